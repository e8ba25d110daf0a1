package de.aktenlauf.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;

/** What people have to do. */
@Component
public class WorkItems {

	/**
	 * Opens a work item; the same key opens nothing twice.
	 * @param item what is to be done
	 * @return its identifier
	 */
	public WorkItemId open(NewWorkItem item) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Looks a work item up, if the current user may see it (own item, basket,
	 * substitute).
	 * @param id the work item
	 * @return the work item
	 * @throws WorkItemNotFound if there is none
	 * @throws de.aktenlauf.access.AccessRefused if it is none of the user's business
	 */
	public WorkItem find(WorkItemId id) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Takes an item of a basket for the current user.
	 * @param id the work item
	 * @param version the version that the user saw
	 * @throws WorkItemChanged if it was changed meanwhile
	 */
	public void claim(WorkItemId id, long version) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Completes an item; announces {@code WorkItemCompleted} in the same transaction.
	 * @param id the work item
	 * @param version the version that the user saw
	 * @param outcome codes and ids for the process
	 * @throws WorkItemChanged if it was changed or completed meanwhile
	 */
	public void complete(WorkItemId id, long version, Map<String, String> outcome) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Gives an item to another basket.
	 * @param id the work item
	 * @param version the version that the user saw
	 * @param basket where it belongs
	 * @throws WorkItemChanged if it was changed meanwhile
	 */
	public void forward(WorkItemId id, long version, BasketId basket) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Puts an item aside until a day.
	 * @param id the work item
	 * @param version the version that the user saw
	 * @param until the day it comes back, in the future
	 * @throws WorkItemChanged if it was changed meanwhile
	 */
	public void postpone(WorkItemId id, long version, LocalDate until) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Withdraws the open item of a key, because its process went on without it.
	 * @param key the key it was opened with
	 */
	public void withdraw(String key) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Cases on which a user has an open item, by assignment, basket or substitution; for
	 * the access rules.
	 * @param user the user
	 * @return the cases, at most 10,000
	 */
	public Set<CaseNumber> casesWithOpenItems(UserId user) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The items of one case that the current user may see, newest first.
	 * @param caseNumber the case
	 * @return at most 1,000 items
	 */
	public List<WorkItem> ofCase(CaseNumber caseNumber) {
		throw new UnsupportedOperationException();
	}

}
