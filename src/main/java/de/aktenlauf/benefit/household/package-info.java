/**
 * The household as it was asked about: facts, no law.
 * <p>
 * Purpose: the one request that every calculation takes, so that two calculations which
 * know nothing of each other answer the same question.
 * <p>
 * Entry points: {@link de.aktenlauf.benefit.household.HouseholdReader} reads the JSON of
 * FORMATS.md and refuses what is impossible with all its findings;
 * {@link de.aktenlauf.benefit.household.Household} is what comes out.
 * <p>
 * What must always hold: a household that was read is possible (ids differ, nobody is
 * unborn, ages fit roles, amounts are neither negative nor finer than cents); nothing is
 * filled in but marks that were not set; a finding names field and mend and never holds
 * text of clients.
 * <p>
 * Sources: § 7 SGB II (who), §§ 187 II, 188 II BGB (birthdays).
 */
@NamedInterface("household")
@NullMarked
package de.aktenlauf.benefit.household;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
