package de.aktenlauf.samples;

import java.time.LocalDate;

/**
 * A member of an invented benefit community.
 *
 * @param customer customer number
 * @param role {@code REPRESENTATIVE}, {@code PARTNER}, {@code CHILD} or {@code MEMBER}
 * @param givenName given names
 * @param familyName family name with particles
 * @param birthDate date of birth
 * @param iban account number, empty for children
 */
public record SamplePerson(String customer, String role, String givenName, String familyName, LocalDate birthDate,
		String iban) {

	/**
	 * The name as people write it.
	 * @return given name and family name
	 */
	public String name() {
		return this.givenName + " " + this.familyName;
	}

}
