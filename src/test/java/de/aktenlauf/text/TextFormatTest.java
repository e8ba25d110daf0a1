package de.aktenlauf.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import de.aktenlauf.shared.ContentId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextFormatTest {

	private static final ContentId LETTER = new ContentId("a".repeat(64));

	@Test
	void a_text_comes_back_as_it_was_written() throws IOException {
		List<Page> pages = List.of(new Page(1, 100, 200, 90, false, TextSource.OCR, 80,
				List.of(new Word("Akte", new Box(1, 2, 3, 4), 80, 0, 0)),
				List.of(new Barcode("QR_CODE", "35504//0012345", new Box(5, 6, 7, 8)), SeparatorSheet.PATCH_T)));

		ExtractedText read = TextFormat.read(TextFormat.write(LETTER, "image/png", pages), LETTER);

		assertThat(read.pages()).isEqualTo(pages);
	}

	@Test
	void a_text_of_an_earlier_version_has_codes_without_their_places() throws IOException {
		String stored = """
				{"format":"aktenlauf-text/1","content":"%s","mediaType":"image/png","pages":[{"number":1,"width":100,
				"height":200,"rotation":0,"blank":false,"source":"NONE","confidencePercent":0,"words":[],
				"barcodes":[["QR_CODE","35504//0012345"]]}]}""".formatted(LETTER.value());

		ExtractedText read = TextFormat.read(zipped(stored), LETTER);

		assertThat(read.pages().getFirst().barcodes()).containsExactly(new Barcode("QR_CODE", "35504//0012345"));
	}

	private static byte[] zipped(String text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

}
