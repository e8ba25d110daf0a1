package de.aktenlauf.decisions.exclusions;

/**
 * One of the 24 reasons for which a person decides.
 *
 * @param number 1 to 24, as in the instruction of the office
 * @param id its stable name
 * @param version rises when the rule changes
 * @param wording what it asks, in German
 * @param source the norm or instruction
 */
public record ExclusionCheck(int number, String id, int version, String wording, String source) {
}
