package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.aktenlauf.efile.DocumentKind;

/**
 * A small text classifier that can explain itself: one weight for each word feature and
 * kind, learned from the invented letters of {@link ExampleLetters}. The score of a kind
 * is the sum of its weights over the words of the letter, so each word's share is known.
 * <p>
 * Concurrency: learned in the constructor, then only read. The same letters give the same
 * weights.
 */
final class WordModel {

	/**
	 * How steeply a wider margin becomes a larger share: so that of letters with a share
	 * of 0.9 about nine in ten are right, measured on examples left out of learning.
	 */
	private static final double STEEPNESS = 9;

	/** What stands in one example only may be chance. */
	private static final int LEAST_LETTERS = 2;

	private final Map<String, Integer> features = new HashMap<>();

	private final KnownWords known;

	/** Each feature's weight for each kind; the last row is what a kind has anyway. */
	private final float[][] weights;

	private final float[] rarity;

	WordModel(List<ExampleLetters.Example> examples) {
		this.known = new KnownWords(examples.stream().flatMap((example) -> example.words().stream()).toList());
		Map<String, Integer> letterCounts = letterCounts(examples);
		letterCounts.forEach((name, count) -> {
			if (count >= LEAST_LETTERS) {
				this.features.put(name, this.features.size());
			}
		});
		this.rarity = new float[this.features.size()];
		this.features.forEach((name, index) -> this.rarity[index] = (float) (1
				+ Math.log((1.0 + examples.size()) / (1.0 + letterCounts.getOrDefault(name, 0)))));
		Map<String, int[]> read = new HashMap<>();
		List<Features> letters = examples.stream()
			.map((example) -> features(
					example.words().stream().map((word) -> new WordFeatures.Weighed(word, 1)).toList(), read))
			.toList();
		this.weights = new MarginLearner(letters, this.features.size())
			.learn(examples.stream().mapToInt((example) -> Kinds.place(example.kind())).toArray());
	}

	/** In how many letters each feature stands. */
	private static Map<String, Integer> letterCounts(List<ExampleLetters.Example> examples) {
		Map<String, List<String>> read = new HashMap<>();
		Map<String, int[]> counts = new HashMap<>();
		for (int letter = 1; letter <= examples.size(); letter++) {
			for (String word : examples.get(letter - 1).words()) {
				for (String name : read.computeIfAbsent(word, WordFeatures::of)) {
					int[] count = counts.computeIfAbsent(name, (key) -> new int[2]);
					count[0] += (count[1] == letter) ? 0 : 1;
					count[1] = letter;
				}
			}
		}
		Map<String, Integer> letterCounts = new HashMap<>();
		counts.forEach((name, count) -> letterCounts.put(name, count[0]));
		return letterCounts;
	}

	/**
	 * Weighs a letter's words.
	 * @param words folded words, with how much each counts for its place
	 * @return a share for each kind in the order of {@code DocumentKind}; all equal if no
	 * word is known
	 */
	double[] shares(List<WordFeatures.Weighed> words) {
		List<WordFeatures.Weighed> mended = new ArrayList<>(words.size());
		words.forEach((word) -> mended.add(new WordFeatures.Weighed(this.known.nearest(word.word()), word.weight())));
		if (mended.stream().noneMatch((word) -> isLearned(WordFeatures.of(word.word())))) {
			return shares(new double[Kinds.count()]);
		}
		return shares(scores(features(mended, new HashMap<>())));
	}

	/**
	 * How much each word spoke for a kind.
	 * @param words folded words, with how much each counts for its place
	 * @param kind the kind
	 * @return one number for each word; 0 for a word that no example has, such as a name
	 */
	double[] spokeFor(List<WordFeatures.Weighed> words, DocumentKind kind) {
		double[] spoke = new double[words.size()];
		for (int i = 0; i < spoke.length; i++) {
			List<String> names = WordFeatures.of(this.known.nearest(words.get(i).word()));
			for (String name : isLearned(names) ? names : List.<String>of()) {
				Integer feature = this.features.get(name);
				spoke[i] += (feature != null) ? this.weights[feature][Kinds.place(kind)] * this.rarity[feature] : 0;
			}
		}
		return spoke;
	}

	/** The first feature is the word itself. */
	private boolean isLearned(List<String> names) {
		return !names.isEmpty() && this.features.containsKey(names.getFirst());
	}

	private int[] known(String word) {
		return WordFeatures.of(word)
			.stream()
			.mapToInt((name) -> this.features.getOrDefault(name, -1))
			.filter((feature) -> feature >= 0)
			.toArray();
	}

	/** Counts each feature: the second time tells less than the first. */
	private Features features(List<WordFeatures.Weighed> words, Map<String, int[]> read) {
		int[] counts = new int[this.features.size()];
		float[] values = new float[counts.length];
		for (WordFeatures.Weighed word : words) {
			for (int feature : read.computeIfAbsent(word.word(), this::known)) {
				counts[feature]++;
				values[feature] = Math.max(values[feature], (float) word.weight());
			}
		}
		for (int feature = 0; feature < counts.length; feature++) {
			if (counts[feature] > 0) {
				values[feature] *= (float) (this.rarity[feature] * (1 + Math.log(counts[feature])));
			}
		}
		return Features.ofLengthOne(values);
	}

	private double[] scores(Features letter) {
		float[] margins = letter.product(this.weights);
		double[] scores = new double[margins.length];
		Arrays.setAll(scores, (kind) -> STEEPNESS * margins[kind]);
		return scores;
	}

	static double[] shares(double[] scores) {
		double highest = Arrays.stream(scores).max().orElse(0);
		double[] shares = new double[scores.length];
		double sum = 0;
		for (int k = 0; k < scores.length; k++) {
			shares[k] = Math.exp(scores[k] - highest);
			sum += shares[k];
		}
		for (int k = 0; k < scores.length; k++) {
			shares[k] /= sum;
		}
		return shares;
	}

}
