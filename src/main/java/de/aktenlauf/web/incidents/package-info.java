/**
 * Störungen: steps that failed for good, and their new start by a person.
 * <p>
 * Entry point: {@code IncidentsController}; everything comes from
 * {@link de.aktenlauf.process.Incidents}.
 * <p>
 * What must always hold: nothing of a letter's text is shown here; a new start is
 * recorded.
 */
@NullMarked
package de.aktenlauf.web.incidents;

import org.jspecify.annotations.NullMarked;
