package de.aktenlauf.routing;

import java.util.List;

/**
 * A number in a letter that may be one of ours.
 *
 * @param kind what number it would be
 * @param readings how it may be read, in stored form
 * @param exact whether it was written out in full and read without taking a letter for a
 * digit
 * @param labelled whether its form or a label tells that it is such a number
 * @param evidence where it stands
 */
record NumberHit(CaseFoundBy kind, List<String> readings, boolean exact, boolean labelled, Evidence evidence) {
}
