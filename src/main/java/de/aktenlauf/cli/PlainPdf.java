package de.aktenlauf.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The outline of a PDF: numbered objects and their table. Made for the bench, which needs
 * letters that nobody has seen.
 */
final class PlainPdf {

	private static final int CATALOG_AND_PAGES = 2;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final List<Integer> offsets = new ArrayList<>();

	/**
	 * Begins a file.
	 * @param number makes its bytes differ from those of every other
	 * @param pages how many pages follow
	 * @param objectsPerPage how many objects each of them takes, its own first
	 */
	PlainPdf(int number, int pages, int objectsPerPage) {
		text("%PDF-1.4\n% letter " + number + "\n");
		StringBuilder kids = new StringBuilder();
		for (int page = 0; page < pages; page++) {
			kids.append(CATALOG_AND_PAGES + 1 + page * objectsPerPage).append(" 0 R ");
		}
		object("<< /Type /Catalog /Pages 2 0 R >>");
		object("<< /Type /Pages /Count " + pages + " /Kids [ " + kids + "] >>");
	}

	/** The number that the next object gets. */
	int next() {
		return this.offsets.size() + 1;
	}

	void object(String content) {
		this.offsets.add(this.out.size());
		text(this.offsets.size() + " 0 obj\n" + content + "\nendobj\n");
	}

	void stream(String entries, byte[] bytes) {
		this.offsets.add(this.out.size());
		text(this.offsets.size() + " 0 obj\n<< " + entries + "/Length " + bytes.length + " >>\nstream\n");
		this.out.writeBytes(bytes);
		text("\nendstream\nendobj\n");
	}

	void write(Path target) throws IOException {
		int table = this.out.size();
		text("xref\n0 " + (this.offsets.size() + 1) + "\n0000000000 65535 f \n");
		this.offsets.forEach((offset) -> text(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
		text("trailer\n<< /Size " + (this.offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
		Files.write(target, this.out.toByteArray());
	}

	private void text(String text) {
		this.out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
	}

}
