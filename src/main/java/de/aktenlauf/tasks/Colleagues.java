package de.aktenlauf.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.People;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work between colleagues: taking an item over, asking back, and what one must hear of.
 * <p>
 * Concurrency: each act names the version of the item that the person saw.
 */
@Component
public class Colleagues {

	private final WorkItems workItems;

	private final WorkItemTable items;

	private final NoteTable notes;

	private final ColleagueTable table;

	private final People people;

	private final Access access;

	private final AuditTrail audit;

	private final Clock clock;

	Colleagues(WorkItems workItems, WorkItemTable items, NoteTable notes, ColleagueTable table, People people,
			Access access, AuditTrail audit, Clock clock) {
		this.workItems = workItems;
		this.items = items;
		this.notes = notes;
		this.table = table;
		this.people = people;
		this.access = access;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Takes an item for the current user; a colleague who had it gets a message.
	 * @param seen the item as the person saw it
	 * @param words to the colleague, may be empty
	 * @throws WorkItemChanged if it was changed meanwhile
	 */
	@Transactional
	public void takeOver(SeenItem seen, String words) {
		User user = this.access.require(Permission.WORK_ON_ITEMS);
		refuseLong(words);
		WorkItem item = this.workItems.find(seen.id());
		this.workItems.claim(seen.id(), seen.version());
		item.assignee().filter((holder) -> !holder.equals(user.id())).ifPresent((holder) -> {
			Instant now = this.clock.instant();
			note(item, new Note(user.id(), Optional.of(holder), Note.Occasion.TAKEN_OVER, words.strip(), now));
			this.table.tell(holder, item.id(), Note.Occasion.TAKEN_OVER, user.id(), now);
		});
	}

	/**
	 * Asks a colleague: the item waits there until it is answered.
	 * @param seen the item as the person saw it
	 * @param colleague who is asked, one who works on items
	 * @param words the question
	 * @throws WorkItemChanged if it was changed meanwhile
	 * @throws IllegalArgumentException if nothing is asked, or nobody who could answer
	 */
	@Transactional
	public void ask(SeenItem seen, UserId colleague, String words) {
		User user = this.access.require(Permission.WORK_ON_ITEMS);
		refuseLong(words);
		boolean works = this.people.find(colleague)
			.filter((person) -> person.may(Permission.WORK_ON_ITEMS) && !person.id().equals(user.id()))
			.isPresent();
		if (!works || words.isBlank()) {
			throw new IllegalArgumentException("a question needs words and a colleague who works on items");
		}
		WorkItem item = unchanged(seen);
		Instant now = this.clock.instant();
		write(WorkItemChange.of(item).place(item.basket(), Optional.of(colleague)));
		this.table.ask(item.id(), new Question(user.id(), colleague, now), item.basket());
		this.audit.record(user.id(), AuditAction.WORK_ITEM_ASKED, "work-item:" + item.id(),
				Map.of("asked", colleague.value()));
		note(item, new Note(user.id(), Optional.of(colleague), Note.Occasion.ASKED, words.strip(), now));
		this.table.tell(colleague, item.id(), Note.Occasion.ASKED, user.id(), now);
	}

	/**
	 * Answers the question about an item: it returns to who asked.
	 * @param seen the item as the person saw it
	 * @param words the answer
	 * @throws WorkItemChanged if it was changed meanwhile
	 * @throws IllegalArgumentException if nothing is answered, or nothing was asked
	 */
	@Transactional
	public void answer(SeenItem seen, String words) {
		User user = this.access.require(Permission.WORK_ON_ITEMS);
		refuseLong(words);
		WorkItem item = unchanged(seen);
		ColleagueTable.Asked asked = this.table.open(item.id())
			.filter((open) -> !words.isBlank() && item.assignee().equals(Optional.of(open.question().asked())))
			.orElseThrow(() -> new IllegalArgumentException("an answer needs words and a question"));
		UserId asker = asked.question().asker();
		Instant now = this.clock.instant();
		write(WorkItemChange.of(item).place(asked.basket(), Optional.of(asker)));
		this.table.answered(asked, now);
		this.audit.record(user.id(), AuditAction.WORK_ITEM_ANSWERED, "work-item:" + item.id(),
				Map.of("asker", asker.value()));
		note(item, new Note(user.id(), Optional.of(asker), Note.Occasion.ANSWERED, words.strip(), now));
		this.table.tell(asker, item.id(), Note.Occasion.ANSWERED, user.id(), now);
	}

	/**
	 * The question for whose answer an item waits.
	 * @param item the work item
	 * @return empty if it does not lie with who was asked
	 */
	public Optional<Question> question(WorkItem item) {
		return this.table.open(item.id())
			.map(ColleagueTable.Asked::question)
			.filter((open) -> item.assignee().equals(Optional.of(open.asked()))
					&& item.state() != WorkItemState.COMPLETED);
	}

	/**
	 * What the current user must hear of.
	 * @return oldest first, at most 20 at once
	 */
	public List<TrayMessage> messages() {
		return this.table.messages(this.access.require(Permission.WORK_ON_ITEMS).id());
	}

	/**
	 * Forgets a message of the current user, because it was read.
	 * @param number the message
	 */
	@Transactional
	public void read(long number) {
		this.table.read(this.access.require(Permission.WORK_ON_ITEMS).id(), number);
	}

	private WorkItem unchanged(SeenItem seen) {
		WorkItem item = this.workItems.find(seen.id());
		if (item.version() != seen.version() || item.state() == WorkItemState.COMPLETED) {
			throw new WorkItemChanged(item.id(), item.state());
		}
		return item;
	}

	private void write(WorkItemChange change) {
		if (!this.items.update(change)) {
			throw new WorkItemChanged(change.item().id(), change.item().state());
		}
	}

	private void note(WorkItem item, Note note) {
		this.notes.insert(item, note);
	}

	private static void refuseLong(String words) {
		if (words.length() > Note.MAX_LENGTH) {
			throw new IllegalArgumentException("a note has at most " + Note.MAX_LENGTH + " characters");
		}
	}

}
