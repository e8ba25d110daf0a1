package de.aktenlauf.cases;

/**
 * Where a benefit community lives.
 *
 * @param street street and house number, may be empty
 * @param postCode five digits, may be empty
 * @param city place, may be empty
 */
public record Address(String street, String postCode, String city) {
}
