package de.aktenlauf.decisions.exclusions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.applications.circumstances.CommunityCircumstances.CommunityMark;
import de.aktenlauf.applications.circumstances.PersonCircumstances;
import de.aktenlauf.applications.circumstances.Residence.ResidenceStatus;
import de.aktenlauf.applications.circumstances.Situation;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.benefit.household.Mark;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.FigureMissing;
import de.aktenlauf.decisions.exclusions.MonthResult.ObstacleKind;

/** What is asked of the persons: 11, 12, 13, 14, 16. */
final class PersonRules {

	static final List<Rule> ALL = List.of(
			new Rule(new ExclusionCheck(11, "COMMUNITY", 1,
					"Ist die Bedarfsgemeinschaft ungewöhnlich: Partnerschaft vermutet, Mitglieder geändert, Patchwork,"
							+ " nur zeitweise, eigene Wohnung unter 25, Kind wird 25, Schwangerschaft, Todesfall?",
					"§ 7 Abs. 3, 3a, § 22 Abs. 5, § 40 Abs. 5 SGB II"), PersonRules::community),
			new Rule(new ExclusionCheck(12, "RESIDENCE", 1,
					"Endet ein Aufenthaltsrecht im Zeitraum, oder gilt es nur zur Arbeitsuche oder nach"
							+ " § 24 AufenthG?",
					"§ 7 Abs. 1 Satz 2 SGB II"), PersonRules::residence),
			new Rule(new ExclusionCheck(13, "ENTITLEMENT", 1,
					"Lebt jemand in einer Einrichtung, ist in Ausbildung oder Studium, bezieht Rente, erreicht"
							+ " die Altersgrenze, oder ist die Erwerbsfähigkeit zweifelhaft?",
					"§ 7 Abs. 4 bis 6, §§ 7a, 8, 44a SGB II"), PersonRules::entitlement),
			new Rule(new ExclusionCheck(14, "SPECIAL_NEEDS", 1,
					"Gibt es Mehrbedarf für Ernährung, Härtefälle oder Teilhabe am Arbeitsleben?",
					"§ 21 Abs. 4 bis 6 SGB II"), PersonRules::specialNeeds),
			new Rule(new ExclusionCheck(16, "ABSENCE", 1, "Hält sich jemand außerhalb des Nahbereichs auf?",
					"§ 7b SGB II"), PersonRules::absence));

	private static final Map<CommunityMark, String> COMMUNITY = Map.of(CommunityMark.PARTNER_PRESUMED,
			"Eine Partnerschaft ist nur vermutet; darüber entscheidet immer ein Mensch.",
			CommunityMark.PATCHWORK_DOUBTED, "Bei den Kindern ist die Zuordnung zweifelhaft; bitte klären.",
			CommunityMark.TEMPORARY_COMMUNITY, "Ein Kind lebt nur zeitweise hier; bitte die Tage klären.",
			CommunityMark.MEMBERS_CHANGED, "Seit der letzten Bewilligung kam oder ging jemand; bitte prüfen.");

	private static final Map<Situation, String> ENTITLEMENT = Map.of(Situation.IN_INSTITUTION,
			"Jemand lebt in einer Einrichtung; bitte § 7 Abs. 4 SGB II prüfen.", Situation.IN_TRAINING,
			"Jemand ist in Ausbildung; bitte § 7 Abs. 5 und 6 SGB II prüfen.", Situation.PENSION,
			"Jemand bezieht eine Rente; bitte § 7 Abs. 4 SGB II prüfen.", Situation.EMPLOYABILITY_DOUBTED,
			"Die Erwerbsfähigkeit ist zweifelhaft; bitte § 44a SGB II prüfen.");

	private PersonRules() {
	}

	private static void community(CheckInput input, Notes notes) {
		notes.saw("persons", input.persons().size());
		for (CommunityMark mark : CommunityMark.values()) {
			String look = COMMUNITY.get(mark);
			if (look != null && MatterRules.has(input, mark)) {
				notes.saw("code", mark.name());
				notes.hit(look);
			}
		}
		OptionalInt childBelow = input.age(FigureKey.AGE_CHILD_BELOW);
		LocalDate first = input.span().firstDay();
		for (PersonCircumstances person : input.persons()) {
			boolean child = person.role() == HouseholdRole.CHILD;
			boolean young = !child && childBelow.isPresent()
					&& CheckInput.isBelow(person, childBelow.getAsInt(), first);
			if (person.is(Situation.OWN_FLAT_BELOW_25) || young) {
				notes.saw("code", Situation.OWN_FLAT_BELOW_25.name());
				notes.hit("Eine Person unter 25 führt einen eigenen Haushalt; bitte § 22 Abs. 5 SGB II prüfen.");
			}
			if (child && input.completesInSpan(person, childBelow)) {
				notes.saw("code", "CHILD_LEAVES:" + CheckInput.completes(person, childBelow.orElseThrow()));
				notes.hit("Ein Kind wird im Zeitraum 25 und bildet dann eine eigene Bedarfsgemeinschaft.");
			}
			if (person.is(Situation.EXPECTS_CHILD) || person.marks().contains(Mark.PREGNANT_AFTER_WEEK_12)) {
				notes.saw("code", Situation.EXPECTS_CHILD.name());
				notes.hit("Im Zeitraum kann ein Kind geboren werden; bitte den Termin berücksichtigen.");
			}
			if (person.is(Situation.DECEASED)) {
				notes.saw("code", Situation.DECEASED.name());
				notes.hit("Ein Mitglied ist verstorben; bitte § 40 Abs. 5 SGB II beachten.");
			}
			if (person.birthDate().isAfter(input.facts().subject().preparedOn())) {
				notes.saw("code", "BORN_LATER");
				notes.hit("Ein Geburtsdatum liegt in der Zukunft; bitte prüfen.");
			}
		}
		impossible(input, notes);
	}

	private static void impossible(CheckInput input, Notes notes) {
		long months = input.months()
			.stream()
			.filter((month) -> month.obstacles()
				.stream()
				.anyMatch((obstacle) -> obstacle.kind() == ObstacleKind.HOUSEHOLD_IMPOSSIBLE))
			.count();
		notes.saw("impossibleMonths", months);
		notes.hitIf(months > 0, "Die Angaben zum Haushalt passen nicht zusammen; bitte die Befunde beheben.");
	}

	private static void residence(CheckInput input, Notes notes) {
		for (PersonCircumstances person : input.persons()) {
			ResidenceStatus status = person.residence().status();
			notes.saw("status", status.name());
			notes.hitIf(status == ResidenceStatus.UNION_JOBSEEKER,
					"Das Aufenthaltsrecht dient nur der Arbeitsuche; bitte § 7 Abs. 1 Satz 2 Nr. 2 SGB II prüfen.");
			notes.hitIf(status == ResidenceStatus.TEMPORARY_PROTECTION,
					"Aufenthaltstitel nach § 24 AufenthG; bitte Beginn und Ende prüfen.");
			person.residence().endsOn().ifPresent((ends) -> {
				notes.saw("endsOn", ends);
				notes.hitIf(!ends.isAfter(input.span().lastDay()),
						"Ein Aufenthaltsrecht endet im Zeitraum; bitte den neuen Titel abwarten.");
			});
		}
	}

	private static void entitlement(CheckInput input, Notes notes) {
		notes.saw("persons", input.persons().size());
		OptionalInt employable = input.age(FigureKey.AGE_EMPLOYABLE_FROM);
		for (PersonCircumstances person : input.persons()) {
			for (Situation situation : Situation.values()) {
				String look = ENTITLEMENT.get(situation);
				if (look != null && person.is(situation)) {
					notes.saw("code", situation.name());
					notes.hit(look);
				}
			}
			boolean young = employable.isPresent()
					&& CheckInput.isBelow(person, employable.getAsInt(), input.span().lastDay());
			if (person.is(Situation.IN_EDUCATION) && !young) {
				notes.saw("code", Situation.IN_EDUCATION.name());
				notes.hit("Jemand ab 15 ist in Schule oder Studium; bitte § 7 Abs. 5 und 6 SGB II prüfen.");
			}
			ageLimit(input, person, notes);
		}
	}

	private static void ageLimit(CheckInput input, PersonCircumstances person, Notes notes) {
		try {
			LocalDate reached = input.law().figures().ageLimit(person.birthDate());
			if (!reached.isAfter(input.span().lastDay())) {
				notes.saw("ageLimitOn", reached);
				notes.hit("Jemand erreicht die Altersgrenze des § 7a SGB II; danach gilt das SGB XII.");
			}
		}
		catch (FigureMissing missing) {
			notes.saw("ageLimitOn", "UNKNOWN");
			notes.hit("Die Altersgrenze einer Person lässt sich nicht bestimmen; bitte das Geburtsdatum prüfen.");
		}
	}

	private static void specialNeeds(CheckInput input, Notes notes) {
		notes.saw("persons", input.persons().size());
		for (PersonCircumstances person : input.persons()) {
			if (person.is(Situation.DIET)) {
				notes.saw("code", Situation.DIET.name());
				notes.hit("Kostenaufwändige Ernährung; über die Höhe entscheidet ein Mensch (§ 21 Abs. 5 SGB II).");
			}
			if (person.is(Situation.HARDSHIP)) {
				notes.saw("code", Situation.HARDSHIP.name());
				notes.hit("Ein unabweisbarer besonderer Bedarf; bitte § 21 Abs. 6 SGB II prüfen.");
			}
			if (person.marks().contains(Mark.PARTICIPATION_IN_WORKING_LIFE)) {
				notes.saw("code", Mark.PARTICIPATION_IN_WORKING_LIFE.name());
				notes.hit("Mehrbedarf bei Teilhabe am Arbeitsleben; bitte die laufende Maßnahme prüfen.");
			}
		}
	}

	private static void absence(CheckInput input, Notes notes) {
		long absent = input.persons().stream().filter((person) -> person.is(Situation.ABSENT)).count();
		Answer answer = input.facts()
			.application()
			.map((application) -> application.answers().getOrDefault(Topic.ABSENCE, Answer.UNCHANGED))
			.orElse(Answer.UNCHANGED);
		notes.saw("absent", absent).saw("answer", answer.name());
		notes.hitIf(absent > 0 || answer == Answer.CHANGED,
				"Jemand hält sich außerhalb des Nahbereichs auf; bitte Dauer und Zustimmung prüfen.");
	}

}
