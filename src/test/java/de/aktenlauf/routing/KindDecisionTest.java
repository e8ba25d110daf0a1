package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import de.aktenlauf.efile.DocumentKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KindDecisionTest {

	private static final KindDecision DECISION = KindDecision.ofConfiguration();

	private static Classification decide(String letter) {
		return DECISION.decide(Typeset.letter(letter));
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"Sehr geehrte Damen und Herren,\nich bin damit nicht einverstanden, was in Ihrem Bescheid steht.",
			"Guten Tag,\ndas kann so nicht stimmen, bitte nehmen Sie den Bescheid zurück.",
			"Guten Tag,\nich lege Beschwerde ein gegen Ihren Bescheid vom 3. November.",
			"Betreff: W i d e r s p r u c h\nHallo,\nIhr Bescheid vom 3.11. ist falsch.",
			"Rechtsanwältin Muster\nKlein ./. Jobcenter\nwird gegen den Bescheid vom 02.11.2026 namens und in Vollmacht der Mandantin Widerspruch erhoben. Akteneinsicht wird beantragt.",
			"Hallo,\nwir haben Brief von Ihnen mit weniger Geld für Dezember. Er war bei Termin. Wir sind nicht einverstande mit diese Brief. Bitte zurück machen.",
			"Betreff: Bescheid vom 28. Oktober\nGuten Tag,\nhiermit Einspruch. Es geht um den Mehrbedarf.",
			"Sehr geehrte Damen und Herren,\nnamens und in Vollmacht meiner Mandantin lege ich gegen den Bescheid vom 03.11.2026 Wider-\nspruch ein.",
			"Sehr geehrte Damen und Herren,\nhiermit lege ich Widerspruch gegen Ihren Bescheid ein, in dem Sie die Mieterhöhung nicht anerkennen." })
	void an_appeal_is_known_by_its_meaning(String letter) {
		assertThat(decide(letter).kind()).isEqualTo(DocumentKind.APPEAL);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"Hausverwaltung Nord\nFrau Weiß\nMieterhöhung\nSehr geehrte Frau Weiß,\ndie Nettokaltmiete erhöht sich. Ein Widerspruchsrecht nach der Sozialklausel bleibt unberührt.",
			"Sparkasse Rurtal\nKontoauszug Nr. 3\nBuchungstag Wertstellung Saldo\nEinwendungen oder Widerspruch gegen den Rechnungsabschluss sind binnen sechs Wochen zu erheben.",
			"Familienkasse\nHerrn Klein\nBescheid über Kindergeld\nSehr geehrter Herr Klein,\nKindergeld wird festgesetzt. Gegen diesen Bescheid kann innerhalb eines Monats Widerspruch erhoben werden.",
			"Guten Tag,\nmit der Nebenkostenabrechnung meines Vermieters bin ich nicht einverstanden, ich schicke sie Ihnen trotzdem. Nachzahlung 120 Euro.",
			"Versicherung AG\nHerrn Klein\nSehr geehrter Herr Klein,\nSie haben das Recht, der Verarbeitung Ihrer Daten zu Werbezwecken zu widersprechen (Art. 21 DSGVO)." })
	void the_word_alone_makes_no_appeal(String letter) {
		assertThat(decide(letter).kind()).isNotEqualTo(DocumentKind.APPEAL);
	}

	@Test
	void a_copied_notice_behind_the_letter_does_not_decide() {
		Classification classification = decide("""
				Betreff: Neue Anschrift
				Sehr geehrte Damen und Herren,
				ich bin umgezogen, meine neue Anschrift lautet Ostwall 2.\fRechtsbehelfsbelehrung
				Gegen diesen Bescheid können Sie Widerspruch einlegen. Widerspruch Bescheid Widerspruch.""");

		assertThat(classification.kind()).isEqualTo(DocumentKind.CHANGE_NOTICE);
	}

	@Test
	void a_bill_in_a_cover_letter_is_the_bill() {
		assertThat(decide("Guten Tag,\nanbei sende ich Ihnen die Nebenkostenabrechnung.").kind())
			.isEqualTo(DocumentKind.UTILITY_STATEMENT);
	}

	@Test
	void asked_for_papers_are_an_answer() {
		assertThat(decide(
				"Guten Tag,\nanbei die angeforderten Unterlagen zu Ihrem Schreiben vom 3.11.2026: Mietvertrag, Kontoauszüge.")
			.kind()).isEqualTo(DocumentKind.COOPERATION_REPLY);
	}

	@ParameterizedTest
	@CsvSource({ "WEP, PERSON_ANNEX", "KI, PERSON_ANNEX", "VM, PERSON_ANNEX", "EK, INCOME_CERTIFICATE",
			"EKS, SELF_EMPLOYMENT_ANNEX", "KDU, TENANCY", "UH 1, MAINTENANCE", "BB, SPECIAL_NEED_APPLICATION",
			"WBA, RENEWAL_APPLICATION", "HA, MAIN_APPLICATION", "VÄM, CHANGE_NOTICE" })
	void the_code_of_a_form_beats_the_words_of_the_main_application(String code, DocumentKind kind) {
		assertThat(decide("Jobcenter Kreis Rurtal\n" + code
				+ "\nzum Antrag auf Grundsicherungsgeld\nAngaben zur antragstellenden Person\nVorname\nNachname\nUnterschrift")
			.kind()).isEqualTo(kind);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Sehr geehrte Damen und Herren,\nden am 4. Oktober eingelegten Widerspruch nehme ich zurück.",
					"Guten Tag,\nwann wird über meinen Widerspruch entschieden?" })
	void letters_about_an_appeal_go_to_the_appeals_office(String letter) {
		assertThat(decide(letter).kind()).isEqualTo(DocumentKind.APPEAL);
	}

	@Test
	void a_known_word_is_no_other_word_misread() {
		assertThat(decide("Herr Sahin hat die Maßnahme am 2. November angetreten.").kind())
			.isNotEqualTo(DocumentKind.SEIZURE);
	}

	@Test
	void an_appeal_on_the_back_of_our_form_is_an_appeal() {
		Classification classification = DECISION.decide(Typeset.withCode(
				"Antwortbogen\nBemerkungen\nIch lege gegen Ihren Bescheid vom 2.11.2026 Widerspruch ein, weil Sie die Heizkosten nicht zahlen.",
				"AKTENLAUF:1:35504//0012345:COOPERATION_REPLY:4711"));

		assertThat(classification.kind()).isEqualTo(DocumentKind.APPEAL);
	}

	@Test
	void our_code_tells_what_comes_back() {
		Classification classification = DECISION
			.decide(Typeset.withCode("Rückantwort\nKäthe Weiß", "AKTENLAUF:1:35504//0012345:HEARING_REPLY:4711"));

		assertThat(classification.kind()).isEqualTo(DocumentKind.HEARING_REPLY);
	}

	@Test
	void evidence_shows_the_words_and_their_places() {
		Classification classification = decide("Guten Tag,\nhiermit lege ich Widerspruch gegen den Bescheid ein.");

		assertThat(classification.evidence()).isNotEmpty().allSatisfy((evidence) -> {
			assertThat(evidence.words()).isNotBlank().hasSizeLessThanOrEqualTo(80);
			assertThat(evidence.boxes()).isNotEmpty();
			assertThat(evidence.page()).isEqualTo(1);
		});
		assertThat(classification.evidence().getFirst().words()).contains("Widerspruch");
	}

	@Test
	void nothing_to_go_by_is_other_with_low_confidence() {
		Classification classification = decide("Xylophon Quarzlampe Zebrastreifen");

		assertThat(classification.kind()).isEqualTo(DocumentKind.OTHER);
		assertThat(classification.confidencePercent()).isLessThan(50);
		assertThat(decide("").confidencePercent()).isZero();
	}

	@Test
	void urgent_words_raise_urgency() {
		assertThat(decide("Frau Weiß\nFristlose Kündigung\nSehr geehrte Frau Weiß,\nSie müssen die Wohnung räumen.")
			.urgencies()).containsExactlyInAnyOrder(Urgency.WITHOUT_NOTICE, Urgency.EVICTION);
		assertThat(decide("Hallo,\nich bin mittellos und morgen kommt die Stromsperre.").urgencies())
			.containsExactlyInAnyOrder(Urgency.DESTITUTE, Urgency.POWER_CUT);
		assertThat(decide("Eilantrag auf Erlass einer einstweiligen Anordnung").urgencies())
			.containsExactly(Urgency.INTERIM_RELIEF);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Großer Räumungsverkauf im Möbelhaus, alles muss raus",
			"§ 8 Das Recht zur fristlosen Kündigung bleibt unberührt.", "Schneeräumung und Winterdienst 34,20 Euro" })
	void words_that_do_not_urge_stay_quiet(String letter) {
		assertThat(decide(letter).urgencies()).isEmpty();
	}

	@Test
	void of_a_hundred_letters_in_other_words_ninety_seven_are_right() {
		assertThat(wrong(0, "heldout-1.txt", "heldout-2.txt", "heldout-3.txt", "heldout-4.txt"))
			.hasSizeLessThanOrEqualTo(12);
	}

	@Test
	void a_bad_scan_costs_little() {
		assertThat(wrong(3, "heldout-1.txt", "heldout-2.txt", "heldout-3.txt", "heldout-4.txt"))
			.hasSizeLessThanOrEqualTo(18);
	}

	@Test
	void of_ten_clumsy_or_unusual_letters_nine_are_right() {
		assertThat(wrong(0, "heldout-5.txt")).hasSizeLessThanOrEqualTo(7);
		assertThat(wrong(3, "heldout-5.txt")).hasSizeLessThanOrEqualTo(9);
	}

	private static List<String> wrong(double noisePercent, String... heldOut) {
		List<String> wrong = new ArrayList<>();
		for (HeldOut.Example example : HeldOut.letters(heldOut)) {
			Classification classification = DECISION.decide(Typeset.misread(example.text(), noisePercent));
			if (classification.kind() != example.kind()) {
				wrong.add(example.kind() + " taken for " + classification.kind());
			}
		}
		return wrong;
	}

	@Test
	void every_kind_has_rules_and_examples() {
		ExampleLetters letters = new ExampleLetters("routing/examples.txt");
		RuleBook rules = new RuleBook("routing/kinds.csv", letters.words());
		List<ExampleLetters.Example> examples = letters.examples();

		assertThat(rules.rules()).extracting(Rule::target)
			.contains(Kinds.all().stream().map(Enum::name).toArray(String[]::new));
		assertThat(rules.rules()).extracting(Rule::id).doesNotHaveDuplicates();
		assertThat(rules.rules()).extracting(Rule::german).noneMatch(String::isBlank);
		assertThat(
				examples.stream().collect(Collectors.groupingBy(ExampleLetters.Example::kind, Collectors.counting())))
			.hasSize(Kinds.count())
			.allSatisfy((kind, count) -> assertThat(count).isGreaterThanOrEqualTo(18));
	}

}
