package de.aktenlauf.text;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import de.aktenlauf.shared.ContentId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static de.aktenlauf.text.SamplePdf.aPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Letters that a person helps to read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepairedReadingTest {

	private ReadingRoom room;

	private PreviewFolder previews;

	@BeforeAll
	void open(@TempDir Path data) {
		this.room = new ReadingRoom(data, TextSettings.defaults());
		this.previews = new PreviewFolder(data);
	}

	@AfterAll
	void close() {
		this.room.close();
	}

	@Test
	void a_password_opens_the_letter_and_the_rendition_needs_none() throws IOException {
		byte[] locked = aPdf().withText(SamplePage.LETTER).bytesProtectedBy("owner", "geheim");
		ContentId content = this.room.put(locked);
		assertThatExceptionOfType(ExtractionFailed.class).isThrownBy(() -> this.room.extraction.extract(content))
			.satisfies((failed) -> assertThat(failed.failure()).isEqualTo(ExtractionFailure.ENCRYPTED));

		this.room.extraction.unlock(content, "geheim");
		ExtractedText text = this.room.extraction.extract(content);

		assertThat(text.text()).contains("Nebenkostenabrechnung");
		ContentId shown = this.room.extraction.pdf(content).orElseThrow();
		try (PDDocument pdf = Loader.loadPDF(this.room.bytes(shown))) {
			assertThat(pdf.isEncrypted()).isFalse();
		}
		assertThat(this.room.bytes(content)).isEqualTo(locked);
	}

	@Test
	void a_wrong_password_opens_nothing_and_is_not_kept() throws IOException {
		ContentId content = this.room.put(aPdf().withText(SamplePage.LETTER).bytesProtectedBy("owner", "anders"));

		assertThatExceptionOfType(ExtractionFailed.class)
			.isThrownBy(() -> this.room.extraction.unlock(content, "falsch"))
			.satisfies((failed) -> assertThat(failed.failure()).isEqualTo(ExtractionFailure.ENCRYPTED));

		assertThatExceptionOfType(ExtractionFailed.class).isThrownBy(() -> this.room.extraction.extract(content));
	}

	@Test
	void pages_are_turned_on_from_how_they_are_shown() {
		BufferedImage page = SamplePage.oneBit(SamplePage.turned(SamplePage.letter(), 1), 150);
		ContentId content = this.room.put(SampleFiles.g4(page));
		this.room.extraction.extract(content);
		PageTurns turns = new PageTurns(this.previews);

		ReadingHints once = new ReadingHints(turns.turnedOn(content, 1), false);
		this.room.extraction.readRegardless(content, 1);
		int first = rotation(content, once);
		int second = rotation(content, new ReadingHints(turns.turnedOn(content, 3), false));

		assertThat(first).isEqualTo(0);
		assertThat(second).isEqualTo(270);
	}

	private int rotation(ContentId content, ReadingHints hints) {
		try {
			return this.room.extraction.readAgain(content, hints).pages().getFirst().rotation();
		}
		catch (ExtractionFailed ex) {
			return 90 * (this.previews.turns(content).charAt(0) - '0');
		}
	}

	@Test
	void pale_print_is_read_with_stronger_contrast() {
		ContentId content = this.room.put(SampleFiles.png(pale(SamplePage.letter())));
		assertThatExceptionOfType(ExtractionFailed.class).isThrownBy(() -> this.room.extraction.extract(content));

		ExtractedText text = this.room.extraction.readAgain(content, new ReadingHints("", true));

		assertThat(text.text()).contains("Nebenkostenabrechnung");
	}

	@Test
	void what_nobody_can_read_gets_empty_pages() {
		ContentId content = this.room.put("%PDF-1.7 cut off".getBytes(StandardCharsets.US_ASCII));

		ExtractedText text = this.room.extraction.readRegardless(content, 3);

		assertThat(text.pages()).hasSize(3).allMatch((page) -> page.words().isEmpty());
		assertThat(this.room.extraction.stored(content)).contains(text);
	}

	@Test
	void a_scan_without_a_word_keeps_its_picture() {
		ContentId content = this.room.put(SampleFiles.png(SamplePage.empty(SamplePage.WIDTH, SamplePage.HEIGHT)));

		ExtractedText text = this.room.extraction.readRegardless(content, 1);

		assertThat(text.pages()).hasSize(1);
		assertThat(this.room.extraction.preview(content, 1)).isPresent();
		assertThat(this.room.extraction.pdf(content)).isPresent();
	}

	/** Print that is hardly darker than the paper. */
	private static BufferedImage pale(BufferedImage page) {
		for (int y = 0; y < page.getHeight(); y++) {
			for (int x = 0; x < page.getWidth(); x++) {
				int gray = page.getRaster().getSample(x, y, 0);
				page.getRaster().setSample(x, y, 0, 215 + gray * 25 / 255);
			}
		}
		return page;
	}

}
