/**
 * Terms and working days.
 * <p>
 * Purpose: one place that counts by when something must be done, and says in German words
 * and with its source how it counted.
 * <p>
 * Entry point: {@link de.aktenlauf.deadlines.Deadlines}; the working days of the Land are
 * the bean {@link de.aktenlauf.deadlines.HolidayCalendar}.
 * <p>
 * Main path: a {@link de.aktenlauf.deadlines.DeadlineRule} and the day of the event go
 * in, a {@link de.aktenlauf.deadlines.Deadline} with its steps comes out. The counting is
 * plain Java without Spring or SQL.
 * <p>
 * What must always hold: the day of the event is never counted; a term in months ends on
 * the same number or the last day of the month; a legal term never ends on a Saturday,
 * Sunday or public holiday of the Land; every result explains itself.
 * <p>
 * Sources: § 26 SGB X with §§ 187 to 193 BGB, § 64 SGG; the holiday acts of the Länder.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package de.aktenlauf.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
