package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

import de.aktenlauf.shared.ConfigFile;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The rules of one file, and which of them hold for a letter. */
final class RuleBook {

	/** So many words to each side of a hit are looked at for what takes it back. */
	private static final int NEAR_WORDS = 10;

	private final Vocabulary vocabulary;

	private final List<Rule> rules;

	private final String version;

	RuleBook(String configFile, Set<String> knownWords) {
		this.vocabulary = new Vocabulary(knownWords);
		CRC32 sum = new CRC32();
		this.rules = ConfigFile.rows(configFile).stream().map((row) -> {
			sum.update(String.join(",", row.values()).getBytes(UTF_8));
			return Rule.parse(row, this.vocabulary);
		}).toList();
		this.version = Long.toHexString(sum.getValue());
	}

	/**
	 * Names the state of the rules.
	 * @return a check sum of the file
	 */
	String version() {
		return this.version;
	}

	List<Rule> rules() {
		return this.rules;
	}

	/**
	 * Looks for every rule.
	 * @param letter the letter
	 * @return one hit for each rule that holds, in the order of the file
	 */
	List<Hit> find(Letter letter) {
		MatchedWords words = new MatchedWords(letter, this.vocabulary);
		List<Hit> hits = new ArrayList<>();
		for (Rule rule : this.rules) {
			if (rule.applies(letter.facts())) {
				best(rule, words).ifPresent(hits::add);
			}
		}
		return hits;
	}

	private static Optional<Hit> best(Rule rule, MatchedWords words) {
		int[] best = new int[0];
		double bestWeight = 0;
		for (Phrase phrase : rule.phrases()) {
			for (int[] matched : phrase.find(words)) {
				Zone zone = words.token(matched[0]).zone();
				if (rule.zones().contains(zone) && zone.weight() > bestWeight && !isTakenBack(rule, words, matched)) {
					best = matched;
					bestWeight = zone.weight();
				}
			}
		}
		if (best.length == 0 || rule.unlessAnywhere().stream().anyMatch((phrase) -> !phrase.find(words).isEmpty())) {
			return Optional.empty();
		}
		return Optional.of(new Hit(rule, rule.points() * bestWeight, EvidenceWords.of(words, best, rule.id())));
	}

	private static boolean isTakenBack(Rule rule, MatchedWords words, int[] matched) {
		int from = matched[0] - NEAR_WORDS;
		int to = matched[matched.length - 1] + NEAR_WORDS;
		for (Phrase phrase : rule.unlessNear()) {
			for (int[] found : phrase.find(words)) {
				if (found[0] >= from && found[found.length - 1] <= to) {
					return true;
				}
			}
		}
		return false;
	}

}
