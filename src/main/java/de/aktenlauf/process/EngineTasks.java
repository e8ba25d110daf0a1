package de.aktenlauf.process;

import java.util.Collection;
import java.util.List;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.UserId;

/**
 * The engine's own task list: the anchor of a bench, never asked by a screen. Lists of
 * people are read from {@code tasks}.
 */
public interface EngineTasks {

	/**
	 * Starts a process for each task and leaves it there, all in one transaction. Every
	 * task comes into being as any other does: by the engine, with its history, its work
	 * item and its audit entry.
	 * @param tasks what is to be opened
	 * @throws de.aktenlauf.access.AccessRefused if the current user may not run processes
	 */
	void open(List<OpenTask> tasks);

	/**
	 * Counts the tasks that wait for people.
	 * @return those of every model
	 * @throws de.aktenlauf.access.AccessRefused if the current user may not run processes
	 */
	long open();

	/**
	 * Counts what a person has to do: assigned, or of a basket and assigned to nobody.
	 * @param person the person
	 * @param baskets the person's baskets
	 * @return how many tasks the engine's query finds
	 * @throws de.aktenlauf.access.AccessRefused if the current user may not run processes
	 */
	long count(UserId person, Collection<BasketId> baskets);

	/**
	 * Lists what a person has to do, the most urgent and first due first.
	 * @param person the person
	 * @param baskets the person's baskets
	 * @param limit at most this many
	 * @return ids of tasks
	 * @throws de.aktenlauf.access.AccessRefused if the current user may not run processes
	 */
	List<String> list(UserId person, Collection<BasketId> baskets, int limit);

}
