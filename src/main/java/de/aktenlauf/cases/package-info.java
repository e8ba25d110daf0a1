/**
 * The register of known cases, taken over from the specialist system that pays.
 * <p>
 * Purpose: tells who is known: benefit communities with their numbers, members, address,
 * responsible team and lock; routing finds the case of a letter here.
 * <p>
 * Entry point: {@link de.aktenlauf.cases.Cases}.
 * <p>
 * Main path of an import: {@code RegisterReader} keeps the extract in a temporary file
 * and reads it once for its form, so that a broken file takes nothing; it then hands out
 * row by row. {@code RowCheck} turns a row into a
 * {@link de.aktenlauf.cases.BenefitCommunity} or into all its findings,
 * {@code RegisterImport} writes what differs in batches with audit entry and
 * {@link de.aktenlauf.cases.CaseChanged}, and closes what a full extract no longer holds.
 * <p>
 * What must always hold: a broken row stops no other; an unchanged row writes nothing; a
 * case is closed, never deleted; a case whose row was refused is not closed for it; names
 * and addresses appear in no log and no exception.
 * <p>
 * Sources: § 7 III SGB II (benefit community), § 38 SGB II (representative).
 */
@ApplicationModule(allowedDependencies = { "shared", "audit", "access" })
@NullMarked
package de.aktenlauf.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
