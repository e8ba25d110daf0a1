/**
 * The pages and the REST calls: what people and other programs touch.
 * <p>
 * Purpose: show and take in, nothing else. A page is one package-private controller and
 * one template, a call is one package-private controller and its records; both call
 * facades and format.
 * <p>
 * Entry points: {@code web.security} (who gets in, by which route), {@code web.api} (the
 * calls of FORMATS.md under {@code /api/v1}), one package per screen.
 * <p>
 * Main path: a route is listed in {@code web.security}, its controller collects what the
 * access rules need to know by {@link de.aktenlauf.web.FileFactsFinder}, hands it to the
 * facade that checks and records, and formats what comes back.
 * <p>
 * What must always hold: a route that is not listed is denied; a document is opened only
 * through {@code Efiles.open}, so that the opening is recorded; names are in no URL and
 * no log; social data are stored in no cache; no failure shows its inside.
 */
@ApplicationModule(allowedDependencies = { "shared", "audit", "content", "deadlines", "access", "text", "cases",
		"efile", "tasks", "drafts", "intake", "routing", "search", "benefit", "benefit::household", "benefit::rates",
		"applications", "applications::circumstances", "applications::reading", "decisions", "decisions::exclusions",
		"decisions::proof", "decisions::proposal", "outbound", "process", "process::benefitdecision" })
@NullMarked
package de.aktenlauf.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
