package de.aktenlauf.decisions.exclusions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.access.Protection;
import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.applications.circumstances.CommunityCircumstances;
import de.aktenlauf.applications.circumstances.CommunityCircumstances.CommunityMark;
import de.aktenlauf.applications.circumstances.CommunityCircumstances.Measure;

import static de.aktenlauf.decisions.exclusions.DecisionSetting.ACCOUNT_NEW_MONTHS;
import static de.aktenlauf.decisions.exclusions.DecisionSetting.RENEWALS_IN_A_ROW;

/** What else is going on in the case: 4, 5, 6, 15, 19, 24. */
final class MatterRules {

	static final List<Rule> ALL = List.of(
			new Rule(
					new ExclusionCheck(4, "OPEN_MATTERS", 1,
							"Ist eine Veränderungsmitteilung, Anhörung, Meldung des Datenabgleichs"
									+ " oder ein Hinweis offen?",
							"§ 31a Satz 2 SGB X; §§ 24, 48 SGB X; § 52 SGB II"),
					MatterRules::openMatters),
			new Rule(new ExclusionCheck(5, "OPEN_REMEDIES", 1,
					"Läuft ein Widerspruch, eine Überprüfung oder Klage, oder ist ein vorläufiger"
							+ " Zeitraum noch nicht abschließend entschieden?",
					"§§ 84, 86 SGG; § 44 SGB X; § 41a Abs. 3 SGB II"), MatterRules::openRemedies),
			new Rule(new ExclusionCheck(6, "MEASURES", 1,
					"Läuft oder droht eine Minderung oder Aufrechnung, oder ist ein Darlehen beantragt?",
					"§§ 31a, 32, 42a, 43, 24 SGB II"), MatterRules::measures),
			new Rule(
					new ExclusionCheck(15, "AGENT_OR_ACCOUNT", 1,
							"Ist eine Vertretung neu bestellt, das Konto neu, oder geht das Geld an andere?",
							"§ 13 SGB X; § 42 SGB II; Dienstanweisung Automatik Nr. 3 (erfunden)"),
					MatterRules::agentOrAccount),
			new Rule(
					new ExclusionCheck(19, "STAFF", 1,
							"Gehört die Akte Beschäftigten des Hauses oder deren Angehörigen?", "§ 16 Abs. 1 SGB X"),
					MatterRules::staff),
			new Rule(new ExclusionCheck(24, "RENEWALS_IN_A_ROW", 1,
					"Wurde schon so oft in Folge automatisch bewilligt, dass ein Mensch hinsehen soll?",
					"Dienstanweisung Automatik Nr. 4 (erfunden)"), MatterRules::renewals));

	private MatterRules() {
	}

	private static void openMatters(CheckInput input, Notes notes) {
		int own = switch (input.pattern()) {
			case A6, A7 -> 1;
			case A1, A2, A3, A4, A5, A8, NONE -> 0;
		};
		open(input, notes, MatterKind.CHANGE_NOTICE, own, "Bitte zuerst die offene Veränderungsmitteilung bearbeiten.");
		open(input, notes, MatterKind.HEARING, 0, "Eine Anhörung läuft; bitte ihr Ergebnis abwarten oder einbeziehen.");
		open(input, notes, MatterKind.DATA_MATCH, 0, "Bitte zuerst die Meldung des Datenabgleichs klären.");
		open(input, notes, MatterKind.TIP, 0, "Bitte zuerst den offenen Hinweis prüfen.");
	}

	private static void openRemedies(CheckInput input, Notes notes) {
		open(input, notes, MatterKind.APPEAL, 0,
				"Ein Widerspruch läuft; ein neuer Bescheid wird sein Gegenstand (§ 86 SGG). Bitte abstimmen.");
		open(input, notes, MatterKind.REVIEW, 0, "Ein Überprüfungsantrag ist offen; bitte abstimmen.");
		open(input, notes, MatterKind.COURT_CASE, 0, "Eine Klage läuft; bitte mit der Stelle für Klagen abstimmen.");
		boolean preliminary = has(input, CommunityMark.PRELIMINARY_PERIOD_OPEN);
		notes.saw("preliminaryPeriodOpen", preliminary);
		notes.hitIf(preliminary, "Ein vorläufiger Zeitraum ist noch abschließend zu entscheiden.");
	}

	private static void measures(CheckInput input, Notes notes) {
		open(input, notes, MatterKind.LOAN, 0, "Ein Darlehen ist beantragt; bitte mit entscheiden.");
		LocalDate first = input.span().firstDay();
		for (Measure measure : community(input).measures()) {
			boolean over = measure.endsOn().filter(first::isAfter).isPresent();
			notes.saw("measure", measure.kind().name() + ":" + measure.from() + ":"
					+ measure.endsOn().map(LocalDate::toString).orElse("OPEN") + (over ? ":OVER" : ""));
			if (!over) {
				notes.hit(switch (measure.kind()) {
					case CUT -> "Eine Minderung läuft oder ist geplant; bitte mit einrechnen.";
					case OFFSET -> "Eine Aufrechnung läuft oder ist geplant; bitte mit einrechnen.";
					case LOAN_REQUEST -> "Ein Darlehen ist beantragt; bitte mit entscheiden.";
				});
			}
		}
	}

	private static void agentOrAccount(CheckInput input, Notes notes) {
		Optional<LocalDate> agent = community(input).agentSince();
		agent.ifPresent((since) -> {
			notes.saw("agentSince", since);
			boolean known = input.facts()
				.previous()
				.filter((previous) -> since.isBefore(previous.period().firstDay()))
				.isPresent();
			notes.hitIf(!known, "Eine Vertretung oder Betreuung ist neu; bitte Umfang und Empfänger klären.");
		});
		LocalDate newSince = input.facts().subject().preparedOn().minusMonths(input.count(ACCOUNT_NEW_MONTHS));
		community(input).accountSince().ifPresent((since) -> {
			notes.saw("accountSince", since).saw("newSince", newSince);
			notes.hitIf(since.isAfter(newSince), "Das Konto ist neu; bitte die Bankverbindung bestätigen lassen.");
		});
		boolean payee = has(input, CommunityMark.PAYEE_DIFFERS);
		notes.saw("payeeDiffers", payee);
		notes.hitIf(payee, "Die Leistung geht an eine andere Person; bitte die Empfangsvollmacht prüfen.");
		Answer answer = input.facts()
			.application()
			.map((application) -> application.answers().getOrDefault(Topic.ACCOUNT, Answer.UNCHANGED))
			.orElse(Answer.UNCHANGED);
		notes.saw("accountAnswer", answer.name());
		notes.hitIf(answer == Answer.CHANGED,
				"Mit dem Antrag wird die Bankverbindung geändert; bitte von einer zweiten Person prüfen lassen.");
	}

	private static void staff(CheckInput input, Notes notes) {
		Protection protection = input.facts().subject().protection();
		notes.saw("protection", protection.name());
		notes.hitIf(protection == Protection.STAFF,
				"Die Akte gehört Beschäftigten oder Angehörigen; es entscheidet, wer nicht befangen ist.");
	}

	private static void renewals(CheckInput input, Notes notes) {
		if (input.pattern().kind() != DecisionPattern.Kind.RENEWAL) {
			notes.notApplicable("NO_RENEWAL");
			return;
		}
		int before = input.facts().previous().map(Approval::automaticRenewals).orElse(0);
		int allowed = input.count(RENEWALS_IN_A_ROW);
		notes.saw("inARow", before).saw("allowed", allowed);
		notes.hitIf(before >= allowed,
				"Der Fall wurde schon " + before + "-mal in Folge automatisch bewilligt; bitte einmal ganz ansehen.");
	}

	private static void open(CheckInput input, Notes notes, MatterKind kind, int own, String look) {
		int open = Math.max(0, input.facts().open(kind) - own);
		notes.saw(kind.name(), open);
		notes.hitIf(open > 0, look);
	}

	static boolean has(CheckInput input, CommunityMark mark) {
		return community(input).marks().contains(mark);
	}

	private static CommunityCircumstances community(CheckInput input) {
		return input.facts().circumstances().community();
	}

}
