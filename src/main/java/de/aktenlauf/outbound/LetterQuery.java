package de.aktenlauf.outbound;

import java.util.Optional;

import de.aktenlauf.shared.CaseNumber;

/**
 * Which letters of the queue are wanted.
 *
 * @param kind of one kind
 * @param automatic decided by the machine, or by people
 * @param caseNumber of one case
 * @param before with a smaller number, for the next page
 * @param limit at most so many, 1 to 200
 */
public record LetterQuery(Optional<LetterKind> kind, Optional<Boolean> automatic, Optional<CaseNumber> caseNumber,
		Optional<Long> before, int limit) {

	private static final int MAX_LIMIT = 200;

	/**
	 * Refuses endless pages.
	 * @throws IllegalArgumentException if the limit is not 1 to 200
	 */
	public LetterQuery {
		if (limit < 1 || limit > MAX_LIMIT) {
			throw new IllegalArgumentException("a page has 1 to " + MAX_LIMIT + " letters");
		}
	}

}
