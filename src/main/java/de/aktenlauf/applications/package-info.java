/**
 * What people apply for and what is known of them.
 * <p>
 * Purpose: hold what an application says as typed values with the source of each, and
 * answer what was true on a day as it was known on a day.
 * <p>
 * Entry points: {@link de.aktenlauf.applications.Applications} takes the forms,
 * {@link de.aktenlauf.applications.CircumstancesBook} the extract of the specialist
 * system and tells sources and history; {@code applications.circumstances} is what
 * checks, calculation and letters read, {@code applications.reading} proposes what a scan
 * says.
 * <p>
 * Main path of a form: {@code FormSchemas} checks it against its published schema,
 * {@code FormReader} reads it, {@code Merged} puts what changes over what is known,
 * {@code FormCheck} and {@code CircumstancesCheck} find what cannot be, {@code Conflicts}
 * what somebody else said, {@code ValueChange} works out the rows that end and those that
 * come, {@code CircumstanceStore} writes them with audit entry and event.
 * <p>
 * What must always hold: a value is never overwritten, a newer one is added; every value
 * names its source (form field, page of a document, or person).
 * <p>
 * Sources: §§ 37, 41 SGB II; § 60 SGB I.
 */
@ApplicationModule(allowedDependencies = { "shared", "audit", "access", "text", "cases", "efile", "tasks", "benefit",
		"benefit::household" })
@NullMarked
package de.aktenlauf.applications;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
