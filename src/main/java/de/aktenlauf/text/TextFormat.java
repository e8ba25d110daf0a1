package de.aktenlauf.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.annotation.JsonFormat;
import de.aktenlauf.shared.ContentId;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored form of a text: JSON, packed by gzip ({@code aktenlauf-text/1}).
 *
 * <pre>
 * {"format":"aktenlauf-text/1","content":"&lt;digest&gt;","mediaType":"application/pdf","pages":[
 *   {"number":1,"width":2480,"height":3508,"rotation":0,"blank":false,"source":"OCR","confidencePercent":93,
 *    "words":[["Sehr",[212,900,120,41],96,7,3], ...],
 *    "barcodes":[["QR_CODE","..."]]}]}
 * </pre>
 *
 * A word is text, box (x, y, width, height), confidence, line and paragraph. Equal texts
 * give equal bytes.
 */
final class TextFormat {

	private static final String FORMAT = "aktenlauf-text/1";

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.addMixIn(Word.class, AsArray.class)
		.addMixIn(Box.class, AsArray.class)
		.addMixIn(Barcode.class, AsArray.class)
		.build();

	private TextFormat() {
	}

	static byte[] write(ContentId content, String mediaType, List<Page> pages) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream out = new GZIPOutputStream(bytes)) {
			MAPPER.writeValue(out, new Text(FORMAT, content.value(), mediaType, pages));
		}
		catch (IOException ex) {
			throw new IllegalStateException("writing to memory failed", ex);
		}
		return bytes.toByteArray();
	}

	static ExtractedText read(InputStream in, ContentId textContent) throws IOException {
		try (InputStream unpacked = new GZIPInputStream(in)) {
			Text text = MAPPER.readValue(unpacked, Text.class);
			if (!FORMAT.equals(text.format())) {
				throw new IOException("not a text of format " + FORMAT);
			}
			return new ExtractedText(new ContentId(text.content()), textContent, text.mediaType(), text.pages());
		}
	}

	static ExtractedText read(byte[] bytes, ContentId textContent) throws IOException {
		return read(new ByteArrayInputStream(bytes), textContent);
	}

	private record Text(String format, String content, String mediaType, List<Page> pages) {
	}

	@JsonFormat(shape = JsonFormat.Shape.ARRAY)
	private interface AsArray {

	}

}
