/**
 * The conductor: what happens next is drawn in {@code bpmn/} and read here.
 * <p>
 * Purpose: the Java side of the BPMN and DMN models. Features offer a facade and announce
 * what happened; only this module knows the order of the steps.
 * <p>
 * Entry points: none for other modules but {@link de.aktenlauf.process.Incidents}; a
 * model's steps implement {@link de.aktenlauf.process.ServiceTask} and
 * {@link de.aktenlauf.process.UserTask}, one package per model, one class per step, the
 * bean's name being the element's id.
 * <p>
 * Main path: {@code intake} registers a letter, {@code process.engine} hears it in the
 * same transaction and starts {@code incomingMail}; its steps read, understand and file
 * the letter; its user tasks become work items of {@code tasks}.
 * <p>
 * What must always hold: registration and start are one transaction; filing, the work
 * item and the ledger's entry are one transaction; variables hold ids, codes, dates and
 * amounts, never text or names of clients; a failed step is an incident that a person
 * sees and can start again.
 * <p>
 * Only {@code process.engine} knows the engine.
 */
@ApplicationModule(allowedDependencies = { "shared", "audit", "deadlines", "access", "text", "cases", "efile", "tasks",
		"intake", "routing", "benefit", "applications", "applications::circumstances", "decisions",
		"decisions::exclusions", "decisions::proof", "decisions::proposal", "outbound" })
@NullMarked
package de.aktenlauf.process;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
