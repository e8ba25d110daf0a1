package de.aktenlauf.access;

/**
 * Allowed or refused, and by which rule.
 *
 * @param allowed whether the act may go on
 * @param rule stable key of the rule that decided, such as {@code TEAM}, {@code WORKER},
 * {@code SUBSTITUTE}, {@code TASK}, {@code CANDIDATE}, {@code REASON}, {@code AUDITOR},
 * {@code PROTECTED}, {@code HEALTH}, {@code NO_NEED}
 */
public record AccessDecision(boolean allowed, String rule) {
}
