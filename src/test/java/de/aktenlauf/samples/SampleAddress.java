package de.aktenlauf.samples;

/**
 * Where an invented family lives.
 *
 * @param street street and house number
 * @param postCode five digits
 * @param city town
 */
public record SampleAddress(String street, String postCode, String city) {
}
