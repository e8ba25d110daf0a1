/**
 * The steps of {@code bpmn/benefit-decision.bpmn}: one application from its entry to the
 * notice. One class per step; the bean's name is the element's id.
 * <p>
 * Main path: {@code PrepareDecision} calculates and checks, the decision
 * {@code mayDecideAlone} says who decides; then {@code DecideAlone}, or a person
 * ({@code CheckSample}, {@code DecideApplication}, {@code ReleaseDecision}) and
 * {@code IssueDecision}. Branches: {@code RequestEvidence} with a term and, before any
 * adverse step, {@code SearchEvidence}: is it already here? {@code HearParty} before what
 * takes something away.
 * <p>
 * Entry point for pages: {@link de.aktenlauf.process.benefitdecision.ApplicationReview}.
 * <p>
 * What must always hold: every step may run twice; the product alone only grants, raises
 * or repeats (§ 31a SGB X); what is decided is calculated anew in the transaction that
 * issues it; notice, copy and decision record are one transaction; variables hold ids,
 * codes, dates and amounts.
 */
@NamedInterface("benefitdecision")
@NullMarked
package de.aktenlauf.process.benefitdecision;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
