package de.aktenlauf.applications;

import de.aktenlauf.shared.CaseNumber;

/**
 * Something else is known of a case than before; published in its transaction.
 *
 * @param caseNumber the case
 */
public record CircumstancesChanged(CaseNumber caseNumber) {
}
