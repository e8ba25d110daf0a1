package de.aktenlauf.text.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import de.aktenlauf.text.Box;
import de.aktenlauf.text.Word;

/**
 * Tells signs that the model of the OCR does not know, and for which it gives what looks
 * most alike: the sign of a paragraph, the middle dot, the raised two. They are told by
 * their shape and place on the page, never by what would fit.
 */
final class Signs {

	/** Told by its shape, whatever the OCR thought of it. */
	static final String MIDDLE_DOT = "·";

	/** One sign that is neither letter nor digit. */
	private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{N}\\s]");

	/** What the sign of a paragraph is taken for, perhaps behind a bracket. */
	private static final Pattern PARAGRAPH = Pattern.compile("\\(?[8$&S]{1,2}");

	private static final Pattern SQUARE_METRES = Pattern.compile("m[^\\p{L}\\s.,;:)][.,;:)]*");

	/** A dot is hardly wider than high, and the other way round. */
	private static final double ROUND = 1.7;

	/** Beside the height of the words around it. */
	private static final double SMALLEST_DOT = 0.08;

	private static final double LARGEST_DOT = 0.35;

	/** Around a dot there is nothing. */
	private static final double MARGIN = 0.12;

	private static final double DOT_FROM = 0.28;

	private static final double DOT_TO = 0.66;

	/** The sign of a paragraph reaches below the line and is higher than a digit. */
	private static final double DESCENT = 0.12;

	private static final double TALL = 1.15;

	/** A rule of a table is higher than the words beside it. */
	private static final double RULE = 1.6;

	/** And this many times as high as wide. */
	private static final int THIN = 6;

	private final Ink ink;

	Signs(Ink ink) {
		this.ink = ink;
	}

	/**
	 * Mends the signs.
	 * @param words in reading order, on the page of the ink
	 * @return the words with their signs, without rules of tables
	 */
	List<Word> mend(List<Word> words) {
		List<Word> mended = new ArrayList<>(words.size());
		for (int i = 0; i < words.size(); i++) {
			Word word = words.get(i);
			String text = text(word, Around.of(words, i));
			if (!text.isEmpty()) {
				mended.add(new Word(text, word.box(), word.confidencePercent(), word.line(), word.paragraph()));
			}
		}
		return mended;
	}

	private String text(Word word, Around around) {
		String text = word.text();
		if (text.indexOf('|') >= 0) {
			return withoutRules(word, around);
		}
		if (MARK.matcher(text).matches()) {
			return isMiddleDot(word, around) ? MIDDLE_DOT : text;
		}
		if (PARAGRAPH.matcher(text).matches()) {
			return around.after().map((after) -> withParagraph(word, after)).orElse(text);
		}
		return SQUARE_METRES.matcher(text).matches() ? withRaisedTwo(word) : text;
	}

	private boolean isMiddleDot(Word word, Around around) {
		if (around.before().isEmpty() || around.after().isEmpty()) {
			return false;
		}
		Box left = around.before().get().box();
		Box right = around.after().get().box();
		double top = (left.y() + right.y()) / 2.0;
		// what letters stand on, unless both words reach below
		double height = Math.min(bottom(left), bottom(right)) - top;
		List<Box> shapes = this.ink.shapes(wider(word.box(), (int) (MARGIN * height)));
		if (shapes.size() != 1) {
			return false;
		}
		Box dot = shapes.getFirst();
		double size = Math.max(dot.width(), dot.height()) / height;
		double place = (dot.y() + dot.height() / 2.0 - top) / height;
		return dot.width() <= ROUND * dot.height() && dot.height() <= ROUND * dot.width() && size >= SMALLEST_DOT
				&& size <= LARGEST_DOT && place >= DOT_FROM && place <= DOT_TO;
	}

	/** The OCR cuts small signs off. */
	private static Box wider(Box box, int margin) {
		int more = Math.max(0, margin);
		return new Box(box.x() - more, box.y() - more, box.width() + 2 * more, box.height() + 2 * more);
	}

	private String withParagraph(Word word, Word number) {
		List<Box> shapes = this.ink.shapes(word.box());
		List<Box> digits = this.ink.shapes(number.box());
		if (shapes.size() != word.text().length() || digits.isEmpty() || !Character.isDigit(number.text().charAt(0))) {
			return word.text();
		}
		Box digit = digits.getFirst();
		StringBuilder text = new StringBuilder(word.text());
		for (int i = 0; i < text.length(); i++) {
			Box shape = shapes.get(i);
			boolean below = bottom(shape) - bottom(digit) >= DESCENT * digit.height();
			if (text.charAt(i) != '(' && below && shape.height() >= TALL * digit.height()) {
				text.setCharAt(i, '§');
			}
		}
		return text.toString();
	}

	private String withRaisedTwo(Word word) {
		List<Box> shapes = this.ink.shapes(word.box());
		if (shapes.size() != word.text().length()) {
			return word.text();
		}
		Box letter = shapes.getFirst();
		Box raised = shapes.get(1);
		boolean above = raised.y() < letter.y() && bottom(raised) < bottom(letter) - letter.height() / 4;
		return (above && raised.height() > letter.height() / 3 && raised.width() > raised.height() / 3)
				? "m²" + word.text().substring(2) : word.text();
	}

	/** Takes off upright strokes that are higher than the words beside them. */
	private String withoutRules(Word word, Around around) {
		int height = around.height();
		Box box = word.box();
		Box tall = new Box(box.x(), Math.max(0, box.y() - height), box.width(), box.height() + 2 * height);
		List<Box> shapes = this.ink.shapes(tall);
		boolean ruled = height > 0 && shapes.stream()
			.anyMatch((shape) -> shape.height() > RULE * height && shape.height() > THIN * shape.width());
		return ruled ? word.text().replace("|", "") : word.text();
	}

	private static int bottom(Box box) {
		return box.y() + box.height();
	}

	/**
	 * The words beside one in its line.
	 *
	 * @param before to the left
	 * @param after to the right
	 */
	private record Around(Optional<Word> before, Optional<Word> after) {

		static Around of(List<Word> words, int index) {
			return new Around(inLine(words, index, index - 1), inLine(words, index, index + 1));
		}

		private static Optional<Word> inLine(List<Word> words, int index, int other) {
			boolean beside = other >= 0 && other < words.size() && words.get(other).line() == words.get(index).line();
			return beside ? Optional.of(words.get(other)) : Optional.empty();
		}

		/** Height of the higher one, 0 if there is none. */
		int height() {
			return Math.max(this.before.map((word) -> word.box().height()).orElse(0),
					this.after.map((word) -> word.box().height()).orElse(0));
		}

	}

}
