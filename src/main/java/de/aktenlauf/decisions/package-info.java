/**
 * What decides about benefits and proves how it was decided.
 * <p>
 * Purpose: say which simple case may be decided without a person, prepare every other one
 * with the reasons, and keep of each decision a record from which it can be computed
 * again bit for bit. The order of steps is the business of the process.
 * <p>
 * Entry points: {@code BenefitDecisions} (prepare, record, find, verify) and
 * {@code Automation} (stop switches, gates of the control sample, daily limit).
 * <p>
 * Main path: {@code decisions.exclusions} holds the facts and the 24 checks,
 * {@code decisions.proposal} calculates all months twice, compares them with the previous
 * approval and asks the checks, {@code decisions.proof} writes what was decided in one
 * canonical form and computes it again.
 * <p>
 * What must always hold: all 24 checks run, each result is kept with the value it saw; a
 * decision without a person has no hit, never lowers and never refuses; one difference of
 * a cent between both calculations gives the case to a person; a record is never changed,
 * its digest stands in the audit trail; at most one decision holds for a case and month.
 * <p>
 * Sources: § 31a SGB X (automatic acts), §§ 24, 35 SGB X, Art. 22 GDPR, § 16 SGB X
 * (nobody decides for relatives); DOMAIN.md sections 6 and 7.3.
 */
@ApplicationModule(allowedDependencies = { "shared", "audit", "access", "cases", "benefit", "benefit::household",
		"benefit::rates", "benefit::crosscheck", "applications", "applications::circumstances" })
@NullMarked
package de.aktenlauf.decisions;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
