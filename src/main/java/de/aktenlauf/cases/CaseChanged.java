package de.aktenlauf.cases;

import de.aktenlauf.shared.CaseNumber;

/**
 * A case came, changed or was closed.
 *
 * @param caseNumber the case
 */
public record CaseChanged(CaseNumber caseNumber) {
}
