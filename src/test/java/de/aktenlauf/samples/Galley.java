package de.aktenlauf.samples;

import java.util.ArrayList;
import java.util.List;

/** Sets lines and paragraphs on sheets, from top to bottom. */
final class Galley {

	static final int BOTTOM = 3230;

	private final FontBook fonts;

	private final Style style;

	private final List<Sheet> sheets = new ArrayList<>();

	private float y;

	Galley(FontBook fonts, Style style) {
		this.fonts = fonts;
		this.style = style;
		newSheet();
	}

	Style style() {
		return this.style;
	}

	FontBook fonts() {
		return this.fonts;
	}

	List<Sheet> sheets() {
		return List.copyOf(this.sheets);
	}

	Sheet sheet() {
		return this.sheets.getLast();
	}

	float y() {
		return this.y;
	}

	void moveTo(float newY) {
		this.y = newY;
	}

	void down(double lines) {
		this.y += (float) (lines * leading());
	}

	float leading() {
		return (float) (this.style.size() * this.style.spacing());
	}

	float left() {
		return this.style.left();
	}

	float width() {
		return this.style.right() - this.style.left();
	}

	void newSheet() {
		this.sheets.add(new Sheet());
		this.y = 260;
	}

	/** Begins a new sheet if less than this height is left. */
	void ensure(double height) {
		if (this.y + height > BOTTOM) {
			newSheet();
		}
	}

	float textWidth(Face face, double size, String text) {
		return this.fonts.width(this.fonts.able(face, text), (float) (size * face.scale()), text);
	}

	/** Draws text at a place; it does not move on and does not tell what is said. */
	void draw(Face face, double size, double x, double baseline, String text) {
		draw(face, size, x, baseline, text, 0);
	}

	private void draw(Face face, double size, double x, double baseline, String text, float stretch) {
		if (!text.isBlank()) {
			Face able = this.fonts.able(face, text);
			sheet().add(new Mark.Text((float) x, (float) baseline, able, (float) (size * face.scale()), text, stretch));
		}
	}

	/** Draws text at a place and tells it. */
	void put(Face face, double size, double x, double baseline, String text) {
		draw(face, size, x, baseline, text);
		sheet().says(text);
	}

	void putRight(Face face, double size, double right, double baseline, String text) {
		put(face, size, right - textWidth(face, size, text), baseline, text);
	}

	void putCentred(Face face, double size, double baseline, String text) {
		put(face, size, left() + (width() - textWidth(face, size, text)) / 2, baseline, text);
	}

	/** One line of running text. */
	void line(Face face, String text) {
		ensure(leading());
		this.y += leading();
		put(face, this.style.size(), left(), this.y, text);
	}

	/** A paragraph between two edges. */
	void paragraph(Face face, double size, double x, double right, String text) {
		List<String> lines = wrap(face, size, right - x, text);
		double step = size * this.style.spacing();
		for (int i = 0; i < lines.size(); i++) {
			ensure(step);
			this.y += (float) step;
			boolean justified = this.style.justified() && i < lines.size() - 1;
			draw(face, size, x, this.y, lines.get(i), justified ? (float) (right - x) : 0);
			sheet().says(lines.get(i));
		}
	}

	List<String> wrap(Face face, double size, double width, String text) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.strip().split("\\s+", -1)) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (!line.isEmpty() && textWidth(face, size, longer) > width) {
				lines.add(line.toString());
				line.setLength(0);
				line.append(word);
			}
			else {
				line.setLength(0);
				line.append(longer);
			}
		}
		lines.add(line.toString());
		return lines;
	}

	void area(double x, double top, double width, double height, int gray) {
		sheet().add(new Mark.Area((float) x, (float) top, (float) width, (float) height, gray));
	}

	void frame(double x, double top, double width, double height, double line) {
		sheet().add(new Mark.Frame((float) x, (float) top, (float) width, (float) height, (float) line));
	}

}
