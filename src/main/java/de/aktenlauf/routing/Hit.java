package de.aktenlauf.routing;

/**
 * A rule that holds for a letter, at its best place.
 *
 * @param rule the rule
 * @param points its points, weighed by the place
 * @param evidence the words
 */
record Hit(Rule rule, double points, Evidence evidence) {
}
