package de.aktenlauf.web.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The smallest PDF with a text layer: one page, Helvetica. */
public final class TextPdf {

	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	private TextPdf() {
	}

	/**
	 * Writes the lines of a letter.
	 * @param lines its lines
	 * @return the PDF
	 */
	public static byte[] of(String... lines) {
		StringBuilder content = new StringBuilder("BT /F1 12 Tf 14 TL 72 770 Td");
		for (String line : lines) {
			content.append(" (").append(line.replace("(", "\\(").replace(")", "\\)")).append(") Tj T*");
		}
		byte[] text = content.append(" ET").toString().getBytes(WINDOWS_1252);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		List<Integer> offsets = new ArrayList<>();
		out.writeBytes(ascii("%PDF-1.4\n"));
		for (String object : List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [ 3 0 R ] >>",
				"<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Contents 5 0 R"
						+ " /Resources << /Font << /F1 4 0 R >> >> >>",
				"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")) {
			offsets.add(out.size());
			out.writeBytes(ascii(offsets.size() + " 0 obj\n" + object + "\nendobj\n"));
		}
		offsets.add(out.size());
		out.writeBytes(ascii("5 0 obj\n<< /Length " + text.length + " >>\nstream\n"));
		out.writeBytes(text);
		out.writeBytes(ascii("\nendstream\nendobj\n"));
		int table = out.size();
		out.writeBytes(ascii("xref\n0 6\n0000000000 65535 f \n"));
		offsets.forEach((offset) -> out.writeBytes(ascii(String.format(Locale.ROOT, "%010d 00000 n \n", offset))));
		out.writeBytes(ascii("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n"));
		return out.toByteArray();
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
