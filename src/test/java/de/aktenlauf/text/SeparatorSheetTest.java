package de.aktenlauf.text;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import de.aktenlauf.shared.ContentId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeparatorSheetTest {

	private static final List<String> NOTHING = List.of();

	private final SeparatorPress press = new SeparatorPress();

	private ReadingRoom room;

	@BeforeAll
	void open(@TempDir Path data) {
		this.room = new ReadingRoom(data, TextSettings.defaults());
	}

	@AfterAll
	void close() {
		this.room.close();
	}

	@Test
	void bars_alone_are_told_in_all_directions_and_by_fax() {
		BufferedImage sheet = patch(SamplePage.empty(SamplePage.WIDTH, SamplePage.HEIGHT), 150, 200, 2_080);
		BufferedImage[] turned = IntStream.range(0, 4)
			.mapToObj((quarters) -> SamplePage.oneBit(SamplePage.turned(sheet, quarters), 128))
			.toArray(BufferedImage[]::new);
		BufferedImage fax = SamplePage.oneBit(SamplePage.scaled(sheet, 1_728, 1_143), 128);

		ExtractedText scans = this.room.read(SampleFiles.g4(turned));
		ExtractedText faxed = this.room.read(SampleFiles.tiff(List.of(fax), "CCITT T.6", 204, 98));

		assertThat(scans.pages()).allSatisfy((page) -> {
			assertThat(page.barcodes()).contains(SeparatorSheet.PATCH_T);
			assertThat(page.blank()).isFalse();
		});
		assertThat(SeparatorSheet.in(scans.pages())).containsExactlyInAnyOrder(0, 1, 2, 3);
		assertThat(SeparatorSheet.in(faxed.pages())).containsExactly(0);
	}

	@Test
	void our_own_sheet_is_told_as_file_and_as_a_noisy_crooked_scan() throws IOException {
		byte[] own = this.press.print("Trennblatt", List.of("Dieses Blatt trennt zwei Schreiben."));
		BufferedImage scan = SamplePage.skewed(printed(own), 2.5);
		Random random = new Random(3);
		for (int i = 0; i < 40_000; i++) {
			scan.getRaster().setSample(random.nextInt(scan.getWidth()), random.nextInt(scan.getHeight()), 0, 60);
		}

		Page file = this.room.read(own).pages().getFirst();
		Page scanned = this.room.read(SampleFiles.png(SamplePage.turned(scan, 2))).pages().getFirst();

		assertThat(file.text()).contains("Trennblatt");
		assertThat(file.barcodes()).contains(SeparatorSheet.PATCH_T)
			.anyMatch(new Barcode("QR_CODE", "TRENNBLATT")::says);
		assertThat(scanned.barcodes()).contains(SeparatorSheet.PATCH_T);
		assertThat(SeparatorSheet.is(scanned)).isTrue();
		assertThat(this.press.print("Trennblatt", NOTHING)).isEqualTo(this.press.print("Trennblatt", NOTHING));
	}

	@Test
	void bar_codes_that_say_so_are_sheets() throws WriterException {
		ExtractedText text = this.room.read(SampleFiles.g4(coded("PATCHT", BarcodeFormat.CODE_39, 6),
				coded("Trennblatt", BarcodeFormat.CODE_128, 4), coded("SEPARATOR", BarcodeFormat.QR_CODE, 12),
				coded("35504//0012345", BarcodeFormat.CODE_128, 4)));

		assertThat(SeparatorSheet.in(text.pages())).containsExactlyInAnyOrder(0, 1, 2);
	}

	@Test
	void a_letter_with_codes_a_striped_table_and_thick_rules_is_none() throws WriterException {
		BufferedImage letter = SamplePage.letter();
		draw(letter, "00340434161094042557", BarcodeFormat.CODE_128, 4, 1_300);
		Graphics2D ink = SamplePage.graphics(letter);
		for (int row = 0; row < 9; row++) {
			ink.fillRect(280, 1_800 + 110 * row, 1_900, 48);
			ink.fillRect(280, 2_850 + 60 * row, 1_900, (row % 2 == 0) ? 26 : 14);
		}
		ink.dispose();

		Page page = this.room.read(SampleFiles.g4(SamplePage.oneBit(letter, 128))).pages().getFirst();

		assertThat(page.barcodes()).doesNotContain(SeparatorSheet.PATCH_T);
		assertThat(SeparatorSheet.is(page)).isFalse();
	}

	@Test
	void a_full_page_is_a_letter_whatever_its_code_says() {
		List<Word> words = IntStream.range(0, 120)
			.mapToObj((index) -> new Word("Wort", new Box(index, 1, 2, 3), 90, 1, 1))
			.toList();

		assertThat(SeparatorSheet.is(page(1, words, List.of(SeparatorSheet.PATCH_T)))).isFalse();
		assertThat(SeparatorSheet.is(page(1, List.of(), List.of(SeparatorSheet.PATCH_T)))).isTrue();
	}

	@Test
	void a_batch_is_parted_without_empty_letters_and_every_page_is_in_one() {
		// sheet, sheet, letter, letter, sheet, its blank back, letter, sheet
		ExtractedText batch = text(
				List.of(sheet(1), sheet(2), written(3), written(4), sheet(5), blank(6), written(7), sheet(8)));

		List<List<PlacedPage>> letters = SeparatorSheet.between(batch);

		assertThat(letters).extracting((pages) -> pages.stream().map(PlacedPage::page).toList())
			.containsExactly(List.of(1, 2, 3, 4, 5, 6), List.of(7, 8));
		assertThat(letters.getFirst()).filteredOn(PlacedPage::blank)
			.extracting(PlacedPage::page)
			.containsExactly(1, 2, 5);
	}

	@Test
	void nothing_but_sheets_is_one_letter_and_sheets_have_no_words_for_those_who_understand() {
		ExtractedText sheets = text(List.of(sheet(1), sheet(2), blank(3)));
		ExtractedText alone = text(List.of(sheet(1), written(2)));

		assertThat(SeparatorSheet.between(sheets)).singleElement().satisfies((pages) -> assertThat(pages).hasSize(3));
		assertThat(SeparatorSheet.between(alone)).hasSize(1);
		assertThat(SeparatorSheet.silenced(alone).text().strip()).isEqualTo("Brief");
		assertThat(SeparatorSheet.in(SeparatorSheet.silenced(alone).pages())).isEqualTo(Set.of());
	}

	private static ExtractedText text(List<Page> pages) {
		ContentId content = new ContentId("a".repeat(64));
		return new ExtractedText(content, content, "application/pdf", pages);
	}

	private static Page sheet(int number) {
		return page(number, List.of(new Word("Trennblatt", new Box(1, 1, 9, 9), 95, 1, 1)),
				List.of(SeparatorSheet.PATCH_T));
	}

	private static Page written(int number) {
		return page(number, List.of(new Word("Brief", new Box(1, 1, 9, 9), 95, 1, 1)), List.of());
	}

	private static Page blank(int number) {
		return new Page(number, 10, 10, 0, true, TextSource.NONE, 0, List.of(), List.of());
	}

	private static Page page(int number, List<Word> words, List<Barcode> codes) {
		return new Page(number, 10, 10, 0, false, TextSource.OCR, 90, words, codes);
	}

	private static BufferedImage printed(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY);
		}
	}

	/** The measures of Kodak's A-61599 at 300 pixels per inch. */
	private static BufferedImage patch(BufferedImage page, int top, int left, int width) {
		Graphics2D ink = SamplePage.graphics(page);
		int y = top;
		for (int height : new int[] { 24, 60, 24, 60 }) {
			ink.fillRect(left, y, width, height);
			y += height + 24;
		}
		ink.dispose();
		return page;
	}

	private static BufferedImage coded(String value, BarcodeFormat format, int module) throws WriterException {
		BufferedImage page = SamplePage.typeset("Liberation Sans", 60, List.of("Trennblatt für den Scanner"));
		draw(page, value, format, module, 1_500);
		return SamplePage.oneBit(page, 128);
	}

	private static void draw(BufferedImage page, String value, BarcodeFormat format, int module, int top)
			throws WriterException {
		BitMatrix code = new MultiFormatWriter().encode(value, format, 1, 1);
		Graphics2D ink = SamplePage.graphics(page);
		int high = (format == BarcodeFormat.QR_CODE) ? module : 160;
		for (int y = 0; y < code.getHeight(); y++) {
			for (int x = 0; x < code.getWidth(); x++) {
				if (code.get(x, y)) {
					ink.fillRect(400 + x * module, top + y * high, module, high);
				}
			}
		}
		ink.dispose();
	}

}
