package de.aktenlauf.cases;

import java.util.List;

/**
 * What an import of the case register did.
 *
 * @param added new cases
 * @param changed cases with other facts than before
 * @param closed cases that were missing from a full extract
 * @param unchanged cases that cost nothing
 * @param refused rows that were not taken, in their order
 */
public record ImportReport(int added, int changed, int closed, int unchanged, List<Refusal> refused) {

	/** Keeps an unmodifiable copy. */
	public ImportReport {
		refused = List.copyOf(refused);
	}

	/**
	 * A row that was not taken.
	 *
	 * @param caseNumber the number as delivered, or the row's position as {@code #12}
	 * @param reason what is wrong and how to mend it, in German
	 */
	public record Refusal(String caseNumber, String reason) {
	}

}
