/**
 * Who did or read what, when: the append-only record.
 * <p>
 * Purpose: each change of state and each opening of a document leaves an entry in the
 * same transaction, so that both happen or neither. The entries serve data protection and
 * auditing, never the control of anybody's performance.
 * <p>
 * Entry point: {@link de.aktenlauf.audit.AuditTrail}.
 * <p>
 * Main path: a facade calls {@code record}; the entry is written out in one canonical
 * form, that form and its RFC 6962 leaf hash are inserted, nothing else is read or
 * locked. A later step builds the Merkle tree over the leaf hashes in the order of their
 * sequence.
 * <p>
 * What must always hold: there is no way to change or delete an entry; an entry without a
 * transaction around it is refused; the stored content hashes to the stored leaf hash; no
 * names, addresses or text of clients are in it.
 * <p>
 * Sources: § 83 SGB X with Art. 15 GDPR (who received data), Art. 5 II GDPR
 * (accountability), RFC 6962 section 2.1 (leaf hash).
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package de.aktenlauf.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
