/**
 * Takes deliveries in, and keeps the account of every page.
 * <p>
 * Purpose: what a scan centre drops becomes letters with durable bytes; the ledger of a
 * delivery always adds up to what was delivered.
 * <p>
 * Entry points: {@link de.aktenlauf.intake.Intake} for everybody, the watched folder
 * {@code <data>/inbox} for scan centres; {@link de.aktenlauf.intake.RefusedDeliveries}
 * lists what was refused as a whole.
 * <p>
 * Main path: {@code WatchFolder} or {@code Intake.receive} hands a {@code DeliverySource}
 * (folder or ZIP) to {@code Reception}. {@code ManifestReader} collects all findings on
 * {@code delivery.json}; a row for each letter is written at once, so that the ledger is
 * whole from the first moment. {@code LetterCheck} stores and compares the bytes of all
 * letters, {@code Registration} then registers each in one transaction and announces
 * {@link de.aktenlauf.intake.MailItemRegistered} or
 * {@link de.aktenlauf.intake.MailItemQuarantined}, which start its process in the same
 * transaction. {@link de.aktenlauf.intake.Separation} parts a file in which separator
 * sheets lie: a row for each letter. {@code LedgerKeeper} closes a delivery with its last
 * page.
 * <p>
 * What must always hold: pages delivered = filed + quarantined + unfinished; nothing is
 * acknowledged before it is stored and read back; a killed process goes on where it was,
 * nothing lost, nothing doubled; a source is never deleted; no name of a file is ever
 * used as a path.
 * <p>
 * Sources: § 37 SGB II (day of receipt), § 16 III SGB I; the office's service level
 * (15:00 of the next working day).
 */
@ApplicationModule(allowedDependencies = { "shared", "audit", "content", "deadlines", "access", "text" })
@NullMarked
package de.aktenlauf.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
