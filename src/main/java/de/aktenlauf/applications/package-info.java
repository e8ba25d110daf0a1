/**
 * What people apply for and what is known of them.
 * <p>
 * Purpose: hold what an application says as typed values with the source of each, and
 * answer what was true on a day as it was known on a day.
 * <p>
 * Entry point: {@code Applications}; {@code applications.circumstances} is what checks,
 * calculation and letters read.
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
