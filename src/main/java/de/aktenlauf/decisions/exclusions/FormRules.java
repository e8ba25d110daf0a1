package de.aktenlauf.decisions.exclusions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.FormKind;
import de.aktenlauf.applications.Application.HandIn;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.applications.Application.Way;

import static de.aktenlauf.decisions.exclusions.DecisionSetting.CONFIDENCE_THRESHOLD_PERCENT;
import static de.aktenlauf.decisions.exclusions.DecisionSetting.SAMPLING_PERCENT;

/** What is asked of the form and the way it came in: 2, 3, 20, 21, 22, 23. */
final class FormRules {

	private static final String NO_APPLICATION = "NO_APPLICATION";

	private static final String INSTRUCTION = "Dienstanweisung Automatik Nr. 3 (erfunden)";

	static final List<Rule> ALL = List.of(
			new Rule(new ExclusionCheck(2, "FREE_TEXT", 1,
					"Steht auf dem Antrag freier Text, oder liegt eine Seite bei, die zu keinem Formular gehört?",
					"§ 31a Satz 2 SGB X"), FormRules::freeText),
			new Rule(new ExclusionCheck(3, "ANSWERS_CHANGED", 1, "Ist eine Antwort nicht „unverändert“?",
					"§ 31a Satz 2 SGB X; § 60 Abs. 1 SGB I"), FormRules::answers),
			new Rule(new ExclusionCheck(20, "GAP_BEFORE_APPLICATION", 1,
					"Kam der Antrag erst nach dem Ende des letzten Bewilligungszeitraums?", "§ 37 Abs. 2 SGB II"),
					FormRules::gap),
			new Rule(new ExclusionCheck(21, "CONTROL_SAMPLE", 1,
					"Ist der Fall für die Stichprobe gezogen, die ein Mensch vor der Freigabe prüft?",
					"Art. 22 Abs. 3 DSGVO; Dienstanweisung Automatik Nr. 5 (erfunden)"), FormRules::sample),
			new Rule(new ExclusionCheck(22, "FORM_AND_IDENTITY", 1,
					"Fehlt die Unterschrift, oder ist die Person online nicht sicher genug ausgewiesen?",
					"§ 37 Abs. 1 SGB II; § 36a SGB I"), FormRules::identity),
			new Rule(
					new ExclusionCheck(23, "LOW_CONFIDENCE", 1,
							"Liegt ein maschinell gelesener Wert unter der nötigen Sicherheit?", INSTRUCTION),
					FormRules::confidence));

	private FormRules() {
	}

	private static void freeText(CheckInput input, Notes notes) {
		handIn(input, notes).ifPresent((handIn) -> {
			notes.saw("freeText", handIn.freeText()).saw("unrecognisedPages", handIn.unrecognisedPages());
			notes.hitIf(handIn.freeText(), "Bitte den freien Text auf dem Antrag lesen.");
			notes.hitIf(handIn.unrecognisedPages() > 0,
					"Bitte die " + handIn.unrecognisedPages() + " Seiten ansehen, die zu keinem Formular gehören.");
		});
	}

	private static void answers(CheckInput input, Notes notes) {
		Optional<Application> application = input.facts().application();
		if (application.isEmpty()) {
			notes.notApplicable(NO_APPLICATION);
			return;
		}
		Set<Topic> own = ownTopics(input.pattern());
		boolean notice = application.get().form() == FormKind.CHANGE_NOTICE;
		Map<Topic, Answer> answers = application.get().answers();
		for (Topic topic : Topic.values()) {
			Answer answer = answers.getOrDefault(topic, Answer.MISSING);
			// A change notice asks for what changed only: what is not ticked is the same.
			boolean silent = notice && answer == Answer.MISSING;
			if (answer == Answer.UNCHANGED || silent || (answer == Answer.CHANGED && own.contains(topic))) {
				continue;
			}
			notes.saw(topic.name(), answer.name());
			notes.hit((answer == Answer.MISSING) ? "Im Antrag fehlen Antworten; bitte nachfragen."
					: "Im Antrag ist eine Änderung angegeben; bitte prüfen, was sich geändert hat.");
		}
		notes.saw("answers", answers.size());
	}

	/** What a pattern itself is about is no reason against it. */
	private static Set<Topic> ownTopics(DecisionPattern pattern) {
		return switch (pattern) {
			case A6, A7 -> Set.of(Topic.HOUSING);
			case A1, A2, A3, A4, A5, A8, NONE -> Set.of();
		};
	}

	private static void gap(CheckInput input, Notes notes) {
		Optional<Application> application = input.facts().application();
		if (application.isEmpty() || application.get().form() != FormKind.RENEWAL) {
			notes.notApplicable(application.isEmpty() ? NO_APPLICATION : "NO_RENEWAL");
			return;
		}
		notes.saw("receivedOn", application.get().receivedOn());
		Optional<Approval> previous = input.facts().previous();
		if (previous.isEmpty()) {
			notes.saw("lastDay", "NONE");
			notes.hit("Ein früherer Bewilligungszeitraum ist nicht bekannt; bitte als neuen Antrag prüfen.");
			return;
		}
		LocalDate lastDay = previous.get().period().lastDay();
		notes.saw("lastDay", lastDay);
		notes.hitIf(
				application.get().receivedOn().isAfter(lastDay) || input.span().firstDay().isAfter(lastDay.plusDays(1)),
				"Zwischen dem letzten Zeitraum und dem Antrag liegt eine Lücke; bitte prüfen, wovon gelebt wurde.");
	}

	private static void sample(CheckInput input, Notes notes) {
		int percent = input.count(SAMPLING_PERCENT);
		notes.saw("draw", input.facts().draw()).saw("samplingPercent", percent);
		notes.hitIf(input.facts().draw() < percent * (Facts.DRAWS / 100),
				"Der Fall ist für die Stichprobe gezogen: bitte die Berechnung vor der Freigabe ganz prüfen.");
	}

	private static void identity(CheckInput input, Notes notes) {
		handIn(input, notes).ifPresent((handIn) -> {
			notes.saw("way", handIn.way().name());
			notes.hitIf(handIn.way() == Way.UNSIGNED_PAPER,
					"Die Unterschrift fehlt; bitte die Person um Bestätigung bitten.");
			notes.hitIf(handIn.way() == Way.ONLINE_UNIDENTIFIED,
					"Die Person hat sich online nicht sicher genug ausgewiesen; bitte den Antrag bestätigen lassen.");
		});
	}

	private static void confidence(CheckInput input, Notes notes) {
		handIn(input, notes).ifPresent((handIn) -> {
			int threshold = input.count(CONFIDENCE_THRESHOLD_PERCENT);
			notes.saw("lowestPercent", handIn.lowestConfidencePercent()).saw("thresholdPercent", threshold);
			notes.hitIf(handIn.lowestConfidencePercent() < threshold,
					"Bitte die unsicher gelesenen Werte mit dem Schreiben vergleichen und bestätigen.");
		});
	}

	private static Optional<HandIn> handIn(CheckInput input, Notes notes) {
		if (input.facts().application().isEmpty()) {
			notes.notApplicable(NO_APPLICATION);
		}
		return input.facts().application().map(Application::handIn);
	}

}
