package de.aktenlauf.outbound;

/**
 * A person of a calculation.
 *
 * @param id as in the calculation
 * @param name as on paper
 */
public record NoticePerson(String id, String name) {

	/** Refuses a person without a name. */
	public NoticePerson {
		Findings findings = new Findings();
		findings.require(!id.isBlank() && !name.isBlank(), "persons", "each person has an id and a name");
		findings.refuse();
	}

}
