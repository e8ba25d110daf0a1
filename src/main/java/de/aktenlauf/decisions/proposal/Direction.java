package de.aktenlauf.decisions.proposal;

/** What a decision would do to what was granted before. */
public enum Direction {

	/** Something is granted where nothing was. */
	GRANT,
	/** More in at least one month, less in none. */
	RAISE,
	/** The same in every month. */
	REPEAT,
	/** Less in at least one month: only a person decides. */
	LOWER,
	/** Nothing is left to grant: only a person decides. */
	REFUSE,
	/** A month could not be calculated: nothing is decided. */
	INCOMPLETE;

	/**
	 * Whether the product may ever do this without a person.
	 * @return true for what gives or repeats
	 */
	public boolean favourable() {
		return switch (this) {
			case GRANT, RAISE, REPEAT -> true;
			case LOWER, REFUSE, INCOMPLETE -> false;
		};
	}

	/**
	 * Whether it takes something away (§ 24 SGB X).
	 * @return true for what lowers or refuses
	 */
	public boolean adverse() {
		return this == LOWER || this == REFUSE;
	}

}
