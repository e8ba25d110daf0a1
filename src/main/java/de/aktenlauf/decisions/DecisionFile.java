package de.aktenlauf.decisions;

import de.aktenlauf.decisions.proof.DecisionRecord;

/**
 * A decision with its whole record.
 *
 * @param row what lists show
 * @param proof the record
 */
public record DecisionFile(StoredDecision row, DecisionRecord proof) {
}
