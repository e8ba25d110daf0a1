package de.aktenlauf.samples;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;

/**
 * Sets a letter on sheets. The markup, one sign at the beginning of a line:
 * <code>!</code> bold, <code>=</code> centred, <code>#</code> heading on a bar,
 * <code>|</code> table row (<code>|!</code> bold), <code>_</code> field of a form
 * (<code>;;</code> between fields in a row), <code>[x]</code> and <code>[ ]</code> tick
 * boxes, <code>-</code> item, <code>---</code> rule, <code>+++</code> new page,
 * <code>~</code> small, <code>%</code> by hand, <code>@sign</code>, <code>@code</code>,
 * <code>@label</code>. An empty line ends a paragraph, a backslash at the end breaks a
 * line.
 */
final class Typesetter {

	private final Galley galley;

	private final SpokenLetter letter;

	private final Style style;

	/** Whether the line before was a row of fields, so that the next row touches it. */
	private boolean afterField;

	private final StringBuilder paragraph = new StringBuilder();

	private final List<List<String>> table = new ArrayList<>();

	private Typesetter(FontBook fonts, Style style, SpokenLetter letter) {
		this.style = style;
		this.letter = letter;
		this.galley = new Galley(fonts, style);
	}

	static List<Sheet> set(FontBook fonts, Style style, SpokenLetter letter) {
		Typesetter typesetter = new Typesetter(fonts, style, letter);
		new Heads(typesetter.galley, letter).draw();
		typesetter.body();
		return typesetter.galley.sheets();
	}

	private void body() {
		for (String raw : this.letter.body().lines().toList()) {
			String line = raw.strip();
			this.afterField = this.afterField && line.startsWith("_ ");
			if (!line.startsWith("|")) {
				endTable();
			}
			if (line.isEmpty()) {
				endParagraph();
				this.galley.down(this.style.face().hand() ? 0.3 : 0.55);
			}
			else if (!marked(line)) {
				running(line);
			}
		}
		endTable();
		endParagraph();
	}

	private void running(String line) {
		boolean breaks = line.endsWith("\\");
		this.paragraph.append(breaks ? line.substring(0, line.length() - 1) : line).append(' ');
		if (breaks) {
			endParagraph();
		}
	}

	private void endParagraph() {
		if (!this.paragraph.toString().isBlank()) {
			this.galley.paragraph(this.style.face(), this.style.size(), this.galley.left(), this.style.right(),
					this.paragraph.toString());
		}
		this.paragraph.setLength(0);
	}

	private boolean marked(String line) {
		if (line.startsWith("---") || line.startsWith("+++")) {
			endParagraph();
			rule(line.startsWith("+++"));
			return true;
		}
		if (line.startsWith("@")) {
			endParagraph();
			ornament(line);
			return true;
		}
		if (line.startsWith("[x]") || line.startsWith("[ ]")) {
			endParagraph();
			tick(line);
			return true;
		}
		if (line.startsWith("|")) {
			endParagraph();
			row(line);
			return true;
		}
		if (line.length() < 2 || line.charAt(1) != ' ' || "!=#_-~%".indexOf(line.charAt(0)) < 0) {
			return false;
		}
		endParagraph();
		simple(line.charAt(0), line.substring(2).strip());
		return true;
	}

	private void simple(char sign, String text) {
		Galley page = this.galley;
		double size = this.style.size();
		switch (sign) {
			case '!' -> page.paragraph(this.style.bold(), size, page.left(), this.style.right(), text);
			case '=' -> {
				page.ensure(size * 2.4);
				page.moveTo(page.y() + (float) (size * 2));
				page.putCentred(this.style.bold(), size * 1.35, page.y(), text);
				page.moveTo(page.y() + (float) (size * 0.4));
			}
			case '#' -> bar(text);
			case '_' -> fields(text);
			case '-' -> {
				page.ensure(page.leading());
				page.draw(this.style.face(), size, page.left() + 20, page.y() + page.leading(), "–");
				page.paragraph(this.style.face(), size, page.left() + 80, this.style.right(), text);
			}
			case '~' -> page.paragraph(this.style.face(), size * 0.72, page.left(), this.style.right(), text);
			case '%' -> page.paragraph(hand(), Math.max(46, size), page.left() + 30, this.style.right(), text);
			default -> throw new IllegalArgumentException("no mark " + sign);
		}
	}

	private Face hand() {
		return (this.style.variant() % 2 == 0) ? Face.KALAM : Face.PATRICK;
	}

	private void rule(boolean page) {
		if (page) {
			this.galley.newSheet();
			return;
		}
		this.galley.down(0.4);
		this.galley.area(this.galley.left(), this.galley.y(), this.galley.width(), 3, 0);
		this.galley.down(0.3);
	}

	private void bar(String text) {
		Galley page = this.galley;
		page.ensure(230);
		page.moveTo(page.y() + 34);
		page.area(page.left(), page.y(), page.width(), 62, 222);
		page.put(Face.ARIMO_BOLD, 38, page.left() + 14, page.y() + 45, text);
		page.moveTo(page.y() + 66);
	}

	/** Labelled fields side by side, filled in by typewriter or by hand. */
	private void fields(String text) {
		Galley page = this.galley;
		List<String> fields = Resources.parts(text, ";;");
		double width = page.width() / fields.size();
		page.ensure(140);
		float top = page.y() + (this.afterField ? 0 : 22);
		for (int i = 0; i < fields.size(); i++) {
			int colon = fields.get(i).indexOf(": ");
			String label = (colon < 0) ? fields.get(i).replaceAll(":$", "") : fields.get(i).substring(0, colon);
			String value = (colon < 0) ? "" : fields.get(i).substring(colon + 2).strip();
			double x = page.left() + i * width;
			page.frame(x, top, width, 112, 2);
			page.put(Face.ARIMO, 27, x + 12, top + 33, label);
			if (!value.isEmpty()) {
				page.put(filler(), filler().hand() ? 42 : 46, x + 24, top + 94, value);
			}
		}
		page.moveTo(top + 112);
		this.afterField = true;
	}

	private Face filler() {
		return switch (this.style.variant()) {
			case 0, 1 -> Face.KALAM;
			case 2 -> Face.PATRICK;
			case 3 -> Face.COURIER;
			default -> Face.ARIMO;
		};
	}

	private void tick(String line) {
		Galley page = this.galley;
		double size = Math.min(this.style.size(), 46);
		page.ensure(page.leading() * 1.2);
		float top = page.y() + page.leading() * 0.35f;
		page.frame(page.left() + 6, top, 40, 40, 3);
		if (line.startsWith("[x]")) {
			page.draw(Face.ARIMO_BOLD, 46, page.left() + 12, top + 37, "X");
		}
		page.paragraph(this.style.face(), size, page.left() + 76, this.style.right(), line.substring(3).strip());
		page.down(0.15);
	}

	private void row(String line) {
		List<String> cells = new ArrayList<>(Resources.parts(line.substring(1), "\\|"));
		if (cells.size() > 1 && cells.getLast().isEmpty()) {
			cells.removeLast();
		}
		this.table.add(cells);
	}

	private void endTable() {
		if (this.table.isEmpty()) {
			return;
		}
		int columns = this.table.stream().mapToInt(List::size).max().orElse(1);
		double[] widths = new double[columns];
		double size = this.style.size() * 0.92;
		for (List<String> cells : this.table) {
			for (int i = 0; i < cells.size(); i++) {
				widths[i] = Math.max(widths[i], this.galley.textWidth(face(cells), size, plain(cells.get(i))) + 50);
			}
		}
		double all = java.util.Arrays.stream(widths).sum();
		double fit = Math.min(size, size * this.galley.width() / all);
		double stretch = this.galley.width() / all;
		for (List<String> cells : this.table) {
			tableRow(cells, widths, stretch, fit);
		}
		this.table.clear();
	}

	private Face face(List<String> cells) {
		return cells.getFirst().startsWith("!") ? this.style.bold() : this.style.face();
	}

	private static String plain(String cell) {
		return cell.startsWith("!") ? cell.substring(1).strip() : cell;
	}

	private void tableRow(List<String> cells, double[] widths, double stretch, double size) {
		Galley page = this.galley;
		Face face = face(cells);
		double height = size * 1.5;
		page.ensure(height);
		float top = page.y();
		double x = page.left();
		List<String> said = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			String text = plain(cells.get(i));
			double width = widths[i] * stretch;
			boolean number = text.matches("[-+]?[\\d.,]+( (EUR|€|%|H|S|kWh|m²|m³))?[-+]?");
			double at = (number && i > 0) ? x + width - 20 - page.textWidth(face, size, text) : x + 15;
			page.draw(face, size, at, top + height * 0.72, text);
			said.add(text);
			if (this.style.variant() % 2 == 0) {
				page.frame(x, top, width, height, 2);
			}
			x += width;
		}
		if (this.style.variant() % 2 == 1) {
			page.area(page.left(), top + height - 2, page.width(), 2, 120);
		}
		page.sheet().says(String.join(" ", said));
		page.moveTo(top + (float) height);
	}

	private void ornament(String line) {
		Galley page = this.galley;
		if (line.equals("@sign")) {
			page.ensure(page.leading() * 3);
			page.draw(Face.SCRIPT, 62, page.left() + 60, page.y() + 110,
					this.letter.signer().replaceAll("^(Frau|Herr) ", ""));
			page.moveTo(page.y() + 130);
			if (!this.style.face().hand()) {
				page.line(this.style.face(), this.letter.signer());
			}
		}
		else if (line.startsWith("@code")) {
			code(line.substring(6).strip());
		}
		else if (line.startsWith("@label")) {
			String text = line.substring(7).strip();
			page.moveTo(page.y() + 40);
			double width = page.textWidth(Face.ARIMO_BOLD, 50, text) + 80;
			page.area(page.left() + 700, page.y(), width, 110, 205);
			page.frame(page.left() + 700, page.y(), width, 110, 5);
			page.put(Face.ARIMO_BOLD, 50, page.left() + 740, page.y() + 72, text);
			page.moveTo(page.y() + 130);
		}
		else {
			throw new IllegalArgumentException("no ornament " + line);
		}
	}

	/** The office's own code: {@code qr <content>} or {@code code128 <content>}. */
	private void code(String text) {
		boolean square = text.toLowerCase(Locale.ROOT).startsWith("qr ");
		String content = text.substring(text.indexOf(' ') + 1);
		try {
			BitMatrix matrix = new MultiFormatWriter().encode(content,
					square ? BarcodeFormat.QR_CODE : BarcodeFormat.CODE_128, 1, 1);
			List<BitSet> rows = new ArrayList<>();
			for (int row = 0; row < matrix.getHeight(); row++) {
				BitSet bits = new BitSet();
				for (int column = 0; column < matrix.getWidth(); column++) {
					bits.set(column, matrix.get(column, row));
				}
				rows.add(bits);
			}
			float module = square ? 9 : Math.min(4, (float) Math.floor(this.galley.width() / matrix.getWidth()));
			float height = square ? 9 : 120;
			float x = square ? this.style.right() - matrix.getWidth() * module - 20 : this.galley.left();
			float y = square ? 430 : this.galley.y() + 40;
			this.galley.sheet().add(new Mark.Code(x, y, module, height, rows));
			this.galley.moveTo(square ? this.galley.y() : y + 150);
		}
		catch (WriterException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
