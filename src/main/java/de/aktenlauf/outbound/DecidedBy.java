package de.aktenlauf.outbound;

/**
 * Who decided.
 *
 * @param automatic whether the machine did it alone (§ 31a SGB X)
 * @param name the person as on paper, empty for the machine
 * @param role what the person is, such as {@code Sachbearbeitung}; empty for the machine
 */
public record DecidedBy(boolean automatic, String name, String role) {

	/** The machine alone. */
	public static final DecidedBy MACHINE = new DecidedBy(true, "", "");

	/** Refuses a person without a name. */
	public DecidedBy {
		Findings findings = new Findings();
		findings.require(automatic == name.isBlank(), "decidedBy", "the machine has no name, a person has one");
		findings.refuse();
	}

	/**
	 * A person.
	 * @param name as on paper
	 * @param role what the person is
	 * @return the one who decided
	 */
	public static DecidedBy person(String name, String role) {
		return new DecidedBy(false, name, role);
	}

}
