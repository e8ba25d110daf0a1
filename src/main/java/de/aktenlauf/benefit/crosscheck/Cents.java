package de.aktenlauf.benefit.crosscheck;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Arithmetic of whole cents. */
final class Cents {

	private Cents() {
	}

	/** So many parts of a whole, to the cent, the half up (§ 41 II SGB II). */
	static long part(long cents, long parts, long whole) {
		return Math.floorDiv(Math.addExact(Math.multiplyExact(2 * parts, cents), whole), 2 * whole);
	}

	/**
	 * Shares in proportion to weights that add up to the amount: cents that are left go
	 * to the largest remainders, among equal ones to the earlier.
	 */
	static long[] shares(long amount, long[] weights) {
		long whole = Arrays.stream(weights).sum();
		long[] shares = Arrays.stream(weights).map((weight) -> Math.multiplyExact(amount, weight) / whole).toArray();
		long left = amount - Arrays.stream(shares).sum();
		IntStream.range(0, weights.length)
			.boxed()
			.sorted(Comparator.comparingLong((Integer place) -> -(Math.multiplyExact(amount, weights[place]) % whole)))
			.limit(left)
			.forEach((place) -> shares[place]++);
		return shares;
	}

}
