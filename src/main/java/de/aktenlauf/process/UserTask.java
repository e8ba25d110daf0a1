package de.aktenlauf.process;

import java.util.Set;

import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.WorkItemId;

/** A step that a person does; its bean name is the id of the user task. */
public interface UserTask {

	/**
	 * Describes the work item to open.
	 * @param key the key to open it with
	 * @param context the variables of the running process
	 * @return the work item
	 */
	NewWorkItem describe(String key, ProcessContext context);

	/**
	 * What the model takes from the person's outcome.
	 * @return names of variables; anything else stays in the record of the work item
	 */
	default Set<String> outcome() {
		return Set.of();
	}

	/**
	 * Called in the same transaction when the work item is open.
	 * @param item the work item
	 * @param id its identifier
	 * @param context the variables of the running process
	 */
	default void opened(NewWorkItem item, WorkItemId id, ProcessContext context) {
	}

}
