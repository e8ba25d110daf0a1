package de.aktenlauf.outbound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import de.aktenlauf.text.LetterPress;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LetterWriterTest {

	private static final Optional<String> NUMBER = Optional.of("2026-0000123");

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private final LetterWriter writer = new LetterWriter(new LetterPress());

	@ParameterizedTest
	@EnumSource(LetterKind.class)
	void every_kind_is_valid_for_ever_and_for_everybody(LetterKind kind) throws IOException, VeraPDFException {
		byte[] pdf = written(of(kind));

		assertThat(broken(pdf)).isEmpty();
	}

	/** Two months take a moment; -Daktenlauf.letters.months=12 takes a year. */
	@Test
	void twelve_persons_in_differing_months_fit_as_well() throws IOException, VeraPDFException {
		Award award = LetterFixture.largeAward(Integer.getInteger("aktenlauf.letters.months", 2));

		byte[] pdf = written(
				LetterFixture.letter(new NoticeContent.Grant(award, LocalDate.parse("2025-12-01")), DecidedBy.MACHINE));

		assertThat(broken(pdf)).isEmpty();
		String text = text(pdf);
		assertThat(LetterFixture.NAMES).allMatch((name) -> text.replaceAll("\\s+", " ").contains(name));
		assertThat(award.months()).allMatch((month) -> text.contains(German.euro(month.payable())));
	}

	@Test
	void the_grant_says_what_is_paid_by_which_name_and_since_when_it_differs() throws IOException {
		String text = text(written(LetterFixture.grant()));

		assertThat(text).contains("Bewilligungsbescheid", "BG-Nummer", "35504//0012345", "2026-0000123", "23.11.2026",
				"Oanh Nguyễn-Şahin", "Bahnhofstraße 17 b", "Mai bis Juni 2026", "Bürgergeld",
				"Oktober bis Dezember 2026", "Grundsicherungsgeld", "1.161,68 €", "1.100,00 €", "+61,68 €",
				"Seite 1 von ");
		assertThat(text.replaceAll("\\s+", " ")).contains("§ 31a SGB X", "Ein Computer hat diesen Bescheid erstellt.",
				"Rechtsbehelfsbelehrung", "innerhalb eines Monats");
	}

	@Test
	void equal_months_are_shown_once() {
		List<MonthGroup> groups = MonthGroup.equalSheets(LetterFixture.months("2026-07", 3, 1, false));

		assertThat(groups).extracting(MonthGroup::label).containsExactly("Juli bis August 2026", "September 2026");
	}

	@Test
	void the_calculation_lies_inside_as_it_was_given() throws IOException {
		Snapshot letter = LetterFixture.grant();

		byte[] pdf = written(letter);

		try (PDDocument document = Loader.loadPDF(pdf)) {
			Map<String, PDComplexFileSpecification> files = document.getDocumentCatalog()
				.getNames()
				.getEmbeddedFiles()
				.getNames();
			PDComplexFileSpecification file = Objects.requireNonNull(files.get(LetterData.FILE));
			assertThat(file.getCOSObject().getCOSName(COSName.getPDFName("AFRelationship")).getName())
				.isEqualTo("Source");
			LetterData data = LetterData.read(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8),
					LetterData.class);
			assertThat(data.months()).extracting(LetterData.Month::sheet)
				.containsExactlyElementsOf(letter.months().stream().map(CalculatedMonth::sheet).toList());
			assertThat(data.persons()).isEqualTo(letter.persons());
		}
	}

	@Test
	void the_same_letter_of_one_day_gives_the_same_bytes() {
		Snapshot letter = LetterFixture.grant();

		assertThat(written(letter)).isEqualTo(written(letter));
		assertThat(this.writer.write(letter, NUMBER, LetterFixture.TODAY.plusDays(1)).pdf())
			.isNotEqualTo(written(letter));
	}

	@Test
	void a_character_that_nobody_can_print_is_named() {
		Snapshot letter = LetterFixture.letter(new NoticeContent.Hearing("Die Leistung für 李 soll enden.",
				List.of("Ein Umzug wurde gemeldet."), List.of("§ 48 SGB X"), LocalDate.parse("2026-12-14")),
				LetterFixture.SOMEBODY);

		assertThatExceptionOfType(LetterRefused.class).isThrownBy(() -> written(letter))
			.satisfies((refused) -> assertThat(refused.findings()).singleElement().asString().contains("U+674E"));
	}

	@Test
	void a_term_that_is_too_short_is_refused() {
		Snapshot letter = LetterFixture.letter(
				new NoticeContent.EvidenceRequest(Optional.empty(),
						List.of(new EvidenceItem("Mietvertrag", Optional.empty())), LocalDate.parse("2026-12-01")),
				LetterFixture.SOMEBODY);

		assertThatExceptionOfType(LetterRefused.class).isThrownBy(() -> written(letter))
			.satisfies((refused) -> assertThat(refused.findings()).singleElement().asString().startsWith("term:"));
	}

	@ParameterizedTest
	@EnumSource(LetterKind.class)
	void every_act_has_one_notice_of_remedies_and_no_other_letter_has_any(LetterKind kind) {
		String page = this.writer.page(of(kind), NUMBER, LetterFixture.TODAY);

		assertThat(page.split("<h3>Rechtsbehelfsbelehrung</h3>", -1)).hasSize(kind.isAct() ? 2 : 1);
		assertThat(page.contains("kann innerhalb eines Monats nach seiner Bekanntgabe Widerspruch"))
			.isEqualTo(kind.isAct());
	}

	@Test
	void a_draft_says_that_it_is_one() throws IOException {
		byte[] pdf = this.writer.write(LetterFixture.grant(), Optional.empty(), LetterFixture.TODAY).pdf();

		assertThat(text(pdf)).contains("ENTWURF – nicht versandt");
		assertThat(text(written(LetterFixture.grant()))).doesNotContain("ENTWURF");
	}

	private static Snapshot of(LetterKind kind) {
		return LetterFixture.all()
			.stream()
			.filter((letter) -> letter.content().kind() == kind)
			.findFirst()
			.orElseThrow();
	}

	private byte[] written(Snapshot letter) {
		return this.writer.write(letter, NUMBER, LetterFixture.TODAY).pdf();
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

	private static List<String> broken(byte[] pdf) throws IOException, VeraPDFException {
		try (PDFAParser parser = Foundries.defaultInstance()
			.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_A);
				PDFAValidator validator = Foundries.defaultInstance()
					.createValidator(List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1))) {
			List<ValidationResult> results = validator.validateAll(parser);
			assertThat(results).extracting(ValidationResult::getPDFAFlavour)
				.containsExactlyInAnyOrder(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);
			assertThat(results).allMatch((result) -> result.getTotalAssertions() > 1_000);
			return results.stream()
				.flatMap((result) -> result.getTestAssertions().stream())
				.filter((assertion) -> assertion.getStatus() != TestAssertion.Status.PASSED)
				.map((assertion) -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
				.toList();
		}
	}

}
