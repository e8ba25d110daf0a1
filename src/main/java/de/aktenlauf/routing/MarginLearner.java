package de.aktenlauf.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Learns the weights that tell each kind from all others with the widest margin: linear
 * support vector machines, solved letter by letter in their dual (Hsieh and others, A
 * Dual Coordinate Descent Method for Large-scale Linear SVM, ICML 2008).
 * <p>
 * The same letters in the same order give the same weights.
 */
final class MarginLearner {

	private static final int ROUNDS = 8;

	/** What a letter on the wrong side may cost; less fits the examples closer. */
	private static final double SOFTNESS = 0.5;

	/** The square of a letter's length and of its constant feature. */
	private static final double SQUARE = 2;

	private final List<Features> letters;

	private final float[][] weights;

	private final double[][] pull;

	/**
	 * Begins without a weight.
	 * @param letters the examples
	 * @param features how many there are
	 */
	MarginLearner(List<Features> letters, int features) {
		this.letters = letters;
		this.weights = new float[features + 1][Kinds.count()];
		this.pull = new double[letters.size()][Kinds.count()];
	}

	/**
	 * Learns from the examples.
	 * @param kinds which kind each is
	 * @return for each feature, and last the constant one, a weight for each kind
	 */
	float[][] learn(int[] kinds) {
		int[] turn = new int[kinds.length];
		Arrays.setAll(turn, (i) -> i);
		Random order = new Random(7);
		for (int round = 0; round < ROUNDS; round++) {
			shuffle(turn, order);
			for (int index : turn) {
				learn(this.letters.get(index), kinds[index], this.pull[index]);
			}
		}
		return this.weights;
	}

	private void learn(Features letter, int right, double[] pull) {
		float[] margins = letter.product(this.weights);
		for (int kind = 0; kind < pull.length; kind++) {
			int side = (kind == right) ? 1 : -1;
			double slope = side * margins[kind] - 1 + pull[kind] * SOFTNESS;
			double pulled = Math.max(0, pull[kind] - slope / (SQUARE + SOFTNESS));
			if (pulled != pull[kind]) {
				letter.addTo(this.weights, kind, (pulled - pull[kind]) * side);
				pull[kind] = pulled;
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

}
