package de.aktenlauf.cases;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A member of a benefit community.
 *
 * @param customerNumber such as {@code 355A123456}
 * @param role what the person is in the community
 * @param givenName given names
 * @param familyName family name with particles
 * @param birthDate day of birth
 * @param iban account
 */
public record Person(Optional<String> customerNumber, MemberRole role, String givenName, String familyName,
		Optional<LocalDate> birthDate, Optional<String> iban) {
}
