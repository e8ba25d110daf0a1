package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the text classifier sees of a word: its stem, its two parts of six letters (for
 * compounds and misread letters), every five letters in a row, and the pair it makes with
 * the word before.
 */
final class WordFeatures {

	private static final int STEM = 9;

	private static final int PART = 6;

	private static final int ROW = 5;

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

	static List<String> ofWords(List<String> words) {
		List<Weighed> weighed = words.stream().map((word) -> new Weighed(word, 1)).toList();
		List<String> names = new ArrayList<>();
		for (int i = 0; i < weighed.size(); i++) {
			names.addAll(at(weighed, i));
		}
		return names;
	}

	static List<String> at(List<Weighed> words, int index) {
		String word = words.get(index).word();
		List<String> names = new ArrayList<>(4);
		if (index > 0) {
			names.add("p:" + stem(words.get(index - 1).word()) + " " + stem(word));
		}
		if (word.length() < 2 || Character.isDigit(word.charAt(0)) || SILENT.contains(word)) {
			return names;
		}
		names.add("w:" + stem(word));
		if (word.length() > PART + 1) {
			names.add("b:" + word.substring(0, PART));
			String stem = ending(word);
			names.add("e:" + stem.substring(Math.max(0, stem.length() - PART)));
		}
		for (int i = 0; i + ROW <= word.length(); i++) {
			names.add("g:" + word.substring(i, i + ROW));
		}
		return names;
	}

	/** Pairs and parts count less than words, letters in a row least. */
	static double importance(String name) {
		return switch (name.charAt(0)) {
			case 'w' -> 1.0;
			case 'g' -> 0.5;
			default -> 0.7;
		};
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
