package de.aktenlauf.text.worker;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import de.aktenlauf.text.Word;

/**
 * Decides whether the text layer of a PDF page can be trusted. In doubt the page is read
 * by OCR, which costs time but never a word.
 */
final class TextLayerCheck {

	/** Fewer glyphs are a stamp or a page number, not the letter. */
	private static final int FEWEST_GLYPHS = 12;

	/** A page of pictures needs this much text beside them to be a text page. */
	private static final int GLYPHS_BESIDE_PICTURES = 300;

	private static final int GLYPHS_BESIDE_SMALL_PICTURES = 100;

	private static final double SHARE_OF_PICTURES = 0.5;

	private static final double SHARE_OF_SMALL_PICTURES = 0.15;

	/** Letters drawn as outlines leave thousands of paths. */
	private static final int MANY_PATHS = 2_000;

	private static final double UNMAPPED_SHARE = 0.02;

	private static final int WORDS_FOR_LANGUAGE = 40;

	private static final Set<String> FREQUENT = Set.of("der", "die", "das", "und", "in", "zu", "den", "ist", "von",
			"mit", "für", "auf", "im", "ich", "sie", "des", "dem", "nicht", "ein", "eine", "es", "an", "am", "als",
			"auch", "bei", "bis", "wir", "ihr", "ihre", "ihnen", "wird", "werden", "zum", "zur", "oder", "nach", "aus",
			"euro", "eur", "datum", "nr", "vom", "the", "and", "of", "to", "is", "for");

	private TextLayerCheck() {
	}

	static boolean trusts(PdfPageScan page) {
		int glyphs = page.visibleGlyphs();
		double share = page.imageShare();
		if (glyphs < FEWEST_GLYPHS || page.covered()) {
			return false;
		}
		if (share >= SHARE_OF_PICTURES && glyphs < GLYPHS_BESIDE_PICTURES) {
			return false;
		}
		if (glyphs < GLYPHS_BESIDE_SMALL_PICTURES
				&& (share >= SHARE_OF_SMALL_PICTURES || page.paintedPaths() > MANY_PATHS)) {
			return false;
		}
		return page.unmappedGlyphs() <= UNMAPPED_SHARE * glyphs && readsLikeText(page.words());
	}

	/**
	 * Wrong character tables give words without vowels, or letters in the wrong places.
	 */
	static boolean readsLikeText(List<Word> words) {
		long letters = 0;
		long vowels = 0;
		long plain = 0;
		long characters = 0;
		long written = 0;
		long frequent = 0;
		for (Word word : words) {
			String text = word.text().toLowerCase(Locale.GERMAN);
			characters += text.length();
			plain += text.chars().filter(TextLayerCheck::isPlain).count();
			letters += text.chars().filter(Character::isLetter).count();
			vowels += text.chars().filter((c) -> "aeiouyäöüéèáàóêâ".indexOf(c) >= 0).count();
			if (text.length() > 1 && text.chars().allMatch(Character::isLetter)) {
				written++;
			}
			if (FREQUENT.contains(text)) {
				frequent++;
			}
		}
		if (characters == 0 || plain < 0.95 * characters) {
			return false;
		}
		boolean vowelsFit = letters < 30 || (vowels > 0.22 * letters && vowels < 0.65 * letters);
		boolean languageFits = written < WORDS_FOR_LANGUAGE || frequent > 0.03 * written;
		return vowelsFit && languageFits;
	}

	private static boolean isPlain(int character) {
		return (character >= ' ' && character < 0x7F) || (character >= 0xA0 && character <= 0x17F)
				|| (character >= 0x2010 && character <= 0x2044) || (character >= 0xFB00 && character <= 0xFB06)
				|| character == '€' || (character >= 0x2190 && character <= 0x27BF);
	}

}
