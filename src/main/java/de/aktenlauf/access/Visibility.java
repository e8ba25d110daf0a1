package de.aktenlauf.access;

import java.util.Set;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;

/**
 * The need-to-know rules of a user as values, for filters inside queries. Tasks and
 * substitutions are added by the module that builds the filter.
 *
 * @param user the user
 * @param all whether every unlocked file is visible (auditors, the product itself)
 * @param teams visible teams
 * @param reasonedCases cases opened by a stated reason
 * @param unassigned whether mail without a case is visible
 * @param protectedFiles whether locked files are visible
 * @param healthDocuments whether documents about health are visible
 */
public record Visibility(UserId user, boolean all, Set<String> teams, Set<CaseNumber> reasonedCases, boolean unassigned,
		boolean protectedFiles, boolean healthDocuments) {
}
