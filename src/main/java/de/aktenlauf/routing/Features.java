package de.aktenlauf.routing;

import java.util.stream.IntStream;

/**
 * The features of a letter with their values, and behind them a constant one. Every
 * letter weighs the same, however long it is: the squares of the values add up to 1.
 */
final class Features {

	private final int[] indexes;

	private final float[] values;

	private Features(int[] indexes, float[] values) {
		this.indexes = indexes;
		this.values = values;
	}

	/**
	 * Makes all letters equally long.
	 * @param all a value for each feature, mostly 0
	 * @return those that are not 0
	 */
	static Features ofLengthOne(float[] all) {
		int[] indexes = IntStream
			.concat(IntStream.range(0, all.length).filter((index) -> all[index] != 0), IntStream.of(all.length))
			.toArray();
		double squares = 0;
		for (float value : all) {
			squares += value * value;
		}
		float[] values = new float[indexes.length];
		for (int i = 0; i < values.length - 1; i++) {
			values[i] = (float) (all[indexes[i]] / Math.sqrt(squares));
		}
		values[values.length - 1] = 1;
		return new Features(indexes, values);
	}

	/**
	 * Sums up weights.
	 * @param weights for each feature and the constant one a row with a weight for each
	 * kind
	 * @return a sum for each kind
	 */
	float[] product(float[][] weights) {
		float[] sums = new float[weights[0].length];
		for (int i = 0; i < this.indexes.length; i++) {
			float[] row = weights[this.indexes[i]];
			float value = this.values[i];
			for (int kind = 0; kind < sums.length; kind++) {
				sums[kind] += row[kind] * value;
			}
		}
		return sums;
	}

	void addTo(float[][] weights, int kind, double factor) {
		for (int i = 0; i < this.indexes.length; i++) {
			weights[this.indexes[i]][kind] += (float) (factor * this.values[i]);
		}
	}

}
