package de.aktenlauf.drafts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people type until it is sent.
 * <p>
 * Concurrency: two windows of one person may begin the same draft at the same moment; the
 * loser meets a {@code DuplicateKeyException} and may repeat. Failure: a draft is saved
 * whole or stays as it was.
 */
@Component
public class Drafts {

	/** All fields of a draft together. */
	public static final int MAX_LENGTH = 30_000;

	/** So many fields has a draft at most. */
	public static final int MAX_FIELDS = 200;

	/** What is not sent in this time is not wanted any more. */
	public static final Duration KEPT = Duration.ofDays(30);

	/** So many fields has a person in all; the oldest drafts make room. */
	static final int MAX_OF_PERSON = 1_000;

	private final DraftTable table;

	private final CurrentUser currentUser;

	private final Clock clock;

	Drafts(DraftTable table, CurrentUser currentUser, Clock clock) {
		this.table = table;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Keeps what the current user has typed so far; the caller has checked that the user
	 * may see the object.
	 * @param key the form and what it is about
	 * @param fields what stands in each field; none forgets the draft
	 * @return when it was saved
	 * @throws IllegalArgumentException if there is too much of it
	 * @throws org.springframework.dao.DuplicateKeyException if another window of the same
	 * person began it at the same moment
	 */
	@Transactional
	public Instant save(DraftKey key, Map<String, String> fields) {
		int length = fields.values().stream().mapToInt(String::length).sum();
		if (fields.size() > MAX_FIELDS || length > MAX_LENGTH) {
			throw new IllegalArgumentException(
					"a draft has at most " + MAX_FIELDS + " fields and " + MAX_LENGTH + " characters");
		}
		UserId owner = this.currentUser.get().id();
		Instant now = this.clock.instant();
		this.table.forgetBefore(now.minus(KEPT));
		this.table.forget(owner, key);
		while (this.table.count(owner) + fields.size() > MAX_OF_PERSON) {
			this.table.forgetOldest(owner);
		}
		fields.forEach((field, words) -> this.table.insert(owner, key, new DraftTable.Field(field, words, now)));
		return now;
	}

	/**
	 * What the current user has begun to write; the caller has checked that the user may
	 * see the object.
	 * @param key the form and what it is about
	 * @return empty if there is none, or it is older than 30 days
	 */
	public Optional<Draft> find(DraftKey key) {
		return this.table.find(this.currentUser.get().id(), key, this.clock.instant().minus(KEPT));
	}

	/**
	 * Forgets a draft of the current user, because it was sent or is not wanted.
	 * @param key the form and what it was about
	 */
	@Transactional
	public void forget(DraftKey key) {
		this.table.forget(this.currentUser.get().id(), key);
	}

	/**
	 * Forgets everybody's drafts about an object that is done or gone.
	 * @param object its identifier
	 */
	@Transactional
	public void forgetAbout(String object) {
		this.table.forgetAbout(object);
	}

}
