package de.aktenlauf.tasks;

import java.util.Set;

import de.aktenlauf.access.User;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;

import org.springframework.stereotype.Component;

/**
 * On what somebody has an open or postponed work item, by assignment, basket or
 * substitution; for the access rules. What it says of all items is what
 * {@link WorkItems#ofCase} and {@link WorkItems#ofDocument} say of one.
 */
@Component
public class HeldItems {

	private static final int MAX_HELD = 10_000;

	private final WorkItemTable table;

	private final Trays trays;

	HeldItems(WorkItemTable table, Trays trays) {
		this.table = table;
		this.trays = trays;
	}

	/**
	 * The cases.
	 * @param user the user
	 * @return at most 10,000
	 */
	public Set<CaseNumber> cases(User user) {
		Trays.Reach reach = this.trays.of(user);
		return Set.copyOf(this.table.waitingCases(reach.trays(), reach.basketIds(), MAX_HELD));
	}

	/**
	 * The letters.
	 * @param user the user
	 * @param ofCases whether letters that have a case, or those that have none
	 * @return at most 10,000
	 */
	public Set<DocumentId> documents(User user, boolean ofCases) {
		Trays.Reach reach = this.trays.of(user);
		return Set.copyOf(this.table.waitingDocuments(reach.trays(), reach.basketIds(), ofCases, MAX_HELD));
	}

}
