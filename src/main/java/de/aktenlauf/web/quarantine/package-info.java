/**
 * Quarantäne: letters that could not be read, by reason, and their repairs.
 * <p>
 * Entry points: {@code QuarantineController} shows, {@code RepairController} acts.
 * <p>
 * Main path: letters in quarantine come from {@code Intake}, grouped by reason with the
 * buttons that fit it ({@code RepairKind}); {@code RepairDesk} does one thing with one
 * letter through {@code Repairs} and says what became of it. What nobody can read is
 * proposed by one person for a case's file and confirmed by another.
 * <p>
 * What must always hold: the original and its day of receipt are kept; a password is
 * shown, stored and logged nowhere; one letter that cannot be repaired stops no other.
 */
@NullMarked
package de.aktenlauf.web.quarantine;

import org.jspecify.annotations.NullMarked;
