package de.aktenlauf.audit;

import java.time.Instant;
import java.util.Map;

import de.aktenlauf.shared.UserId;

/**
 * One recorded act.
 *
 * @param sequence position in the trail, rising
 * @param at when, by the server's clock
 * @param actor who acted
 * @param action what was done
 * @param subject what it was done to, as {@code kind:id}
 * @param facts codes, ids and counts
 */
public record AuditEntry(long sequence, Instant at, UserId actor, AuditAction action, String subject,
		Map<String, String> facts) {
}
