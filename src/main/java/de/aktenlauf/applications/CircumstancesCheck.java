package de.aktenlauf.applications;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import de.aktenlauf.applications.circumstances.Circumstances;
import de.aktenlauf.applications.circumstances.CommunityCircumstances.Measure;
import de.aktenlauf.applications.circumstances.CommunityCircumstances.MeasureKind;
import de.aktenlauf.applications.circumstances.PersonCircumstances;
import de.aktenlauf.applications.circumstances.RegularIncome;
import de.aktenlauf.applications.circumstances.RegularIncome.IncomeKind;
import de.aktenlauf.applications.circumstances.RegularIncome.PaySlip;
import de.aktenlauf.applications.circumstances.Residence;
import de.aktenlauf.applications.circumstances.Residence.ResidenceStatus;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.benefit.household.Mark;
import de.aktenlauf.shared.BenefitMonth;

/** Whether circumstances can exist; finds everything that speaks against it. */
final class CircumstancesCheck {

	private static final int MAX_PARTNERS = 2;

	private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

	private final Circumstances circumstances;

	private final List<String> places;

	private final String prefix;

	private final LocalDate today;

	private final Findings findings;

	private CircumstancesCheck(Circumstances circumstances, SchemaWords words, LocalDate today, Findings findings) {
		this.circumstances = circumstances;
		this.places = words.places();
		this.prefix = words.prefix();
		this.today = today;
		this.findings = findings;
	}

	static void check(Circumstances circumstances, SchemaWords words, LocalDate today, Findings findings) {
		CircumstancesCheck check = new CircumstancesCheck(circumstances, words, today, findings);
		check.adults();
		Set<String> ids = new HashSet<>();
		List<PersonCircumstances> persons = circumstances.persons();
		for (int i = 0; i < persons.size(); i++) {
			check.person(persons.get(i), check.place(i), ids);
		}
		check.household();
		check.assets(ids);
		check.measures();
	}

	private String place(int index) {
		return (index < this.places.size()) ? this.places.get(index) : this.prefix + "persons[" + index + "]";
	}

	private void adults() {
		long adults = this.circumstances.persons().stream().filter((one) -> one.role() == HouseholdRole.ADULT).count();
		if (adults == 0) {
			this.findings.add(this.prefix + "persons",
					"Es fehlt eine erwachsene Person (role ADULT); wer allein lebt, ist ADULT.");
		}
		if (adults > MAX_PARTNERS) {
			this.findings.add(this.prefix + "persons", "Mehr als zwei Personen sind ADULT; zwei sind Partner. Wer nicht"
					+ " zur Bedarfsgemeinschaft gehört, zählt nur in flat.householdSize.");
		}
	}

	private void person(PersonCircumstances person, String place, Set<String> ids) {
		if (!ids.add(person.id())) {
			this.findings.add(place + ".id", "Zwei Personen haben dieselbe Kennung; bitte jede einzeln kennzeichnen.");
		}
		birth(person, place + ".birthDate");
		marks(person, place);
		residence(person, place + ".residence");
		for (int i = 0; i < person.incomes().size(); i++) {
			income(person, person.incomes().get(i), place + ".incomes[" + i + "]");
		}
	}

	private void birth(PersonCircumstances person, String field) {
		if (person.birthDate().isAfter(this.today)) {
			this.findings.add(field, "Das Geburtsdatum liegt in der Zukunft; ein erwartetes Kind steht als"
					+ " EXPECTS_CHILD bei seiner Mutter.");
		}
		if (person.birthDate().isBefore(EARLIEST_BIRTH)) {
			this.findings.add(field, "Das Geburtsdatum liegt vor 1900; bitte prüfen.");
		}
		boolean orphan = this.circumstances.persons()
			.stream()
			.filter((other) -> other.role() == HouseholdRole.ADULT)
			.noneMatch((adult) -> adult.birthDate().isBefore(person.birthDate()));
		boolean adults = this.circumstances.persons().stream().anyMatch((one) -> one.role() == HouseholdRole.ADULT);
		if (person.role() == HouseholdRole.CHILD && adults && orphan) {
			this.findings.add(field, "Das Kind ist älter als seine Eltern; bitte Geburtsdaten prüfen.");
		}
	}

	private void marks(PersonCircumstances person, String place) {
		boolean child = person.role() == HouseholdRole.CHILD;
		if (child && person.marks().contains(Mark.RECEIVES_CHILD_BENEFIT)) {
			this.findings.add(place + ".receivesChildBenefit",
					"Kindergeld bekommt ein Elternteil (ADULT); beim Kind heißt das Feld childBenefit.");
		}
		if (!child && person.marks().contains(Mark.CHILD_BENEFIT)) {
			this.findings.add(place + ".childBenefit",
					"Kindergeld wird für ein CHILD gezahlt; beim Elternteil heißt das Feld receivesChildBenefit.");
		}
	}

	private void residence(PersonCircumstances person, String field) {
		Residence residence = person.residence();
		if (residence.endsOn().isPresent() && residence.status() == ResidenceStatus.GERMAN) {
			this.findings.add(field + ".endsOn",
					"Wer Deutscher ist, hat kein Aufenthaltsrecht, das endet; bitte weglassen oder status berichtigen.");
		}
		if (residence.endsOn().filter((day) -> day.isBefore(person.birthDate())).isPresent()) {
			this.findings.add(field + ".endsOn", "Das Aufenthaltsrecht endet vor der Geburt; bitte das Datum prüfen.");
		}
	}

	private void income(PersonCircumstances person, RegularIncome income, String field) {
		if (income.net().compareTo(income.gross()) > 0) {
			this.findings.add(field + ".net",
					"Netto ist mehr als Brutto; bitte prüfen, ob die Beträge vertauscht sind.");
		}
		if (income.kind() == IncomeKind.MAINTENANCE_ADVANCE && person.role() == HouseholdRole.ADULT) {
			this.findings.add(field + ".kind", "Unterhaltsvorschuss bekommt nur ein CHILD; bitte dort eintragen.");
		}
		Set<BenefitMonth> months = new HashSet<>();
		for (int i = 0; i < income.slips().size(); i++) {
			slip(income.slips().get(i), field + ".slips[" + i + "]", months);
		}
	}

	private void slip(PaySlip slip, String field, Set<BenefitMonth> months) {
		if (!months.add(slip.month())) {
			this.findings.add(field + ".month", "Für " + slip.month()
					+ " gibt es zwei Abrechnungen; bitte nur eine nennen, bei Korrekturen die letzte.");
		}
		if (slip.month().value().isAfter(YearMonth.from(this.today))) {
			this.findings.add(field + ".month", "Der Monat liegt in der Zukunft; bitte prüfen.");
		}
		if (slip.net().compareTo(slip.gross()) > 0) {
			this.findings.add(field + ".net",
					"Netto ist mehr als Brutto; bitte prüfen, ob die Beträge vertauscht sind.");
		}
	}

	private void household() {
		if (this.circumstances.flat().householdSize() < this.circumstances.persons().size()) {
			this.findings.add(this.prefix + "flat.householdSize",
					"In der Wohnung leben weniger Menschen, als Personen genannt sind; bitte alle zählen.");
		}
	}

	private void assets(Set<String> ids) {
		for (int i = 0; i < this.circumstances.assets().size(); i++) {
			if (!ids.contains(this.circumstances.assets().get(i).owner())) {
				this.findings.add(this.prefix + "assets[" + i + "].owner",
						"Diese Person gehört nicht zur Bedarfsgemeinschaft; bitte die Kennung einer der Personen nennen.");
			}
		}
	}

	private void measures() {
		List<Measure> measures = this.circumstances.community().measures();
		for (int i = 0; i < measures.size(); i++) {
			Measure one = measures.get(i);
			String field = this.prefix + "community.measures[" + i + "]";
			if (one.endsOn().filter((end) -> end.isBefore(one.from())).isPresent()) {
				this.findings.add(field + ".endsOn", "Das Ende liegt vor dem Beginn; bitte die Tage prüfen.");
			}
			else if (one.kind() == MeasureKind.CUT
					&& measures.subList(0, i).stream().anyMatch((other) -> meet(one, other))) {
				this.findings.add(field + ".from",
						"Zwei Minderungen überschneiden sich; bitte Beginn und Ende so nennen, wie sie aufeinander folgen.");
			}
		}
	}

	private static boolean meet(Measure one, Measure other) {
		boolean before = one.endsOn().filter((end) -> end.isBefore(other.from())).isPresent();
		boolean after = other.endsOn().filter((end) -> end.isBefore(one.from())).isPresent();
		return other.kind() == MeasureKind.CUT && !before && !after;
	}

}
