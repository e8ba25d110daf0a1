package de.aktenlauf.routing;

import de.aktenlauf.shared.CaseNumber;

/**
 * A case that a letter may belong to.
 *
 * @param caseNumber the case
 * @param score 0 to 100, for ranking
 * @param reason what speaks for it and against it, in German words
 */
public record CaseCandidate(CaseNumber caseNumber, int score, String reason) {
}
