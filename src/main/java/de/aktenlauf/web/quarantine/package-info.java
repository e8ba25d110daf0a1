/**
 * Quarantäne: letters that could not be read, by reason, and their first repair.
 * <p>
 * Entry point: {@code QuarantineController}.
 * <p>
 * Main path: letters in quarantine come from {@code Intake}, grouped by reason with what
 * it means and how it is mended; 'Erneut lesen' sends one or a whole group on its way
 * again with the original date of receipt.
 * <p>
 * What must always hold: the original is kept; one letter that cannot be repaired stops
 * no other.
 */
@NullMarked
package de.aktenlauf.web.quarantine;

import org.jspecify.annotations.NullMarked;
