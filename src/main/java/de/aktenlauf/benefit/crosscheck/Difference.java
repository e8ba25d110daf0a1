package de.aktenlauf.benefit.crosscheck;

import java.util.Optional;

/**
 * One place in which the calculations differ.
 *
 * @param person the person, absent for a sum of the community
 * @param quantity what differs
 * @param first the first calculation in cents (stage, or 1 and 0 for yes and no)
 * @param second the second calculation, likewise
 */
public record Difference(Optional<String> person, Quantity quantity, long first, long second) {
}
