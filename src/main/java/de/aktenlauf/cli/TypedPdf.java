package de.aktenlauf.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;

/** Writes a page of text into a PDF as an office program does, with a text layer. */
final class TypedPdf {

	private static final int OBJECTS_PER_PAGE = 3;

	private static final int LINES = 54;

	/** The encoding of the standard fonts. */
	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private TypedPdf() {
	}

	/**
	 * Writes a PDF of one page.
	 * @param text its lines; what does not fit on the page is left out
	 * @param number makes its bytes differ from every other
	 * @param target where to
	 * @throws IOException if it cannot be written
	 */
	static void write(String text, int number, Path target) throws IOException {
		PlainPdf pdf = new PlainPdf(number, 1, OBJECTS_PER_PAGE);
		int page = pdf.next();
		pdf.object("<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Contents " + (page + 1)
				+ " 0 R /Resources << /Font << /F " + (page + 2) + " 0 R >> >> >>");
		StringBuilder typed = new StringBuilder("BT /F 10 Tf 14 TL 60 790 Td\n");
		text.lines()
			.limit(LINES)
			.forEach((line) -> typed.append('(').append(line.replaceAll("([\\\\()])", "\\\\$1")).append(") '\n"));
		pdf.stream("", typed.append("ET").toString().getBytes(WINDOWS));
		pdf.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
		pdf.write(target);
	}

}
