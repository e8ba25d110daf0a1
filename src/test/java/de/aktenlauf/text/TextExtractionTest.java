package de.aktenlauf.text;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import javax.imageio.ImageIO;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import de.aktenlauf.shared.ContentId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static de.aktenlauf.text.SamplePdf.aPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextExtractionTest {

	private final BufferedImage letter = SamplePage.letter();

	private final BufferedImage bits = SamplePage.oneBit(this.letter, 150);

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
	void a_png_is_read_with_words_and_boxes() {
		byte[] file = SampleFiles.png(this.letter);

		Page page = this.room.read(file).pages().getFirst();

		Word word = word(page, "Nebenkostenabrechnung");
		assertThat(page.text()).contains("35504//0012345", "Höhe berücksichtigt");
		assertThat(page.source()).isEqualTo(TextSource.OCR);
		assertThat(page.confidencePercent()).isGreaterThan(85);
		assertThat(word.confidencePercent()).isGreaterThan(80);
		assertThat(word.box().y()).isCloseTo(500 + 4 * 75 - 40, within(25));
		assertThat(page.text().lines()).hasSizeGreaterThanOrEqualTo(SamplePage.LETTER.size());
	}

	@Test
	void a_black_and_white_tiff_with_a_blank_back_is_read() {
		BufferedImage back = SamplePage.oneBit(withHoles(SamplePage.empty(SamplePage.WIDTH, SamplePage.HEIGHT)), 150);

		ExtractedText text = this.room.read(SampleFiles.g4(this.bits, back, this.bits));

		assertThat(text.mediaType()).isEqualTo("image/tiff");
		assertThat(text.pages()).extracting(Page::blank).containsExactly(false, true, false);
		assertThat(text.pages().get(2).text()).contains("Warmwassererzeugung");
	}

	@Test
	void a_single_short_line_is_not_a_blank_page() {
		BufferedImage line = SamplePage.oneBit(SamplePage.typeset("Liberation Serif", 50, List.of("siehe Rückseite")),
				150);

		ExtractedText text = this.room.read(SampleFiles.g4(line));

		assertThat(text.pages().getFirst().blank()).isFalse();
		assertThat(text.text()).contains("Rückseite");
	}

	@Test
	void gray_tiff_and_jpeg_are_read() {
		byte[] tiff = SampleFiles.tiff(List.of(this.letter), "LZW", 300, 300);
		byte[] jpeg = SampleFiles.jpeg(this.letter);

		ExtractedText fromTiff = this.room.read(tiff);
		ExtractedText fromJpeg = this.room.read(jpeg);

		assertThat(fromTiff.text()).contains("Widerspruch");
		assertThat(fromJpeg.text()).contains("Widerspruch");
		assertThat(fromJpeg.mediaType()).isEqualTo("image/jpeg");
	}

	@Test
	void a_fax_with_flat_pixels_is_read() {
		BufferedImage fax = SamplePage.oneBit(SamplePage.scaled(this.letter, 1728, 1146), 150);

		ExtractedText text = this.room.read(SampleFiles.tiff(List.of(fax), "CCITT T.6", 204, 98));

		assertThat(text.text()).contains("Nebenkostenabrechnung", "Grüßen");
		assertThat(text.pages().getFirst().height()).isGreaterThan(text.pages().getFirst().width());
	}

	@Test
	void a_page_on_its_head_or_side_is_turned() throws IOException {
		for (int quarters = 1; quarters < 4; quarters++) {
			ContentId content = this.room.put(SampleFiles.png(SamplePage.turned(this.letter, quarters)));

			Page page = this.room.extraction.extract(content).pages().getFirst();

			BufferedImage preview = preview(content);
			assertThat(page.rotation()).isEqualTo(360 - 90 * quarters);
			assertThat(page.text()).contains("Nebenkostenabrechnung");
			assertThat(page.width()).isEqualTo(SamplePage.WIDTH);
			assertThat(word(page, "Nebenkostenabrechnung").box().y()).isCloseTo(760, within(25));
			assertThat(preview.getHeight()).isGreaterThan(preview.getWidth());
		}
	}

	@Test
	void skewed_pages_keep_the_boxes_where_the_words_are() {
		BufferedImage skewed = SamplePage.skewed(this.letter, 3);

		Page page = this.room.read(SampleFiles.png(skewed)).pages().getFirst();

		Box box = word(page, "Nebenkostenabrechnung").box();
		assertThat(page.text()).contains("Überprüfung");
		assertThat(ink(skewed, box)).isGreaterThan(0.05);
	}

	@Test
	void a_text_layer_is_taken_over_without_ocr() {
		Page page = this.room.read(aPdf().withText(SamplePage.LETTER).bytes()).pages().getFirst();

		assertThat(page.source()).isEqualTo(TextSource.LAYER);
		assertThat(page.text()).contains("Nebenkostenabrechnung", "35504//0012345,");
		assertThat(page.text().lines()).hasSize(SamplePage.LETTER.size());
		assertThat(word(page, "Sehr").box().x()).isCloseTo(146, within(3));
		assertThat(page.width()).isCloseTo(1240, within(3));
	}

	@Test
	void a_text_layer_of_a_turned_page_is_upright() {
		byte[] file = aPdf().withText(SamplePage.LETTER).rotated(90).withTextUpsideDown(SamplePage.LETTER).bytes();

		List<Page> pages = this.room.read(file).pages();

		assertThat(pages).extracting(Page::source).containsOnly(TextSource.LAYER);
		assertThat(pages).extracting(Page::rotation).containsExactly(270, 180);
		assertThat(pages).allSatisfy((page) -> {
			assertThat(page.height()).isGreaterThan(page.width());
			assertThat(word(page, "Sehr").box().x()).isCloseTo(146, within(3));
			assertThat(word(page, "Sehr").box().y()).isCloseTo(233, within(14));
		});
	}

	@Test
	void hidden_and_garbled_text_layers_are_not_trusted() {
		byte[] hidden = aPdf().withImageAndHiddenText(this.bits, List.of("Kündigung der Wohnung wegen Eigenbedarf"))
			.withText(List.of("Xqzrt Wkbvn Plkjh Gfdsq Mnbvc Xylkj Hgfdq Wrtzp Sdfgh Jklmn"), RenderingMode.FILL)
			.bytes();

		List<Page> pages = this.room.read(hidden).pages();

		assertThat(pages.getFirst().source()).isEqualTo(TextSource.OCR);
		assertThat(pages.getFirst().text()).contains("Widerspruch").doesNotContain("Eigenbedarf");
		assertThat(pages.get(1).source()).isEqualTo(TextSource.OCR);
	}

	@Test
	void scanned_pdf_pages_of_all_codings_are_read() {
		byte[] file = aPdf().withFax(this.bits)
			.withJpeg(this.letter)
			.withImage(this.bits)
			.withImage(this.letter)
			.withFaxOnItsSide(SamplePage.oneBit(SamplePage.turned(this.letter, 1), 150))
			.withEmptyPage()
			.bytes();

		ExtractedText text = this.room.read(file);

		assertThat(text.pages()).extracting(Page::blank).containsExactly(false, false, false, false, false, true);
		assertThat(text.pages().subList(0, 5)).allSatisfy((page) -> {
			assertThat(page.source()).isEqualTo(TextSource.OCR);
			assertThat(page.text()).contains("Nebenkostenabrechnung", "Höhe");
		});
	}

	@Test
	void a_pdf_with_an_owner_password_only_is_read() {
		byte[] file = aPdf().withText(SamplePage.LETTER).bytesProtectedBy("owner", "");

		ExtractedText text = this.room.read(file);

		assertThat(text.text()).contains("Warmwassererzeugung");
	}

	@Test
	void codes_are_found_on_scans_and_on_typeset_pages() throws WriterException {
		BitMatrix matrix = new QRCodeWriter().encode("AKTENLAUF:35504//0012345", BarcodeFormat.QR_CODE, 300, 300);
		BufferedImage page = SamplePage.letter();
		Graphics2D graphics = SamplePage.graphics(page);
		for (int y = 0; y < 300; y++) {
			for (int x = 0; x < 300; x++) {
				if (matrix.get(x, y)) {
					graphics.fillRect(1900 + x, 2800 + y, 1, 1);
				}
			}
		}
		graphics.dispose();

		int[] ink = Objects.requireNonNull(matrix.getEnclosingRectangle());
		Box drawn = new Box(1900 + ink[0], 2800 + ink[1], ink[2], ink[3]);

		ExtractedText upright = this.room.read(SampleFiles.g4(SamplePage.oneBit(page, 128)));
		ExtractedText turned = this.room.read(aPdf().withJpeg(SamplePage.turned(page, 2)).bytes());

		Barcode expected = new Barcode("QR_CODE", "AKTENLAUF:35504//0012345");
		for (ExtractedText text : List.of(upright, turned)) {
			assertThat(text.pages().getFirst().barcodes()).singleElement().matches(expected::says);
		}
		assertThat(place(upright)).satisfies((box) -> frames(box, drawn));
		assertThat(place(turned)).satisfies((box) -> frames(box, drawn));
	}

	@Test
	void a_code_of_wide_bars_is_found() {
		BitMatrix bars = new Code128Writer().encode("AKTENLAUF:1:0012345", BarcodeFormat.CODE_128, 1, 1);
		BufferedImage page = SamplePage.letter();
		Graphics2D graphics = SamplePage.graphics(page);
		for (int bar = 0; bar < bars.getWidth(); bar++) {
			if (bars.get(bar, 0)) {
				graphics.fillRect(1000 + 4 * bar, 2900, 4, 100);
			}
		}
		graphics.dispose();

		ExtractedText text = this.room.read(SampleFiles.png(page));

		assertThat(text.pages().getFirst().barcodes()).singleElement()
			.matches(new Barcode("CODE_128", "AKTENLAUF:1:0012345")::says);
		int[] ink = Objects.requireNonNull(bars.getEnclosingRectangle());
		frames(place(text), new Box(1000 + 4 * ink[0], 2900, 4 * ink[2], 100));
	}

	@Test
	void a_page_gives_every_code_of_several() throws WriterException {
		BitMatrix qr = new QRCodeWriter().encode("KRANICHFEDER:1", BarcodeFormat.QR_CODE, 300, 300);
		BitMatrix bars = new Code128Writer().encode("KRANICHFEDER2", BarcodeFormat.CODE_128, 1, 1);
		BitMatrix data = new DataMatrixWriter().encode("KRANICHFEDER:3", BarcodeFormat.DATA_MATRIX, 240, 240);
		BufferedImage page = SamplePage.letter();
		Graphics2D graphics = SamplePage.graphics(page);
		dots(graphics, qr, 1900, 2500, 1);
		dots(graphics, data, 300, 2500, 240 / data.getWidth());
		for (int bar = 0; bar < bars.getWidth(); bar++) {
			if (bars.get(bar, 0)) {
				graphics.fillRect(800 + 4 * bar, 2900, 4, 100);
			}
		}
		graphics.dispose();

		List<Barcode> codes = this.room.read(SampleFiles.g4(SamplePage.oneBit(page, 128)))
			.pages()
			.getFirst()
			.barcodes();

		assertThat(codes).extracting(Barcode::text)
			.containsExactlyInAnyOrder("KRANICHFEDER:1", "KRANICHFEDER2", "KRANICHFEDER:3");
		assertThat(codes).extracting(Barcode::box).doesNotContainNull();
	}

	private static void dots(Graphics2D graphics, BitMatrix matrix, int left, int top, int size) {
		for (int y = 0; y < matrix.getHeight(); y++) {
			for (int x = 0; x < matrix.getWidth(); x++) {
				if (matrix.get(x, y)) {
					graphics.fillRect(left + size * x, top + size * y, size, size);
				}
			}
		}
	}

	/** A box around what was drawn, not much larger. */
	private static void frames(Box box, Box drawn) {
		int loose = 30;
		assertThat(drawn.coveredBy(List.of(box))).as("%s around %s", box, drawn).isTrue();
		assertThat(box.coveredBy(List
			.of(new Box(drawn.x() - loose, drawn.y() - loose, drawn.width() + 2 * loose, drawn.height() + 2 * loose))))
			.as("%s near %s", box, drawn)
			.isTrue();
	}

	private static Box place(ExtractedText text) {
		return Objects.requireNonNull(text.pages().getFirst().barcodes().getFirst().box());
	}

	@Test
	void what_was_read_is_kept_until_it_is_forgotten() {
		ContentId content = this.room.put(SampleFiles.g4(this.bits, SamplePage.oneBit(this.letter, 120)));
		ExtractedText first = this.room.extraction.extract(content);

		ExtractedText second = this.room.extraction.extract(content);
		this.room.extraction.forget(content);

		assertThat(second).isEqualTo(first);
		assertThat(this.room.store.verify(first.textContent())).isTrue();
		assertThat(this.room.extraction.stored(content)).isEmpty();
		assertThat(this.room.extraction.preview(content, 1)).isEmpty();
		assertThat(this.room.extraction.pdf(content)).isEmpty();
	}

	@Test
	void the_pdf_to_show_has_all_pages_upright() throws IOException {
		ContentId tiff = this.room
			.put(SampleFiles.g4(this.bits, SamplePage.oneBit(SamplePage.turned(this.letter, 2), 150)));
		ContentId turned = this.room.put(aPdf().withTextUpsideDown(SamplePage.LETTER).bytes());
		ContentId plain = this.room.put(aPdf().withText(SamplePage.LETTER).withEmptyPage().bytes());

		List.of(tiff, turned, plain).forEach(this.room.extraction::extract);

		assertThat(rotations(tiff)).containsExactly(0, 180);
		assertThat(rotations(turned)).containsExactly(180);
		assertThat(this.room.extraction.pdf(plain)).contains(plain);
	}

	@Test
	void page_images_are_written_as_they_lie_in_the_letter(@TempDir Path folder) {
		ContentId content = this.room.put(SampleFiles.g4(this.bits, this.bits));

		List<Path> images = this.room.extraction.pageImages(content, folder);

		assertThat(images).hasSize(2).allSatisfy((image) -> assertThat(image).isNotEmptyFile());
	}

	private List<Integer> rotations(ContentId content) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(this.room.bytes(this.room.extraction.pdf(content).orElseThrow()))) {
			return java.util.stream.StreamSupport.stream(pdf.getPages().spliterator(), false)
				.map((page) -> page.getRotation())
				.toList();
		}
	}

	private BufferedImage preview(ContentId content) throws IOException {
		Preview preview = this.room.extraction.preview(content, 1).orElseThrow();
		return ImageIO.read(new ByteArrayInputStream(preview.bytes()));
	}

	private static Word word(Page page, String text) {
		return page.words()
			.stream()
			.filter((word) -> word.text().startsWith(text))
			.findFirst()
			.orElseThrow(() -> new AssertionError(text + " is missing in " + page.text().toLowerCase(Locale.GERMAN)));
	}

	private static BufferedImage withHoles(BufferedImage page) {
		Graphics2D graphics = SamplePage.graphics(page);
		graphics.setColor(Color.DARK_GRAY);
		graphics.fillOval(110, 1280, 70, 70);
		graphics.fillOval(110, 2225, 70, 70);
		graphics.dispose();
		return page;
	}

	private static double ink(BufferedImage page, Box box) {
		int black = 0;
		for (int y = box.y(); y < box.y() + box.height(); y++) {
			for (int x = box.x(); x < box.x() + box.width(); x++) {
				black += (page.getRaster().getSample(x, y, 0) < 128) ? 1 : 0;
			}
		}
		return (double) black / (box.width() * box.height());
	}

}
