package de.aktenlauf.outbound;

import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import de.aktenlauf.benefit.Step;
import de.aktenlauf.text.LetterPress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LetterTextsTest {

	private static final String HEAD = "id,version,valid_from,valid_to,source,text\n";

	private final LetterWriter writer = new LetterWriter(new LetterPress());

	@Test
	void the_texts_of_the_office_are_whole() {
		Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneId.of("Europe/Berlin"));

		assertThat(new LetterTextCheck(this.writer, clock).problems()).isEmpty();
	}

	@Test
	void every_code_has_its_words() {
		TextBlocks blocks = TextBlocks.load();

		for (Step step : Step.values()) {
			assertThat(blocks.of("step." + step, LetterFixture.TODAY).text()).isNotBlank();
		}
		for (ChangeCause cause : ChangeCause.values()) {
			assertThat(blocks.of("cause." + cause, LetterFixture.TODAY).source()).isNotBlank();
			assertThat(blocks.of("cause." + cause + ".plain", LetterFixture.TODAY).text()).isNotBlank();
		}
		for (RefusalReason.Ground ground : RefusalReason.Ground.values()) {
			assertThat(blocks.of("ground." + ground, LetterFixture.TODAY).source()).isNotBlank();
			assertThat(blocks.of("ground." + ground + ".plain", LetterFixture.TODAY).text()).isNotBlank();
		}
		for (PreliminaryReason reason : PreliminaryReason.values()) {
			assertThat(blocks.of("preliminary." + reason, LetterFixture.TODAY).source()).isNotBlank();
			assertThat(blocks.of("preliminary." + reason + ".plain", LetterFixture.TODAY).text()).isNotBlank();
		}
		for (HearingBasis.Waiver waiver : HearingBasis.Waiver.values()) {
			assertThat(blocks.of("hearing.waived." + waiver, LetterFixture.TODAY).source()).isNotBlank();
		}
	}

	@ParameterizedTest
	@CsvSource({ "2024-12-31,1", "2025-01-01,2", "2026-11-23,2" })
	void the_notice_of_remedies_is_that_of_its_day(LocalDate day, int version) {
		assertThat(TextBlocks.load().of("remedies", day).version()).isEqualTo(version);
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-01,Bürgergeld", "2026-07-01,Grundsicherungsgeld" })
	void the_benefit_has_the_name_of_its_month(LocalDate month, String name) {
		assertThat(new BlockText(TextBlocks.load(), LetterFixture.TODAY, Map.of()).benefit(month)).isEqualTo(name);
	}

	@Test
	void a_missing_block_is_named_with_its_file() {
		assertThatExceptionOfType(LetterTextBroken.class)
			.isThrownBy(() -> TextBlocks.load().of("no.such.block", LetterFixture.TODAY))
			.withMessageContaining("config/letters/text-blocks.csv")
			.withMessageContaining("no.such.block");
	}

	@Test
	void two_versions_for_one_day_are_named_with_their_line() throws IOException {
		TextBlocks blocks = read("a,1,2026-01-01,,,Eins\n# word\na,2,2026-06-01,,,Zwei\n");

		assertThat(blocks.of("a", LocalDate.parse("2026-05-31")).text()).isEqualTo("Eins");
		assertThatExceptionOfType(LetterTextBroken.class)
			.isThrownBy(() -> blocks.of("a", LocalDate.parse("2026-06-01")))
			.withMessageContaining("line 4");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "a,one,2026-01-01,,,Eins | line 2", "a,1,01.01.2026,,,Eins | line 2",
			"a,1,2026-01-01,,,Eins, zwei | line 2" })
	void a_broken_row_is_named_with_its_line(String row, String line) {
		assertThatExceptionOfType(LetterTextBroken.class).isThrownBy(() -> read(row + "\n"))
			.withMessageContaining(line);
	}

	@Test
	void words_that_nothing_fills_are_named() throws IOException {
		BlockText text = new BlockText(read("a,1,2026-01-01,,,Bis {term} bitte.\n"), LetterFixture.TODAY, Map.of());

		assertThatExceptionOfType(LetterTextBroken.class).isThrownBy(() -> text.of("a"))
			.withMessageContaining("{term}");
		assertThat(text.with("a", Map.of("term", "14.12.2026"))).isEqualTo("Bis 14.12.2026 bitte.");
	}

	@ParameterizedTest
	@EnumSource(LetterKind.class)
	void the_cover_page_speaks_in_short_sentences(LetterKind kind) {
		List<String> sentences = LetterFixture.all()
			.stream()
			.filter((letter) -> letter.content().kind() == kind)
			.flatMap((letter) -> PlainWords.of(text(letter), letter, true).stream())
			.flatMap((part) -> part.paragraphs().stream())
			.flatMap((words) -> Arrays.stream(words.split("(?<=[a-zäöüß€“0-9]{2}[.?!]|€\\.)\\s+(?=[A-ZÄÖÜ])")))
			.toList();

		double words = sentences.stream().mapToInt((sentence) -> sentence.split("\\s+").length).average().orElseThrow();
		assertThat(words).isLessThanOrEqualTo(12);
		assertThat(sentences).allMatch((sentence) -> sentence.split("\\s+").length <= 16);
	}

	private static BlockText text(Snapshot letter) {
		return new BlockText(TextBlocks.load(), LetterFixture.TODAY,
				LetterValues.of(letter, Letterhead.load(), LetterFixture.TODAY));
	}

	private static TextBlocks read(String rows) throws IOException {
		return TextBlocks.read(new StringReader(HEAD + rows));
	}

	@Test
	void a_broken_template_is_named_with_its_line() {
		LetterTemplates templates = new LetterTemplates();

		assertThatExceptionOfType(LetterTextBroken.class)
			.isThrownBy(() -> templates.fill("grant", Map.of("kind", "Bescheid")))
			.withMessageContaining("config/letters/")
			.withMessageContaining(".html, line ");
		assertThatExceptionOfType(LetterTextBroken.class).isThrownBy(() -> templates.fill("no-such", Map.of()))
			.withMessageContaining("no-such.html");
	}

}
