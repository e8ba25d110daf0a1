package de.aktenlauf.audit;

import java.util.List;
import java.util.Map;

import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;

/** The append-only record of who did or read what. */
@Component
public class AuditTrail {

	/**
	 * Records an act in the caller's transaction.
	 * @param actor who acted
	 * @param action what was done
	 * @param subject what it was done to, as {@code kind:id}, such as
	 * {@code document:<uuid>}, {@code case:35504//0012345}, {@code delivery:<name>},
	 * {@code mail-item:<uuid>}, {@code work-item:<uuid>}
	 * @param facts codes, ids and counts; never names, addresses or text of clients
	 * @throws IllegalStateException if no transaction is under way
	 */
	public void record(UserId actor, AuditAction action, String subject, Map<String, String> facts) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The entries about one subject, oldest first.
	 * @param subject as given to {@code record}
	 * @return at most 1,000 entries; empty when there are none
	 */
	public List<AuditEntry> entries(String subject) {
		throw new UnsupportedOperationException();
	}

}
