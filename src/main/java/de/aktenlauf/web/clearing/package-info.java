/**
 * Nicht zugeordnet: letters whose case nobody found, and their assignment by a person.
 * <p>
 * Entry point: {@code ClearingController}.
 * <p>
 * Main path: letters in clearing come from {@code Intake}, candidates with reasons from
 * {@code CaseFinder}, further cases from {@code Cases.suggest}; one click completes the
 * work item with the case number, and the process goes on.
 * <p>
 * What must always hold: a case is only chosen by a person here, never guessed; what was
 * typed to find a case stands in no address; a caseworker sees only letters that may
 * belong to the own team, and only cases that they may open; locked cases are named to
 * nobody else but those with the right to them.
 */
@NullMarked
package de.aktenlauf.web.clearing;

import org.jspecify.annotations.NullMarked;
