package de.aktenlauf.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import de.aktenlauf.shared.ContentId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static de.aktenlauf.text.SamplePdf.aPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/** Pages put together anew and painted over, by real workers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageRenditionsTest {

	private final BufferedImage letter = SamplePage.letter();

	private Path data = Path.of("");

	private ReadingRoom room;

	@BeforeAll
	void open(@TempDir Path folder) {
		this.data = folder;
		this.room = new ReadingRoom(folder, TextSettings.defaults());
	}

	@AfterAll
	void close() {
		this.room.close();
	}

	@Test
	void all_pages_untouched_are_the_letter_itself() {
		ContentId content = read(aPdf().withText(SamplePage.LETTER).withText(List.of("Seite zwei der Anlage")).bytes());

		ContentId shown = this.room.renditions.compose(List.of(PlacedPage.of(content, 1), PlacedPage.of(content, 2)));

		assertThat(shown).isEqualTo(content);
	}

	@Test
	void turned_pages_bring_words_pictures_and_pdf_along() throws IOException {
		ContentId content = read(SampleFiles.g4(SamplePage.oneBit(this.letter, 150)));
		Page before = text(content).getFirst();
		Box word = word(before, "Nebenkostenabrechnung").box();

		ContentId shown = this.room.renditions.compose(List.of(PlacedPage.of(content, 1).turned(1)));

		Page after = text(shown).getFirst();
		assertThat(after.width()).isEqualTo(before.height());
		assertThat(after.text()).isEqualTo(before.text());
		Box turned = word(after, "Nebenkostenabrechnung").box();
		assertThat(turned.x()).isEqualTo(before.height() - word.y() - word.height());
		assertThat(turned.y()).isEqualTo(word.x());
		assertThat(turned.width()).isEqualTo(word.height());
		BufferedImage picture = picture(shown, 1);
		assertThat(picture.getWidth()).isGreaterThan(picture.getHeight());
		assertThat(blackest(picture, after, word(after, "Nebenkostenabrechnung").box())).isGreaterThan(0.05);
		try (PDDocument pdf = pdf(shown)) {
			BufferedImage rendered = new PDFRenderer(pdf).renderImageWithDPI(0, 75);
			assertThat(rendered.getWidth()).isGreaterThan(rendered.getHeight());
			assertThat(blackest(rendered, after, word(after, "Nebenkostenabrechnung").box())).isGreaterThan(0.05);
		}
	}

	@Test
	void pages_of_two_letters_come_together_in_their_new_order() throws IOException {
		ContentId first = read(
				aPdf().withText(SamplePage.LETTER).withText(List.of("Zweite Seite mit Kontoauszug")).bytes());
		ContentId second = read(aPdf().withText(List.of("Mietvertrag für die Nordstraße 12 in Rurstadt")).bytes());

		ContentId shown = this.room.renditions.compose(List.of(PlacedPage.of(second, 1).turned(2),
				PlacedPage.of(first, 2), PlacedPage.of(first, 1).marked(true)));

		assertThat(text(shown)).extracting(Page::number).containsExactly(1, 2, 3);
		assertThat(text(shown)).extracting(Page::blank).containsExactly(false, false, true);
		assertThat(text(shown).get(0).text()).contains("Nordstraße");
		assertThat(text(shown).get(2).text()).isEmpty();
		assertThat(this.room.renditions.hasPicture(shown, 3)).isTrue();
		try (PDDocument pdf = pdf(shown)) {
			assertThat(pdf.getNumberOfPages()).isEqualTo(3);
			assertThat(pdf.getPage(0).getRotation()).isEqualTo(180);
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setStartPage(2);
			stripper.setEndPage(2);
			assertThat(stripper.getText(pdf)).contains("Kontoauszug").doesNotContain("Widerspruch");
		}
	}

	@Test
	void the_pages_that_stay_behind_leave_no_trace_in_the_file() throws IOException {
		ContentId content = read(aPdf().withText(List.of("Bleibt hier, ein ganz gewöhnlicher Brief"))
			.withText(List.of("Geheimwort Kranichfeder auf Seite zwei"))
			.bytes());

		ContentId shown = this.room.renditions.compose(List.of(PlacedPage.of(content, 1)));

		assertThat(words(shown)).doesNotContain("Kranichfeder").contains("gewöhnlicher");
	}

	@Test
	void a_missing_picture_costs_that_picture_alone() throws IOException {
		ContentId content = read(
				aPdf().withText(SamplePage.LETTER).withText(List.of("Die zweite Seite des Briefs")).bytes());
		for (String ending : List.of("png", "jpg")) {
			Files.deleteIfExists(previews(content).resolve("1." + ending));
		}

		ContentId shown = this.room.renditions
			.compose(List.of(PlacedPage.of(content, 2).turned(1), PlacedPage.of(content, 1).turned(1)));

		assertThat(this.room.renditions.hasPicture(shown, 1)).isTrue();
		assertThat(this.room.renditions.hasPicture(shown, 2)).isFalse();
		assertThat(text(shown).get(1).text()).contains("Widerspruch");
	}

	@Test
	void a_letter_that_was_never_read_is_named() {
		ContentId unread = this.room.put("nichts".getBytes(StandardCharsets.UTF_8));

		assertThatExceptionOfType(PagesUnavailable.class)
			.isThrownBy(() -> this.room.renditions.compose(List.of(PlacedPage.of(unread, 1))));
	}

	@Test
	void painted_over_words_are_gone_from_picture_text_and_file() throws IOException {
		for (byte[] file : List.of(aPdf().withText(SamplePage.LETTER).bytes(),
				SampleFiles.g4(SamplePage.oneBit(this.letter, 150)), SampleFiles.jpeg(this.letter),
				aPdf().withFaxOnItsSide(SamplePage.oneBit(SamplePage.turned(this.letter, 1), 150)).bytes())) {
			ContentId content = read(file);
			Map<Integer, List<Box>> areas = WordPlaces.find(text(content), "Nebenkostenabrechnung");
			assertThat(areas).containsOnlyKeys(1);
			List<Box> painted = areas.getOrDefault(1, List.of());

			ContentId copy = this.room.renditions.redact(content, areas);

			Page after = text(copy).getFirst();
			assertThat(after.text()).doesNotContain("Nebenkostenabrechnung").contains("Widerspruch");
			assertThat(words(copy)).isBlank();
			assertThat(new String(this.room.bytes(copy), StandardCharsets.ISO_8859_1)).doesNotContain("Nebenkosten",
					"/Font", "/Metadata", "/Author", "/Producer");
			try (PDDocument pdf = pdf(copy)) {
				BufferedImage picture = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
				painted.forEach((area) -> assertThat(blackest(picture, after, area)).isGreaterThan(0.99));
			}
			assertThat(blackest(picture(copy, 1), after, painted.getFirst())).isGreaterThan(0.97);
			assertThat(read(this.room.bytes(copy), "Widerspruch")).doesNotContain("Nebenkostenabrechnung");
		}
	}

	@Test
	void a_code_that_says_a_word_is_gone_from_the_copy() throws WriterException, IOException {
		BitMatrix matrix = new QRCodeWriter().encode("https://rurtal.example/?an=Kranichfeder", BarcodeFormat.QR_CODE,
				300, 300);
		BufferedImage page = SamplePage.letter();
		for (int y = 0; y < 300; y++) {
			for (int x = 0; x < 300; x++) {
				if (matrix.get(x, y)) {
					page.setRGB(1900 + x, 2800 + y, 0);
				}
			}
		}
		ContentId content = read(SampleFiles.g4(SamplePage.oneBit(page, 150)));
		Redaction open = Redaction.find(text(content), List.of("Kranichfeder"),
				Map.of(1, List.of(new Box(100, 100, 50, 50))));
		Box code = open.codes().getFirst().required();
		Redaction complete = Redaction.find(text(content), List.of("Kranichfeder"), Map.of(1, List.of(code)));
		assertThat(complete.codes()).isEmpty();

		ContentId copy = this.room.renditions.redact(content, complete.areas());

		assertThat(text(copy).getFirst().barcodes()).isEmpty();
		assertThat(text(read(this.room.bytes(copy))).getFirst().barcodes()).isEmpty();
		assertThat(new String(this.room.bytes(copy), StandardCharsets.ISO_8859_1)).doesNotContain("Kranichfeder");
		assertThat(blackest(picture(copy, 1), text(copy).getFirst(), code)).isGreaterThan(0.97);
	}

	@Test
	void a_page_that_was_read_on_its_side_is_read_again_as_it_lies_now() throws IOException {
		ContentId content = this.room.put(SampleFiles.g4(SamplePage.oneBit(this.letter, 150)));
		this.room.extraction.readAgain(content, new ReadingHints("0", false));
		Box upright = new Box(0, 0, text(content).getFirst().width(), text(content).getFirst().height());
		Box lies = upright.turned(1, upright.width(), upright.height());
		List<Page> sideways = List
			.of(new Page(1, lies.width(), lies.height(), 90, false, TextSource.OCR, 20, List.of(), List.of()));
		ContentId lying = this.room.renditions.compose(List.of(PlacedPage.of(content, 1).turned(1)));
		this.room.retext(lying, sideways);
		PlacedPage turned = PlacedPage.of(lying, 1).turned(3);
		ContentId shown = this.room.renditions.compose(List.of(turned));
		assertThat(text(shown).getFirst().text()).isEmpty();

		ContentId reading = this.room.readings.read(turned).orElseThrow();
		boolean applied = this.room.readings.apply(shown, Map.of(1, reading));

		Page after = text(shown).getFirst();
		assertThat(applied).isTrue();
		assertThat(after.text()).contains("Nebenkostenabrechnung");
		assertThat(after.width()).isEqualTo(text(content).getFirst().width());
		assertThat(blackest(picture(shown, 1), after, word(after, "Nebenkostenabrechnung").box())).isGreaterThan(0.05);
		assertThat(text(lying).getFirst().text()).isEmpty();
		assertThat(this.room.readings.apply(shown, Map.of(1, reading))).isFalse();
	}

	@Test
	void a_page_that_was_read_well_keeps_its_text_however_it_is_turned() throws IOException {
		ContentId scan = read(SampleFiles.g4(SamplePage.oneBit(this.letter, 150)));
		ContentId typeset = read(aPdf().withText(SamplePage.LETTER).bytes());

		assertThat(this.room.readings.read(PlacedPage.of(scan, 1).turned(1))).isEmpty();
		assertThat(this.room.readings.read(PlacedPage.of(typeset, 1).turned(2))).isEmpty();
		assertThat(this.room.readings.read(PlacedPage.of(scan, 1))).isEmpty();
	}

	@Test
	void the_place_of_a_code_follows_its_page_when_that_is_turned() {
		Page page = new Page(1, 1_000, 2_000, 0, false, TextSource.OCR, 90, List.of(),
				List.of(new Barcode("QR_CODE", "Kranichfeder", new Box(700, 100, 200, 300)),
						new Barcode("CODE_128", "Kranichfeder")));
		ContentId content = new ContentId("a".repeat(64));

		List<Barcode> turned = PageChanges.placed(page, 1, PlacedPage.of(content, 1).turned(1)).barcodes();

		assertThat(turned).extracting(Barcode::box).containsExactly(new Box(1_600, 700, 300, 200), null);
	}

	@Test
	void what_stands_on_a_page_that_is_marked_blank_is_found_for_painting_over() {
		ContentId content = read(
				aPdf().withText(SamplePage.LETTER).withText(List.of("Anlage mit dem Wort Kranichfeder darin")).bytes());
		List<PlacedPage> placed = List.of(PlacedPage.of(content, 2).marked(true), PlacedPage.of(content, 1));
		ContentId shown = this.room.renditions.compose(placed);

		assertThat(WordPlaces.find(text(shown), "Kranichfeder")).isEmpty();
		assertThat(WordPlaces.find(this.room.renditions.withMarkedPages(shown, placed), "Kranichfeder"))
			.containsOnlyKeys(1);
	}

	@Test
	void a_remark_in_a_picture_does_not_go_along_into_a_copy() throws IOException {
		byte[] plain = SampleFiles.jpeg(this.letter);
		byte[] remark = "Kranichfeder".getBytes(StandardCharsets.US_ASCII);
		byte[] picture = ByteBuffer.allocate(plain.length + remark.length + 4)
			.put(plain, 0, 2)
			.putShort((short) 0xFFFE)
			.putShort((short) (remark.length + 2))
			.put(remark)
			.put(plain, 2, plain.length - 2)
			.array();
		ContentId content = read(picture);

		ContentId copy = this.room.renditions.redact(content, Map.of(1, List.of(new Box(0, 0, 50, 50))));

		assertThat(new String(this.room.bytes(copy), StandardCharsets.ISO_8859_1)).doesNotContain("Kranichfeder");
	}

	@Test
	void numbers_are_found_in_every_spelling_and_words_over_the_end_of_a_line() {
		Page page = new Page(1, 100, 100, 0, false, TextSource.OCR, 90, List.of(
				new Word("35504", new Box(1, 10, 5, 2), 90, 0, 0), new Word("//", new Box(7, 10, 1, 2), 90, 0, 0),
				new Word("0012345,", new Box(9, 10, 5, 2), 90, 0, 0),
				new Word("Neben-", new Box(20, 10, 5, 2), 90, 0, 0), new Word("kosten", new Box(1, 20, 5, 2), 90, 1, 0),
				new Word("hier", new Box(30, 20, 5, 2), 90, 1, 0), new Word("einen", new Box(40, 20, 5, 2), 90, 1, 0)),
				List.of());

		assertThat(WordPlaces.find(List.of(page), "35504//0012345").get(1)).hasSize(3);
		assertThat(WordPlaces.find(List.of(page), "NEBENKOSTEN").get(1)).hasSize(2);
		assertThat(WordPlaces.find(List.of(page), "rein")).isEmpty();
		assertThat(WordPlaces.find(List.of(page), "-")).isEmpty();
	}

	/** Reads a copy as if it came by mail. */
	private String read(byte[] copy, String expected) {
		String text = this.room.read(copy).text();
		assertThat(text).contains(expected);
		return text;
	}

	private ContentId read(byte[] file) {
		return this.room.read(file).content();
	}

	private List<Page> text(ContentId content) {
		return this.room.extraction.stored(content).orElseThrow().pages();
	}

	private PDDocument pdf(ContentId content) throws IOException {
		return Loader.loadPDF(this.room.bytes(this.room.extraction.pdf(content).orElseThrow()));
	}

	private String words(ContentId content) throws IOException {
		try (PDDocument pdf = pdf(content)) {
			return new PDFTextStripper().getText(pdf);
		}
	}

	private Path previews(ContentId content) {
		return this.data.resolve("previews").resolve(content.value().substring(0, 2)).resolve(content.value());
	}

	private BufferedImage picture(ContentId content, int page) throws IOException {
		return ImageIO
			.read(new ByteArrayInputStream(this.room.extraction.preview(content, page).orElseThrow().bytes()));
	}

	private static Word word(Page page, String text) {
		return page.words().stream().filter((word) -> word.text().startsWith(text)).findFirst().orElseThrow();
	}

	/** Share of dark pixels in an area, whose border is left out. */
	private static double blackest(BufferedImage picture, Page page, Box area) {
		double scale = (double) picture.getWidth() / page.width();
		assertThat(picture.getHeight() / scale).isCloseTo(page.height(), within(8.0));
		int dark = 0;
		int all = 0;
		for (int y = (int) (area.y() * scale) + 2; y < (area.y() + area.height()) * scale - 2; y++) {
			for (int x = (int) (area.x() * scale) + 2; x < (area.x() + area.width()) * scale - 2; x++) {
				all++;
				dark += ((picture.getRGB(x, y) & 0xff) < 110) ? 1 : 0;
			}
		}
		return (double) dark / all;
	}

}
