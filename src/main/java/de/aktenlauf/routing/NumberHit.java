package de.aktenlauf.routing;

import java.util.List;
import java.util.stream.IntStream;

import de.aktenlauf.shared.CaseNumber;

/**
 * A number in a letter that may be one of ours.
 *
 * @param kind what number it would be
 * @param readings how it may be read, in stored form
 * @param exact whether it was written out in full and read without taking a letter for a
 * digit
 * @param complete whether all its digits stood there, read right or not
 * @param labelled whether its form or a label tells that it is such a number
 * @param evidence where it stands
 */
record NumberHit(CaseFoundBy kind, List<String> readings, boolean exact, boolean complete, boolean labelled,
		Evidence evidence) {

	/** A number that differs in more digits is not the same one misread. */
	private static final int MISREAD_DIGITS = 2;

	private static final int PREFIX = 5;

	/**
	 * Whether it is a case number of our office, and surely not a badly read copy of a
	 * certain one.
	 * @param number the certain one
	 * @return true if the letter names a second case
	 */
	boolean isOtherCaseOf(CaseNumber number) {
		return this.complete && mayBeOtherCaseOf(number);
	}

	/**
	 * Whether it is a case number of our office that is not this one, even if some of its
	 * digits were not read at all.
	 * @param number the case that a name points to
	 * @return true if the letter seems to name another case
	 */
	boolean mayBeOtherCaseOf(CaseNumber number) {
		return this.kind == CaseFoundBy.CASE_NUMBER && this.labelled
				&& this.readings.stream()
					.allMatch((reading) -> differences(reading, number.value(), 0, PREFIX) <= 1
							&& differences(reading, number.value(), PREFIX, reading.length()) > MISREAD_DIGITS);
	}

	private static int differences(String left, String right, int from, int to) {
		return (int) IntStream.range(from, to).filter((i) -> left.charAt(i) != right.charAt(i)).count();
	}

}
