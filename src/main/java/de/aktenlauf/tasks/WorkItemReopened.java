package de.aktenlauf.tasks;

import java.util.Optional;

import de.aktenlauf.shared.CaseNumber;

/**
 * A person took back what was done with a work item: it waits again where it lay before.
 *
 * @param workItem the work item
 * @param caseNumber its case
 */
public record WorkItemReopened(WorkItemId workItem, Optional<CaseNumber> caseNumber) {
}
