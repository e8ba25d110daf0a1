package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import de.aktenlauf.efile.DocumentKind;

/**
 * A small text classifier that can explain itself: one weight for each word feature and
 * kind, learned from the invented sentences of {@link ExampleLetters}. The score of a
 * kind is the sum of its weights over the words of the letter, so each word's share is
 * known.
 * <p>
 * Concurrency: learned in the constructor, then only read. The same sentences give the
 * same weights.
 */
final class WordModel {

	private static final int ROUNDS = 14;

	private static final double STEP = 0.6;

	/** Smaller errors teach nothing. */
	private static final double LEAST_ERROR = 0.004;

	/** Every letter weighs the same, however long it is. */
	private static final double LENGTH = 4;

	private final Map<String, Integer> features = new HashMap<>();

	private final KnownWords known;

	private final float[][] weights;

	private final float[] rarity;

	WordModel(List<ExampleLetters.Example> examples) {
		this.known = new KnownWords(examples.stream().flatMap((example) -> example.words().stream()).toList());
		List<List<String>> read = new ArrayList<>();
		Map<String, Integer> documents = new HashMap<>();
		for (ExampleLetters.Example example : examples) {
			List<String> names = WordFeatures.ofWords(example.words());
			read.add(names);
			names.stream().distinct().forEach((name) -> documents.merge(name, 1, Integer::sum));
		}
		documents.forEach((name, count) -> {
			if (count > 1 || name.startsWith("w:")) {
				this.features.put(name, this.features.size());
			}
		});
		this.rarity = new float[this.features.size()];
		this.features.forEach((name, index) -> this.rarity[index] = (float) Math
			.log(1 + examples.size() / (1.0 + documents.getOrDefault(name, 0))));
		this.weights = new float[this.features.size()][Kinds.count()];
		learn(examples, read.stream().map((names) -> vector(names, Map.of())).toList());
	}

	private void learn(List<ExampleLetters.Example> examples, List<Vector> vectors) {
		Random order = new Random(7);
		int[] turn = new int[vectors.size()];
		Arrays.setAll(turn, (i) -> i);
		for (int round = 0; round < ROUNDS; round++) {
			shuffle(turn, order);
			double step = STEP / (1 + round * 0.25);
			for (int index : turn) {
				learn(vectors.get(index), Kinds.place(examples.get(index).kind()), step);
			}
		}
	}

	private void learn(Vector vector, int kind, double step) {
		double[] share = shares(scores(vector));
		for (int k = 0; k < Kinds.count(); k++) {
			double error = ((k == kind) ? 1 : 0) - share[k];
			for (int i = 0; Math.abs(error) > LEAST_ERROR && i < vector.index.length; i++) {
				float[] row = this.weights[vector.index[i]];
				row[k] += (float) (step * error * vector.value[i] * LENGTH);
			}
		}
	}

	private static void shuffle(int[] turn, Random order) {
		for (int i = turn.length - 1; i > 0; i--) {
			int other = order.nextInt(i + 1);
			int kept = turn[i];
			turn[i] = turn[other];
			turn[other] = kept;
		}
	}

	/**
	 * Weighs a letter's words.
	 * @param words folded words, with how much each counts for its place
	 * @return a share for each kind in the order of {@code DocumentKind}; all equal if no
	 * word is known
	 */
	double[] shares(List<WordFeatures.Weighed> words) {
		return shares(scores(vector(mended(words))));
	}

	private List<WordFeatures.Weighed> mended(List<WordFeatures.Weighed> words) {
		return words.stream()
			.map((word) -> new WordFeatures.Weighed(this.known.nearest(word.word()), word.weight()))
			.toList();
	}

	/**
	 * How much each word spoke for a kind.
	 * @param words folded words, with how much each counts for its place
	 * @param kind the kind
	 * @return one number for each word
	 */
	double[] spokeFor(List<WordFeatures.Weighed> words, DocumentKind kind) {
		List<WordFeatures.Weighed> mended = mended(words);
		double[] spoke = new double[words.size()];
		for (int i = 0; i < words.size(); i++) {
			for (String name : WordFeatures.at(mended, i)) {
				Integer feature = this.features.get(name);
				if (feature != null) {
					spoke[i] += this.weights[feature][Kinds.place(kind)] * this.rarity[feature];
				}
			}
		}
		return spoke;
	}

	private Vector vector(List<WordFeatures.Weighed> words) {
		Map<String, Double> factors = new HashMap<>();
		List<String> names = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			for (String name : WordFeatures.at(words, i)) {
				names.add(name);
				factors.merge(name, words.get(i).weight(), Math::max);
			}
		}
		return vector(names, factors);
	}

	private Vector vector(List<String> names, Map<String, Double> factors) {
		Map<Integer, Double> values = new HashMap<>();
		for (String name : names) {
			Integer feature = this.features.get(name);
			if (feature != null) {
				values.putIfAbsent(feature,
						this.rarity[feature] * factors.getOrDefault(name, 1.0) * WordFeatures.importance(name));
			}
		}
		double norm = Math.sqrt(values.values().stream().mapToDouble((value) -> value * value).sum());
		int[] index = new int[values.size()];
		float[] value = new float[values.size()];
		int i = 0;
		for (Map.Entry<Integer, Double> entry : values.entrySet()) {
			index[i] = entry.getKey();
			value[i++] = (float) (entry.getValue() / norm);
		}
		return new Vector(index, value);
	}

	private double[] scores(Vector vector) {
		double[] scores = new double[Kinds.count()];
		for (int i = 0; i < vector.index.length; i++) {
			float[] row = this.weights[vector.index[i]];
			for (int k = 0; k < Kinds.count(); k++) {
				scores[k] += row[k] * vector.value[i] * LENGTH;
			}
		}
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

	/** The known features of a text with their values, of length 1. */
	private static final class Vector {

		private final int[] index;

		private final float[] value;

		Vector(int[] index, float[] value) {
			this.index = index;
			this.value = value;
		}

	}

}
