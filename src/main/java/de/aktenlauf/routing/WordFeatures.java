package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the text classifier sees of a word: its stem, and all three, four and five letters
 * in a row with its beginning and end marked. So it knows parts of compounds, misspelled
 * and misread words.
 */
final class WordFeatures {

	private static final int STEM = 9;

	private static final int SHORTEST = 3;

	private static final int LONGEST = 5;

	private static final Set<String> SILENT = Set.of("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen",
			"einem", "einer", "eines", "und", "oder", "in", "im", "an", "am", "auf", "zu", "zum", "zur", "von", "vom",
			"mit", "bei", "fur", "ist", "sind", "war", "wird", "werden", "wurde", "als", "auch", "es", "er", "sie",
			"wir", "uns", "unser", "unsere", "ihr", "ihre", "ihren", "ihrem", "ihnen", "ihrer", "sehr", "geehrte",
			"geehrter", "damen", "herren", "herr", "herrn", "frau", "freundlichen", "grussen", "gruss", "mfg",
			"hochachtungsvoll", "str", "strasse", "tel", "telefon", "fax", "mail", "www", "email", "seite", "datum",
			"nr", "nummer", "bg", "jobcenter", "kreis", "postfach", "uhr", "eur", "euro", "hat", "haben", "habe",
			"sich", "so", "da", "dass", "wie", "nach", "aus", "um", "bis", "durch", "uber", "januar", "februar", "marz",
			"april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember");

	private WordFeatures() {
	}

	/**
	 * What is seen of a word.
	 * @param word folded
	 * @return names of features, none for a number or a word that tells nothing
	 */
	static List<String> of(String word) {
		if (word.isEmpty() || Character.isDigit(word.charAt(0)) || SILENT.contains(word)) {
			return List.of();
		}
		List<String> names = new ArrayList<>();
		names.add("=" + stem(word));
		String bounded = "_" + word + "_";
		for (int length = SHORTEST; length <= LONGEST; length++) {
			for (int i = 0; i + length <= bounded.length(); i++) {
				names.add(bounded.substring(i, i + length));
			}
		}
		return names;
	}

	private static String stem(String word) {
		String stem = ending(word);
		return (stem.length() > STEM) ? stem.substring(0, STEM) : stem;
	}

	private static String ending(String word) {
		for (String ending : List.of("ungen", "en", "er", "es", "em", "e", "n", "s")) {
			if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
				return word.substring(0, word.length() - ending.length()) + (ending.equals("ungen") ? "ung" : "");
			}
		}
		return word;
	}

	/**
	 * A word and how much its place counts.
	 *
	 * @param word folded
	 * @param weight 1 in the body
	 */
	record Weighed(String word, double weight) {
	}

}
