package de.aktenlauf.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people wrote about work items, and what they have begun to write. A draft is a
 * person's own working aid, seen by nobody else: it has no audit entry, and what is not
 * sent within 30 days is gone.
 */
@Component
public class Notes {

	/** What drafts are for. */
	public static final Set<String> PURPOSES = Set.of("weiterleiten", "uebernehmen", "rueckfrage", "antwort",
			"berichtigen");

	private static final Duration KEPT = Duration.ofDays(30);

	private final WorkItems workItems;

	private final NoteTable table;

	private final Access access;

	private final Clock clock;

	Notes(WorkItems workItems, NoteTable table, Access access, Clock clock) {
		this.workItems = workItems;
		this.table = table;
		this.access = access;
		this.clock = clock;
	}

	/**
	 * What was written about an item and its letter.
	 * @param item the work item
	 * @return oldest first, at most 200
	 * @throws de.aktenlauf.access.AccessRefused if it is none of the user's business
	 */
	public List<Note> of(WorkItemId item) {
		return this.table.of(this.workItems.find(item));
	}

	/**
	 * Keeps what the current user has begun to write; nothing forgets it.
	 * @param item the work item
	 * @param purpose one of {@link #PURPOSES}
	 * @param words so far, at most 2,000 characters
	 * @throws IllegalArgumentException if it is too long, or for nothing
	 */
	@Transactional
	public void saveDraft(WorkItemId item, String purpose, String words) {
		User user = this.access.require(Permission.WORK_ON_ITEMS);
		if (!PURPOSES.contains(purpose) || words.length() > Note.MAX_LENGTH) {
			throw new IllegalArgumentException("a draft has a purpose and at most " + Note.MAX_LENGTH + " characters");
		}
		WorkItemId found = this.workItems.find(item).id();
		Instant now = this.clock.instant();
		this.table.forgetDraftsBefore(now.minus(KEPT));
		this.table.saveDraft(user.id(), found, purpose, words, now);
	}

	/**
	 * What the current user has begun to write about an item.
	 * @param item the work item
	 * @return the text by purpose
	 */
	public Map<String, String> drafts(WorkItemId item) {
		return this.table.drafts(this.access.require(Permission.WORK_ON_ITEMS).id(), item);
	}

	/**
	 * Forgets a draft, because it was sent.
	 * @param item the work item, which may lie elsewhere by now
	 * @param purpose one of {@link #PURPOSES}
	 */
	@Transactional
	public void forgetDraft(WorkItemId item, String purpose) {
		this.table.forgetDraft(this.access.require(Permission.WORK_ON_ITEMS).id(), item, purpose);
	}

}
