package de.aktenlauf.text;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static de.aktenlauf.text.SamplePdf.aPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest {

	private static final byte[] PNG = SampleFiles.png(SamplePage.typeset("Liberation Serif", 50, SamplePage.LETTER));

	private ReadingRoom room;

	@BeforeAll
	void open(@TempDir Path data) {
		TextSettings usual = TextSettings.defaults();
		TextSettings settings = new TextSettings(1, 256, usual.memoryMegabytes(), Duration.ofSeconds(20),
				Duration.ofSeconds(4), usual.pagesPerWorker(), "", 20, 50, 100, 30);
		this.room = new ReadingRoom(data, settings);
	}

	@AfterAll
	void close() {
		this.room.close();
	}

	static Stream<Arguments> files() {
		byte[] pdf = aPdf().withText(SamplePage.LETTER).bytes();
		byte[] jpeg = SampleFiles.jpeg(SamplePage.empty(800, 1_000));
		byte[] tiff = SampleFiles.g4(SamplePage.oneBit(SamplePage.letter(), 150));
		return Stream.of(arguments("no bytes", new byte[0], ExtractionFailure.EMPTY),
				arguments("text", "Sehr geehrte Damen".getBytes(StandardCharsets.UTF_8),
						ExtractionFailure.UNSUPPORTED_TYPE),
				arguments("program", new byte[] { 'M', 'Z', 0, 1, 2 }, ExtractionFailure.UNSUPPORTED_TYPE),
				arguments("large file", new byte[21 << 20], ExtractionFailure.TOO_LARGE),
				arguments("half a PDF", half(pdf), ExtractionFailure.CORRUPT),
				arguments("half a PNG", half(PNG), ExtractionFailure.CORRUPT),
				arguments("half a JPEG", half(jpeg), ExtractionFailure.CORRUPT),
				arguments("half a TIFF", half(tiff), ExtractionFailure.CORRUPT),
				arguments("PDF with a password", aPdf().withText(SamplePage.LETTER).bytesProtectedBy("a", "b"),
						ExtractionFailure.ENCRYPTED),
				arguments("PDF of a start only", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.ISO_8859_1),
						ExtractionFailure.CORRUPT),
				arguments("PDF without pages", aPdf().bytes(), ExtractionFailure.EMPTY),
				arguments("many pages", manyPages(31), ExtractionFailure.TOO_MANY_PAGES),
				arguments("claimed pages", claimedPages(), ExtractionFailure.TOO_MANY_PAGES),
				arguments("deep page tree", deepTree(), ExtractionFailure.CORRUPT),
				arguments("page bomb", aPdf().withBomb(60).bytes(), ExtractionFailure.ARCHIVE_LIMIT),
				arguments("huge page", aPdf().withPageOf(14_400, 14_400).bytes(), ExtractionFailure.PIXEL_LIMIT),
				arguments("huge picture", aPdf().withImageOf(100_000, 100_000).bytes(), ExtractionFailure.PIXEL_LIMIT),
				arguments("cut picture", aPdf().withImageOf(1_000, 1_000).bytes(), ExtractionFailure.CORRUPT),
				arguments("form within itself", aPdf().withFormWithinItself().bytes(), ExtractionFailure.TIMEOUT),
				arguments("PNG bomb", resized(PNG, 16, 60_000), ExtractionFailure.PIXEL_LIMIT),
				arguments("TIFF bomb", tiff(70_000, 70_000, 0), ExtractionFailure.PIXEL_LIMIT),
				arguments("TIFF loop", tiff(100, 100, 8), ExtractionFailure.CORRUPT),
				arguments("TIFF elsewhere", tiff(100, 100, 1_000_000), ExtractionFailure.CORRUPT),
				arguments("empty page", SampleFiles.png(SamplePage.empty(2_480, 3_508)), ExtractionFailure.EMPTY),
				arguments("scribble", SampleFiles.png(scribble()), ExtractionFailure.UNREADABLE_SCAN));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("files")
	void bad_files_end_with_a_reason(String name, byte[] file, ExtractionFailure failure) {
		assertThatExceptionOfType(ExtractionFailed.class).as(name)
			.isThrownBy(() -> this.room.read(file))
			.extracting(ExtractionFailed::failure)
			.isEqualTo(failure);
	}

	@Test
	void random_damage_never_costs_more_than_the_letter() {
		Random random = new Random(4_711);
		byte[] pdf = aPdf().withText(SamplePage.LETTER).bytes();

		for (int i = 0; i < 20; i++) {
			byte[] damaged = pdf.clone();
			for (int j = 0; j < 30; j++) {
				damaged[20 + random.nextInt(damaged.length - 40)] = (byte) random.nextInt(256);
			}
			readAnyway(damaged);
		}

		assertThat(this.room.read(PNG).text()).contains("Widerspruch");
	}

	private void readAnyway(byte[] file) {
		try {
			assertThat(this.room.read(file).pages()).isNotEmpty();
		}
		catch (ExtractionFailed ex) {
			assertThat(ex.failure()).isNotNull();
		}
	}

	private static byte[] half(byte[] bytes) {
		return Arrays.copyOf(bytes, bytes.length / 2);
	}

	private static byte[] manyPages(int count) {
		SamplePdf pdf = aPdf();
		for (int i = 0; i < count; i++) {
			pdf.withEmptyPage();
		}
		return pdf.bytes();
	}

	private static byte[] claimedPages() {
		return SamplePdf
			.raw(Map.of(1, "<< /Type /Catalog /Pages 2 0 R >>", 2, "<< /Type /Pages /Count 2000000000 /Kids [3 0 R] >>",
					3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"));
	}

	/** Nodes within nodes, each of which claims to hold one page. */
	private static byte[] deepTree() {
		int depth = 60_000;
		Map<Integer, String> objects = new HashMap<>(IntStream.range(2, depth)
			.boxed()
			.collect(Collectors.toMap((number) -> number,
					(number) -> "<< /Type /Pages /Count 1 /Kids [" + (number + 1) + " 0 R] >>")));
		objects.put(1, "<< /Type /Catalog /Pages 2 0 R >>");
		objects.put(depth, "<< /Type /Page /MediaBox [0 0 595 842] >>");
		return SamplePdf.raw(objects);
	}

	/** Overwrites a four-byte number that stands in a header twice. */
	private static byte[] resized(byte[] png, int offset, int size) {
		byte[] copy = png.clone();
		ByteBuffer.wrap(copy).putInt(offset, size).putInt(offset + 4, size);
		return copy;
	}

	private static byte[] tiff(int width, int height, int next) {
		ByteBuffer tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
		tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 2);
		tiff.putShort((short) 256).putShort((short) 4).putInt(1).putInt(width);
		tiff.putShort((short) 257).putShort((short) 4).putInt(1).putInt(height);
		tiff.putInt(next);
		return tiff.array();
	}

	private static BufferedImage scribble() {
		BufferedImage page = SamplePage.empty(SamplePage.WIDTH, SamplePage.HEIGHT);
		var graphics = SamplePage.graphics(page);
		Random random = new Random(1);
		graphics.setStroke(new java.awt.BasicStroke(5));
		for (int line = 0; line < 8; line++) {
			int y = 500 + 150 * line;
			for (int x = 300; x < 2_000; x += 20) {
				graphics.drawLine(x, y + random.nextInt(60), x + 20, y + random.nextInt(60));
			}
		}
		graphics.dispose();
		return page;
	}

}
