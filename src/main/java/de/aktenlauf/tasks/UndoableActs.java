package de.aktenlauf.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.BasketId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person does at the desk and may take back for a few seconds. A completion is
 * recorded at once and leaves the list; its process hears of it when the time is over.
 * <p>
 * Concurrency: an act is a row; who deletes it, by taking it back or by handing it on,
 * decides. Nothing is handed on twice, and nothing that was handed on is taken back.
 * <p>
 * Failure: rows survive a kill; {@code HandOver} goes on with them.
 */
@Component
public class UndoableActs {

	/** So long screens offer to take an act back. */
	public static final int SECONDS = 10;

	/** So many items has an act at most. */
	public static final int MAX_ITEMS = 200;

	/** What a click at the last moment needs to arrive. */
	private static final Duration GRACE = Duration.ofSeconds(SECONDS + 2L);

	private final WorkItems workItems;

	private final WorkItemTable items;

	private final ActTable acts;

	private final NoteTable notes;

	private final Access access;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	UndoableActs(WorkItems workItems, WorkItemTable items, ActTable acts, NoteTable notes, Access access,
			AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
		this.workItems = workItems;
		this.items = items;
		this.acts = acts;
		this.notes = notes;
		this.access = access;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Completes an item; its process hears of it when the act cannot be taken back any
	 * more.
	 * @param act the act that it belongs to
	 * @param seen the item as the person saw it
	 * @throws WorkItemChanged if it was changed or completed meanwhile
	 * @throws IllegalArgumentException if it is completed by what is done with its
	 * letter, or the act has too many items
	 */
	@Transactional
	public void complete(ActId act, SeenItem seen) {
		User user = this.access.require(Permission.WORK_ON_ITEMS);
		WorkItem item = this.workItems.find(seen.id());
		switch (item.kind()) {
			case PROCESS_MAIL, REVIEW_APPEAL -> this.workItems.close(seen.id(), seen.version(), Map.of());
			case ASSIGN_CASE, REPAIR_MAIL ->
				throw new IllegalArgumentException("an item " + item.kind() + " ends with what is done to its letter");
			case DECIDE_APPLICATION, CHECK_SAMPLE, RELEASE_DECISION ->
				throw new IllegalArgumentException("an item " + item.kind() + " ends with a decision");
		}
		keep(act, user, ActTable.Action.COMPLETED, item);
	}

	/**
	 * Gives an item to another basket.
	 * @param act the act that it belongs to
	 * @param seen the item as the person saw it
	 * @param basket where it belongs
	 * @param words to those who get it, may be empty
	 * @throws WorkItemChanged if it was changed meanwhile
	 * @throws IllegalArgumentException if there is no such basket, the words are too
	 * many, or the act has too many items
	 */
	@Transactional
	public void forward(ActId act, SeenItem seen, BasketId basket, String words) {
		User user = this.access.require(Permission.WORK_ON_ITEMS);
		WorkItem item = this.workItems.find(seen.id());
		if (words.length() > Note.MAX_LENGTH) {
			throw new IllegalArgumentException("a note has at most " + Note.MAX_LENGTH + " characters");
		}
		this.workItems.forward(seen.id(), seen.version(), basket);
		if (!words.isBlank()) {
			this.notes.insert(item, new Note(user.id(), Optional.empty(), Note.Occasion.FORWARDED, words.strip(),
					this.clock.instant()));
		}
		keep(act, user, ActTable.Action.FORWARDED, item);
	}

	/**
	 * Puts an item aside until a day.
	 * @param act the act that it belongs to
	 * @param seen the item as the person saw it
	 * @param until the day it comes back, in the future
	 * @throws WorkItemChanged if it was changed meanwhile
	 * @throws IllegalArgumentException if the day is not in the future, or the act has
	 * too many items
	 */
	@Transactional
	public void postpone(ActId act, SeenItem seen, LocalDate until) {
		User user = this.access.require(Permission.WORK_ON_ITEMS);
		WorkItem item = this.workItems.find(seen.id());
		this.workItems.postpone(seen.id(), seen.version(), until);
		keep(act, user, ActTable.Action.POSTPONED, item);
	}

	/**
	 * Lets the time to take an act back begin anew, because its last item was done just
	 * now.
	 * @param act an act of the current user
	 */
	@Transactional
	public void prolong(ActId act) {
		User user = this.access.require(Permission.WORK_ON_ITEMS);
		this.acts.prolong(act, user.id(), this.clock.instant().plus(GRACE));
	}

	/**
	 * Takes an act of the current user back, as far as nobody went on with its items.
	 * @param act the act
	 * @return the items that are as before, and how many were missed; both none if the
	 * act is over or was never one of this user
	 */
	@Transactional
	public Undone undo(ActId act) {
		User user = this.access.require(Permission.WORK_ON_ITEMS);
		Instant now = this.clock.instant();
		List<WorkItemId> undone = new ArrayList<>();
		int missed = 0;
		for (ActTable.Row row : this.acts.of(act, user.id())) {
			boolean intime = !now.isAfter(row.undoUntil());
			if (intime && takeBack(row)) {
				this.audit.record(user.id(), AuditAction.WORK_ITEM_REOPENED, "work-item:" + row.item(),
						Map.of("undone", row.action().name()));
				undone.add(row.item());
			}
			else {
				missed++;
			}
		}
		return new Undone(undone, missed);
	}

	/**
	 * An item that somebody changed since stays as it is; the row is left to be handed
	 * on.
	 */
	private boolean takeBack(ActTable.Row row) {
		Optional<WorkItem> item = this.items.find(row.item()).filter((known) -> known.version() == row.version());
		if (item.isEmpty() || !this.acts.delete(row)) {
			return false;
		}
		WorkItemChange asBefore = WorkItemChange.of(item.get())
			.place(row.basket(), row.assignee())
			.reopened(row.state(), row.postponedUntil());
		if (!this.items.update(asBefore)) {
			throw new WorkItemChanged(row.item(), item.get().state());
		}
		this.events.publishEvent(new WorkItemReopened(row.item(), item.get().caseNumber()));
		return true;
	}

	private void keep(ActId act, User user, ActTable.Action action, WorkItem before) {
		if (this.acts.count(act) >= MAX_ITEMS) {
			throw new IllegalArgumentException("an act is about at most " + MAX_ITEMS + " items");
		}
		Instant until = this.clock.instant().plus(GRACE);
		this.acts.insert(act, user.id(), action, before, until);
	}

}
