package de.aktenlauf.benefit.household;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.benefit.rates.MonthFigures;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/** Whether a household can exist; finds everything that speaks against it. */
final class HouseholdCheck {

	private static final int MAX_PARTNERS = 2;

	private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

	private final Household household;

	private final Figures law;

	private final MonthFigures figures;

	private final RequestFindings findings = new RequestFindings();

	private HouseholdCheck(Household household, Figures law) {
		this.household = household;
		this.law = law;
		this.figures = law.of(household.month());
	}

	static void check(Household household, Figures law) {
		HouseholdCheck check = new HouseholdCheck(household, law);
		check.period();
		check.heads();
		check.adults();
		List<HouseholdMember> members = household.members();
		Set<String> ids = new HashSet<>();
		for (int place = 0; place < members.size(); place++) {
			check.member(members.get(place), "persons[" + place + "].", ids);
		}
		check.findings.throwIfAny();
	}

	private void period() {
		LocalDate start = this.household.approvalPeriodStart();
		if (start.getDayOfMonth() != 1) {
			this.findings.add("approvalPeriodStart",
					"Ein Bewilligungszeitraum beginnt am Ersten eines Monats" + " (§ 37 Abs. 2 SGB II).");
		}
		if (start.isAfter(this.household.month().lastDay())) {
			this.findings.add("approvalPeriodStart",
					"Der Bewilligungszeitraum beginnt nach dem Monat, der gerechnet werden soll.");
		}
	}

	private void heads() {
		if (this.household.housing().householdSize() < this.household.members().size()) {
			this.findings.add("householdSize",
					"Im Haushalt leben weniger Menschen, als Personen genannt sind; bitte alle zählen.");
		}
	}

	private void adults() {
		int adults = this.household.adults().size();
		if (adults == 0) {
			this.findings.add("persons", "Es fehlt eine erwachsene Person (role ADULT); ein Kind allein bildet keine"
					+ " Bedarfsgemeinschaft mit Eltern. Wer allein lebt, ist ADULT.");
		}
		if (adults > MAX_PARTNERS) {
			this.findings.add("persons", "Mehr als zwei Personen sind ADULT; zwei sind Partner. Wer nicht zur"
					+ " Bedarfsgemeinschaft gehört, zählt nur in householdSize.");
		}
	}

	private void member(HouseholdMember member, String path, Set<String> ids) {
		if (!ids.add(member.id())) {
			this.findings.add(path + "id", "Zwei Personen haben dieselbe Kennung; bitte jede einzeln kennzeichnen.");
		}
		if (!member.isBornBy(this.household.month().lastDay())) {
			this.findings.add(path + "birthDate", "Das Geburtsdatum liegt nach dem Monat, der gerechnet werden soll.");
			return;
		}
		if (member.birthDate().isBefore(EARLIEST_BIRTH)) {
			this.findings.add(path + "birthDate", "Das Geburtsdatum liegt vor 1900; bitte prüfen.");
			return;
		}
		switch (member.role()) {
			case ADULT -> adult(member, path);
			case CHILD -> child(member, path);
		}
	}

	private void adult(HouseholdMember adult, String path) {
		if (adult.ageOn(firstDay()) < this.figures.count(FigureKey.AGE_EMPLOYABLE_FROM)) {
			this.findings.add(path + "birthDate", "Als ADULT muss eine Person am Monatsersten 15 Jahre alt sein"
					+ " (§ 7 Abs. 1 SGB II); bitte Rolle oder Geburtsdatum prüfen.");
		}
		if (this.law.ageLimit(adult.birthDate()).isBefore(firstDay())) {
			this.findings.add(path + "birthDate",
					"Die Person hat die Altersgrenze des § 7a SGB II erreicht; für sie gilt"
							+ " das SGB XII. Das rechnet das Programm nicht, bitte einen Menschen entscheiden lassen.");
		}
		if (adult.is(Mark.CHILD_BENEFIT)) {
			this.findings.add(path + Mark.CHILD_BENEFIT.field(),
					"Kindergeld wird für ein CHILD gezahlt; beim Elternteil heißt das Feld receivesChildBenefit.");
		}
		if (adult.incomes().stream().anyMatch(HouseholdCheck::isAdvance)) {
			this.findings.add(path + "incomes", "Unterhaltsvorschuss bekommt nur ein CHILD; bitte dort eintragen.");
		}
	}

	private void child(HouseholdMember child, String path) {
		BenefitMonth month = this.household.month();
		int below = this.figures.count(FigureKey.AGE_CHILD_BELOW);
		LocalDate leaves = child.completes(below);
		// The last of 30 days is the 30th: who completes the year on the 31st belongs to
		// the community for the whole month.
		boolean lastDay = month.contains(leaves)
				&& leaves.getDayOfMonth() > this.figures.count(FigureKey.DAYS_OF_A_MONTH);
		if (!leaves.isAfter(month.lastDay()) && !lastDay) {
			this.findings.add(path + "birthDate", "Ein CHILD ist unter " + below
					+ "; von diesem Geburtstag an bildet die"
					+ " Person eine eigene Bedarfsgemeinschaft (§ 7 Abs. 3 Nr. 4 SGB II). Bitte für sie allein rechnen.");
		}
		if (!this.household.adults().isEmpty() && this.household.adults()
			.stream()
			.noneMatch((adult) -> adult.birthDate().isBefore(child.birthDate()))) {
			this.findings.add(path + "birthDate", "Das Kind ist älter als seine Eltern; bitte Geburtsdaten prüfen.");
		}
		if (child.is(Mark.RECEIVES_CHILD_BENEFIT)) {
			this.findings.add(path + Mark.RECEIVES_CHILD_BENEFIT.field(),
					"Kindergeld bekommt ein Elternteil (ADULT); beim Kind heißt das Feld childBenefit.");
		}
		if (child.is(Mark.PARTICIPATION_IN_WORKING_LIFE)
				&& child.ageOn(month.lastDay()) < this.figures.count(FigureKey.AGE_EMPLOYABLE_FROM)) {
			this.findings.add(path + Mark.PARTICIPATION_IN_WORKING_LIFE.field(),
					"Leistungen zur Teilhabe am Arbeitsleben gibt es erst ab 15 Jahren (§ 21 Abs. 4 SGB II).");
		}
	}

	private static boolean isAdvance(Income income) {
		return income instanceof Income.MaintenanceAdvance(Money amount) && amount.isPositive();
	}

	private LocalDate firstDay() {
		return this.household.month().firstDay();
	}

}
