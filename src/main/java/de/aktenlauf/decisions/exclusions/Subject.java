package de.aktenlauf.decisions.exclusions;

import java.time.LocalDate;

import de.aktenlauf.access.Protection;
import de.aktenlauf.shared.CaseNumber;

/**
 * What is decided about.
 *
 * @param caseNumber the case
 * @param pattern the simple case it is taken for
 * @param span the months that are decided
 * @param periodStart first day of the approval period in which they lie
 * @param preparedOn the day on which this was known
 * @param protection why the file is locked
 */
public record Subject(CaseNumber caseNumber, DecisionPattern pattern, MonthSpan span, LocalDate periodStart,
		LocalDate preparedOn, Protection protection) {
}
