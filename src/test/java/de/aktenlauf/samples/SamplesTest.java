package de.aktenlauf.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class SamplesTest {

	private static final Path SAMPLES = Path.of("samples");

	private static final List<Expected> LETTERS = new ArrayList<>();

	@BeforeAll
	static void read_all_expectations() throws IOException {
		LETTERS.clear();
		try (var files = Files.list(SAMPLES.resolve("letters"))) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".expected.json")).sorted().toList()) {
				LETTERS.add(Register.JSON.readValue(Files.readAllBytes(file), Expected.class));
			}
		}
	}

	@Test
	void the_register_holds_120_families_with_numbers_of_their_own() throws IOException {
		Register register = Register.read(SAMPLES.resolve("cases.json"));

		assertThat(register.cases()).hasSize(120);
		assertThat(register.cases().stream().map(SampleCase::number)).doesNotHaveDuplicates();
		assertThat(register.cases().stream().flatMap((row) -> row.members().stream()).map(SamplePerson::customer))
			.doesNotHaveDuplicates();
	}

	@Test
	void there_are_enough_letters_of_enough_kinds() throws IOException {
		Set<String> kinds = LETTERS.stream()
			.filter((letter) -> letter.quarantine() == null)
			.map(Expected::kind)
			.collect(Collectors.toSet());

		assertThat(LETTERS).filteredOn((letter) -> letter.quarantine() == null).hasSizeGreaterThanOrEqualTo(60);
		assertThat(kinds).hasSizeGreaterThanOrEqualTo(25);
		assertThat(DocumentKinds.owners().keySet()).containsAll(kinds);
	}

	@Test
	void every_expected_case_is_in_the_register() throws IOException {
		Set<String> numbers = Register.read(SAMPLES.resolve("cases.json"))
			.cases()
			.stream()
			.map(SampleCase::number)
			.collect(Collectors.toSet());

		assertThat(LETTERS).allSatisfy((letter) -> {
			assertThat(letter.clearing()).isEqualTo(letter.caseNumber() == null && letter.kind() != null);
			assertThat(letter.caseNumber() == null || numbers.contains(letter.caseNumber())).isTrue();
		});
	}

	@Test
	void every_readable_letter_has_the_pages_it_says() {
		assertThat(LETTERS).filteredOn((letter) -> letter.quarantine() == null).allSatisfy((letter) -> {
			assertThat(pages(SAMPLES.resolve("letters").resolve(letter.file()))).isEqualTo(letter.pages());
			assertThat(letter.pageTexts()).hasSize(letter.pages());
			assertThat(Files.size(SAMPLES.resolve("letters").resolve(letter.file()))).isLessThan(1_000_000);
		});
	}

	@Test
	void the_deliveries_list_every_letter_once_with_its_digest() throws IOException {
		List<String> listed = new ArrayList<>();

		for (String delivery : List.of("delivery-A.json", "delivery-B.json")) {
			for (JsonNode row : Register.JSON.readTree(Files.readAllBytes(SAMPLES.resolve("demo").resolve(delivery)))
				.path("documents")) {
				String file = row.path("file").asString("");
				byte[] bytes = Files.readAllBytes(SAMPLES.resolve("letters").resolve(file));
				assertThat(row.path("sha256").asString("")).isEqualTo(DeliveryWriter.sha256(bytes));
				listed.add(file);
			}
		}

		assertThat(listed).containsExactlyInAnyOrderElementsOf(LETTERS.stream().map(Expected::file).toList());
	}

	@Test
	void the_office_code_on_the_reply_sheet_names_its_case() throws IOException {
		Expected reply = LETTERS.stream()
			.filter((letter) -> letter.caseFoundBy().contains("BARCODE"))
			.findFirst()
			.orElseThrow();

		assertThat(reply.kind()).isEqualTo("COOPERATION_REPLY");
		assertThat(reply.pageTexts().getFirst()).contains(String.valueOf(reply.caseNumber()));
	}

	private static int pages(Path file) throws IOException {
		String name = file.toString();
		if (name.endsWith(".pdf")) {
			try (PDDocument document = Loader.loadPDF(file.toFile())) {
				return document.getNumberOfPages();
			}
		}
		try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
			ImageReader reader = ImageIO.getImageReaders(stream).next();
			reader.setInput(stream);
			return reader.getNumImages(true);
		}
	}

}
