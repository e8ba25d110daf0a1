package de.aktenlauf.tasks;

import java.time.LocalDate;

import de.aktenlauf.shared.UserId;

/**
 * Somebody is away.
 *
 * @param absent who
 * @param from first day
 * @param to last day
 * @param substitute who works on the items meanwhile
 */
public record Absence(UserId absent, LocalDate from, LocalDate to, UserId substitute) {
}
