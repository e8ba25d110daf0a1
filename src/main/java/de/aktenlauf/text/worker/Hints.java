package de.aktenlauf.text.worker;

/**
 * What a person said about a letter that the machine could not read by itself.
 *
 * @param password opens the file, empty if none was given; is never written down
 * @param quarterTurns clockwise turns that set the page upright, -1 if nobody said
 * @param stronger whether a pale page is to be made darker first
 */
public record Hints(String password, int quarterTurns, boolean stronger) {

	/** Nobody said anything. */
	public static final Hints NONE = new Hints("", -1, false);

	/** Refuses turns that there are none of. */
	public Hints {
		if (quarterTurns < -1 || quarterTurns > 3) {
			throw new IllegalArgumentException("a page is turned by 0 to 3 quarters, or nobody said");
		}
	}

	boolean turned() {
		return this.quarterTurns >= 0;
	}

	/** Without the password: a record that is logged by mistake tells nothing. */
	@Override
	public String toString() {
		return "Hints[password=" + (this.password.isEmpty() ? "none" : "given") + ", quarterTurns=" + this.quarterTurns
				+ ", stronger=" + this.stronger + "]";
	}

}
