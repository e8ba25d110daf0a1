package de.aktenlauf.routing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.aktenlauf.access.Protection;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.CaseStatus;
import de.aktenlauf.cases.MemberRole;
import de.aktenlauf.cases.Person;
import de.aktenlauf.shared.CaseNumber;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CaseSearchTest {

	private static final CaseNumber WEISS = new CaseNumber("35504//0012345");

	private final FakeRegister register = new FakeRegister()
		.add("35504//0012345", "Käthe Weiß", "1984-05-02", "Nordstraße 12")
		.add("35504//0012346", "Andreas Bauer", "1972-03-17", "Am Sportplatz 3")
		.add("35504//0012399", "Andrea Bauer", "1972-03-17", "Bergstraße 94")
		.add("35504//0099001", "Peter Klein", "1990-01-01", "Südstraße 1")
		.add("35504//0099002", "Peter Klein", "1961-11-30", "Weststraße 7");

	private CaseMatch find(String letter) {
		return new CaseSearch(this.register).find(Typeset.letter(letter));
	}

	private static CaseMatch.Found found(CaseMatch match) {
		assertThat(match).as(match.reason()).isInstanceOf(CaseMatch.Found.class);
		return (CaseMatch.Found) match;
	}

	private static CaseMatch.Unclear unclear(CaseMatch match) {
		assertThat(match).as(match.reason()).isInstanceOf(CaseMatch.Unclear.class);
		return (CaseMatch.Unclear) match;
	}

	@ParameterizedTest
	@ValueSource(strings = { "35504//0012345", "35504 // 0012345", "35504BG0012345", "BG-Nr. 35504//12345",
			"35504/ /0012345", "35504||0012345", "355O4//OO12345", "35504ll0012345", "35504/0012345",
			"35504//00 12 345", "BG-Nummer 355040012345", "35504//00\n12345", "35504\n//0012345", "35504//001234S",
			"35504//0O1234S", "BG35504//0012345", "Nummer der Bedarfsgemeinschaft\n35504//0012345" })
	void every_spelling_of_a_case_number_is_read(String spelling) {
		CaseMatch.Found match = found(find(spelling + "\nSehr geehrte Damen und Herren,\nanbei.\nKäthe Weiß"));

		assertThat(match.caseNumber()).isEqualTo(WEISS);
		assertThat(match.foundBy()).isEqualTo(CaseFoundBy.CASE_NUMBER);
		assertThat(match.healed()).isFalse();
		assertThat(match.evidence()).isNotEmpty().allSatisfy((words) -> assertThat(words.boxes()).isNotEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "Kundennummer 355A112345, CUSTOMER_NUMBER", "Kd.-Nr. 355 A 112345, CUSTOMER_NUMBER",
			"Kundennummer: 3554112345, CUSTOMER_NUMBER", "Ihr Zeichen: 352.12345, FILE_NUMBER" })
	void other_numbers_find_the_case(String line, CaseFoundBy foundBy) {
		CaseMatch.Found match = found(find(line + "\nHallo,\nich bin umgezogen.\nKäthe Weiß"));

		assertThat(match.caseNumber()).isEqualTo(WEISS);
		assertThat(match.foundBy()).isEqualTo(foundBy);
	}

	@ParameterizedTest
	@ValueSource(strings = { "352.1234", "352.123456", "352.1234567" })
	void a_labelled_file_number_may_be_of_any_length_that_the_register_takes(String fileNumber) {
		Person person = new Person(Optional.empty(), MemberRole.REPRESENTATIVE, "Jonas", "Amsel", Optional.empty(),
				Optional.empty());
		this.register.add(new BenefitCommunity(new CaseNumber("35504//0777001"), Optional.of(fileNumber), "LEISTUNG-1",
				Optional.empty(), CaseStatus.OPEN, Protection.NONE, Optional.empty(), List.of(person)));

		CaseMatch.Found match = found(find("Ihr Zeichen: " + fileNumber + "\nHallo,\nanbei.\nJonas Amsel"));

		assertThat(match.foundBy()).isEqualTo(CaseFoundBy.FILE_NUMBER);
		assertThat(match.caseNumber().value()).isEqualTo("35504//0777001");
	}

	@Test
	@Timeout(20)
	void a_number_repeated_without_end_is_one_number() {
		String line = ("35504//0012345 ".repeat(8) + "\n").repeat(2_500);

		assertThat(found(find("Käthe Weiß\n" + line)).caseNumber()).isEqualTo(WEISS);
	}

	@Test
	@Timeout(20)
	void more_numbers_than_can_be_asked_for_are_unclear() {
		String lines = IntStream.range(0, 1_200)
			.mapToObj((serial) -> "35504//%07d".formatted(5_000_000 + serial))
			.collect(Collectors.joining("\n"));

		assertThat(unclear(find("Käthe Weiß\nBG 35504//0012345\n" + lines)).reason())
			.isEqualTo("Zu viele Nummern im Schreiben");
	}

	@Test
	void our_own_code_goes_first() {
		CaseMatch match = new CaseSearch(this.register).find(
				Typeset.withCode("Rückantwort\nKäthe Weiß", "AKTENLAUF:1:35504//0012345:COOPERATION_REPLY:260004711"));

		assertThat(found(match).foundBy()).isEqualTo(CaseFoundBy.BARCODE);
	}

	@Test
	void the_reason_names_no_person() {
		CaseMatch.Found match = found(find("BG 35504//0012345\nHallo,\nhier schreibt Käthe Weiß"));

		assertThat(match.reason()).isEqualTo("BG-Nr. 35504//0012345 auf Seite 1 gefunden, Name passt");
	}

	@Test
	void a_number_alone_is_enough_when_nobody_is_named() {
		assertThat(found(find("BG 35504//0012345\nAnbei die Unterlagen.")).caseNumber()).isEqualTo(WEISS);
	}

	@Test
	void a_badly_read_number_without_a_name_is_unclear() {
		unclear(find("BG 355O4//OOI2345\nAnbei die Unterlagen."));
	}

	@Test
	void one_wrong_digit_is_mended_when_the_name_fits() {
		CaseMatch.Found match = found(find("BG 35504//0012945\nHallo,\nich bitte um Rückruf.\nKäthe Weiß"));

		assertThat(match.caseNumber()).isEqualTo(WEISS);
		assertThat(match.healed()).isTrue();
		assertThat(match.reason()).contains("berichtigt");
	}

	@Test
	void one_wrong_digit_is_not_mended_without_a_fitting_name() {
		unclear(find("BG 35504//0012945\nHallo,\nich bitte um Rückruf.\nSabine Obermann"));
	}

	@Test
	void two_wrong_digits_are_not_mended() {
		CaseMatch.Unclear match = unclear(find("BG 35504//0072945\nHallo,\nich bitte um Rückruf.\nKäthe Weiß"));

		assertThat(match.candidates()).extracting(CaseCandidate::caseNumber).containsExactly(WEISS);
	}

	@Test
	void a_wrong_digit_between_two_of_the_same_name_is_never_guessed() {
		unclear(find("BG 35504//0099003\nHallo,\nich bitte um Rückruf.\nPeter Klein"));
	}

	@Test
	void a_number_of_another_person_of_the_register_is_unclear() {
		CaseMatch.Unclear match = unclear(find(
				"Andreas Bauer\nAm Sportplatz 3\n52351 Rurstadt\nBG 35504//0012345\nHallo,\nich melde mich.\nmein Gruß\nAndreas Bauer"));

		assertThat(match.candidates()).extracting(CaseCandidate::caseNumber)
			.contains(WEISS, new CaseNumber("35504//0012346"));
		assertThat(match.reason()).doesNotContain("Bauer").doesNotContain("Weiß");
	}

	@Test
	void a_number_of_somebody_unknown_is_unclear() {
		unclear(find(
				"Ludmila Petrowa\nHafenweg 4\n50667 Köln\nBG 35504//0012345\nHallo,\nich schicke mein Zeugnis.\nViele Grüße\nLudmila Petrowa"));
	}

	@Test
	void a_name_field_of_somebody_else_is_unclear() {
		unclear(find("Einkommensbescheinigung\nName, Vorname: Petrowa, Ludmila\nBG-Nummer 35504//0012345\nBrutto 500"));
	}

	@Test
	void a_number_that_belongs_to_the_namesake_is_unclear() {
		unclear(find("BG 35504//0099001\nHallo,\nich bin Peter Klein, geb. 30.11.1961, Weststraße 7, 52351 Rurstadt"));
	}

	@Test
	void another_birth_date_behind_the_name_is_unclear() {
		unclear(find("BG 35504//0012345\nPatientin: Käthe Weiß, geb. 17.09.1951\nAttest"));
	}

	@Test
	void a_child_born_lately_contradicts_nobody() {
		assertThat(
				found(find("BG 35504//0012345\nHallo,\nmeine Tochter Lea Weiß, geb. 03.11.2026, ist da.\nKäthe Weiß"))
					.caseNumber())
			.isEqualTo(WEISS);
	}

	@Test
	void andrea_is_not_a_misread_andreas() {
		unclear(find("BG 35504//0012399\nHallo,\nich bin Andreas Bauer."));
		assertThat(found(find("Untersuchte Person: Andreas Bauer, geb. am 17.03.1972")).caseNumber().value())
			.isEqualTo("35504//0012346");
	}

	@Test
	void several_cases_on_one_letter_are_unclear() {
		CaseMatch.Unclear match = unclear(find("BG-Nummern 35504//0012345 und 35504//0099001\nKäthe Weiß"));

		assertThat(match.reason()).contains("mehrerer Fälle");
		assertThat(match.candidates()).hasSize(2);
	}

	@Test
	void a_second_number_of_our_office_that_nobody_knows_is_unclear() {
		unclear(find("BG-Nummern 35504//0012345 und 35504//0077777\nKäthe Weiß"));
	}

	@Test
	void a_number_of_another_office_is_no_second_case() {
		assertThat(
				found(find("Jobcenter Köln, BG 31102//0045871\nIhr Zeichen 35504//0012345\nKäthe Weiß")).caseNumber())
			.isEqualTo(WEISS);
	}

	@Test
	void the_same_number_misread_at_another_place_is_no_second_case() {
		assertThat(found(find("BG 35504//0012345\nKäthe Weiß\nFußzeile 35504//0012845")).caseNumber()).isEqualTo(WEISS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "BG-Nr. 3.504//00.9.01", "Nummer der Bedarfsgemeinschaft: 35.04 // 00991",
			"BG 355?4/0099..1", "Kundennummer: 355A19?0.1", "Aktenzeichen: 35.,99001" })
	void a_name_is_not_enough_beside_a_number_that_cannot_be_read(String number) {
		unclear(find(
				"Käthe Weiß\nNordstr. 12\n52351 Rurstadt\n" + number + "\nHallo,\nich bin umgezogen.\nKäthe Weiß"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "BG-Nr. 355.4//0.12345", "Kundennummer: 355A112.45", "Aktenzeichen: 3.2.12345",
			"Unser Zeichen: 882/26", "Vertragsnummer 7741002", "BG BAU, Mitglied seit 01.08.2026" })
	void a_number_that_fits_or_is_none_of_ours_leaves_the_name_its_weight(String number) {
		assertThat(
				found(find("Frau\nKäthe Weiß\nNordstr. 12\n52351 Rurstadt\n" + number + "\nIhre Miete")).caseNumber())
			.isEqualTo(WEISS);
	}

	@Test
	void a_date_under_a_stamp_is_no_second_case() {
		CaseMatch.Found match = found(find("Jobcenter Kreis R Datum 17\\\\1.2026Rurtal\nKundennummer: 355A112345"));

		assertThat(match.caseNumber()).isEqualTo(WEISS);
	}

	@Test
	void an_account_is_no_case_number() {
		unclear(find("IBAN DE89 3550 4001 2345 1300 00\nVertragskonto 355040012345 9\nNichts weiter"));
	}

	@Test
	void name_and_birth_date_find_the_case() {
		CaseMatch.Found match = found(find("Versicherte: Käthe Weiss, geb. 2. Mai 1984\nKrankengeld"));

		assertThat(match.caseNumber()).isEqualTo(WEISS);
		assertThat(match.foundBy()).isEqualTo(CaseFoundBy.NAME_BIRTH_DATE);
	}

	@Test
	void name_and_address_find_the_case() {
		CaseMatch.Found match = found(find("Frau\nKaethe Weiss\nNordstr. 12\n52351 Rurstadt\nIhre Miete"));

		assertThat(match.foundBy()).isEqualTo(CaseFoundBy.NAME_ADDRESS);
	}

	@Test
	void a_street_of_two_words_counts_as_address() {
		assertThat(found(find("Herrn\nAndreas Bauer\nAm Sportplatz 3\n52351 Rurstadt\nIhre Miete")).foundBy())
			.isEqualTo(CaseFoundBy.NAME_ADDRESS);
	}

	@Test
	void a_name_alone_is_unclear() {
		assertThat(unclear(find("Hallo,\nich brauche einen Termin.\nKäthe Weiß")).candidates())
			.extracting(CaseCandidate::caseNumber)
			.containsExactly(WEISS);
	}

	@Test
	void two_persons_of_one_name_are_unclear_without_more() {
		assertThat(unclear(find("Hallo,\nich brauche einen Termin.\nPeter Klein")).candidates()).hasSize(2);
	}

	@Test
	void nobody_named_is_unclear_without_candidates() {
		assertThat(unclear(find("Sehr geehrte Damen und Herren,\nbitte rufen Sie an.")).candidates()).isEmpty();
	}

	@Test
	void an_empty_letter_is_unclear() {
		unclear(find(""));
	}

	@Test
	void mail_for_a_closed_case_is_found() {
		this.register.add("35504//0050000", CaseStatus.CLOSED, "Olga Nowak", "1970-07-07", "Ostwall 2");

		assertThat(found(find("BG 35504//0050000\nOlga Nowak")).caseNumber().value()).isEqualTo("35504//0050000");
	}

	@Test
	void of_a_persons_two_cases_the_open_one_is_taken() {
		this.register.add("35504//0050000", CaseStatus.CLOSED, "Olga Nowak", "1970-07-07", "Ostwall 2");
		this.register.add("35504//0050001", "Olga Nowak", "1970-07-07", "Ostwall 2");

		assertThat(found(find("Olga Nowak, geb. 07.07.1970")).caseNumber().value()).isEqualTo("35504//0050001");
	}

}
