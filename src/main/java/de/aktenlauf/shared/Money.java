package de.aktenlauf.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An amount in euros, exact to the cent; may be negative.
 *
 * @param cents the amount in cents
 */
public record Money(long cents) implements Comparable<Money> {

	/** Nothing. */
	public static final Money ZERO = new Money(0);

	private static final int CENT_DIGITS = 2;

	private static final int CENTS = 100;

	private static final int TEN = 10;

	/**
	 * Rounds to cents, the half up (§ 41 II SGB II).
	 * @param euros any amount in euros
	 * @return the rounded amount
	 */
	public static Money ofEuros(BigDecimal euros) {
		return new Money(euros.movePointRight(CENT_DIGITS).setScale(0, RoundingMode.HALF_UP).longValueExact());
	}

	/**
	 * Reads a decimal number such as {@code 12.50}.
	 * @param euros at most two decimals
	 * @return the amount
	 * @throws ArithmeticException if there are more than two decimals
	 * @throws NumberFormatException if the text is no number
	 */
	public static Money parse(String euros) {
		return new Money(new BigDecimal(euros).movePointRight(CENT_DIGITS).longValueExact());
	}

	/**
	 * Adds.
	 * @param other what comes on top
	 * @return the sum
	 */
	public Money plus(Money other) {
		return new Money(Math.addExact(this.cents, other.cents));
	}

	/**
	 * Takes away.
	 * @param other what is taken away
	 * @return the difference, negative if the other is larger
	 */
	public Money minus(Money other) {
		return new Money(Math.subtractExact(this.cents, other.cents));
	}

	/**
	 * Takes away, down to nothing.
	 * @param other what is taken away
	 * @return the difference, never below zero
	 */
	public Money less(Money other) {
		return minus(other).max(ZERO);
	}

	/**
	 * A share of the amount, rounded to cents, the half up.
	 * @param share such as 0.17
	 * @return the rounded share
	 */
	public Money times(BigDecimal share) {
		return ofEuros(share.multiply(BigDecimal.valueOf(this.cents, CENT_DIGITS)));
	}

	/**
	 * Some parts of many, rounded to cents, the half up.
	 * @param parts how many parts are taken
	 * @param whole into how many the amount is parted, at least one
	 * @return the rounded part
	 */
	public Money portion(int parts, int whole) {
		BigDecimal cent = new BigDecimal(BigInteger.valueOf(this.cents).multiply(BigInteger.valueOf(parts)));
		return new Money(cent.divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP).longValueExact());
	}

	/**
	 * The smaller of two.
	 * @param other the other amount
	 * @return the smaller one
	 */
	public Money min(Money other) {
		return (this.cents <= other.cents) ? this : other;
	}

	/**
	 * The larger of two.
	 * @param other the other amount
	 * @return the larger one
	 */
	public Money max(Money other) {
		return (this.cents >= other.cents) ? this : other;
	}

	/**
	 * The other sign.
	 * @return the amount with its sign changed
	 */
	public Money negated() {
		return new Money(Math.negateExact(this.cents));
	}

	/**
	 * Whether there is anything.
	 * @return true above zero
	 */
	public boolean isPositive() {
		return this.cents > 0;
	}

	@Override
	public int compareTo(Money other) {
		return Long.compare(this.cents, other.cents);
	}

	/** The amount with a point and two decimals, such as {@code 900.00}. */
	@Override
	public String toString() {
		long whole = Math.abs(this.cents / CENTS);
		long rest = Math.abs(this.cents % CENTS);
		return ((this.cents < 0) ? "-" : "") + whole + ((rest < TEN) ? ".0" : ".") + rest;
	}

}
