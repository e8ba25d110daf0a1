/**
 * Automatische Entscheidungen: what was decided with and without a person, why, and
 * whether it can be proved; stop switches and control sample.
 * <p>
 * Entry points: {@code DecisionsController} (list and switches),
 * {@code DecisionController} (one decision).
 * <p>
 * What must always hold: a list shows only cases that the reader may open; opening a
 * decision is recorded; nothing is decided here.
 */
@NullMarked
package de.aktenlauf.web.decisions;

import org.jspecify.annotations.NullMarked;
