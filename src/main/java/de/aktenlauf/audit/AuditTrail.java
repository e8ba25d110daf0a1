package de.aktenlauf.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only record of who did or read what. */
@Component
public class AuditTrail {

	private static final int MAX_SUBJECT_LENGTH = 200;

	private final AuditEntries entries;

	private final Clock clock;

	AuditTrail(AuditEntries entries, Clock clock) {
		this.entries = entries;
		this.clock = clock;
	}

	/**
	 * Records an act in the caller's transaction.
	 * @param actor who acted
	 * @param action what was done
	 * @param subject what it was done to, as {@code kind:id}, such as
	 * {@code document:<uuid>}, {@code case:35504//0012345}, {@code delivery:<name>},
	 * {@code mail-item:<uuid>}, {@code work-item:<uuid>}
	 * @param facts codes, ids and counts; never names, addresses or text of clients
	 * @throws org.springframework.transaction.IllegalTransactionStateException if no
	 * transaction is under way
	 * @throws IllegalArgumentException if subject or facts are too long
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(UserId actor, AuditAction action, String subject, Map<String, String> facts) {
		if (subject.length() > MAX_SUBJECT_LENGTH) {
			throw new IllegalArgumentException("a subject has at most " + MAX_SUBJECT_LENGTH + " characters");
		}
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		this.entries.insert(at, actor, action, subject, AuditLeaf.of(at, actor, action, subject, facts));
	}

	/**
	 * What was done to one subject, without who read it: readings are many and serve data
	 * protection alone.
	 * @param subject as given to {@code record}
	 * @return the latest 1,000 entries, oldest first; empty when there are none
	 */
	public List<AuditEntry> course(String subject) {
		return this.entries.changes(subject).reversed();
	}

}
