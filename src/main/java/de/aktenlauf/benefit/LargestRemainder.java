package de.aktenlauf.benefit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import de.aktenlauf.shared.Money;

/**
 * Parts an amount by weights so that the parts add up to the cent: each gets its whole
 * cents, the rest goes to the largest remainders, among equal ones to the earlier part.
 */
final class LargestRemainder {

	private LargestRemainder() {
	}

	static List<Money> share(Money amount, List<Long> weights) {
		BigInteger sum = BigInteger.valueOf(weights.stream().mapToLong(Long::longValue).sum());
		if (sum.signum() == 0) {
			return Collections.nCopies(weights.size(), Money.ZERO);
		}
		List<Long> cents = new ArrayList<>();
		List<BigInteger> remainders = new ArrayList<>();
		for (Long weight : weights) {
			BigInteger[] part = BigInteger.valueOf(amount.cents())
				.multiply(BigInteger.valueOf(weight))
				.divideAndRemainder(sum);
			cents.add(part[0].longValueExact());
			remainders.add(part[1]);
		}
		long left = amount.cents() - cents.stream().mapToLong(Long::longValue).sum();
		IntStream.range(0, weights.size())
			.boxed()
			.sorted(Comparator.comparing((Integer place) -> remainders.get(place)).reversed())
			.limit(left)
			.forEach((place) -> cents.set(place, cents.get(place) + 1));
		return cents.stream().map(Money::new).toList();
	}

	static List<Money> equally(Money amount, int parts) {
		return share(amount, Collections.nCopies(parts, 1L));
	}

}
