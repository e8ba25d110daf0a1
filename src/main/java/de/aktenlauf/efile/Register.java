package de.aktenlauf.efile;

/**
 * A place of the filing plan.
 *
 * @param code its code, unique in the plan, such as {@code 03}
 * @param file the file it belongs to: {@code BENEFIT}, {@code INTEGRATION} or
 * {@code COLLECTIVE}
 * @param german its name on screens
 */
public record Register(String code, String file, String german) {

	/** The file of mail that has no case yet. */
	static final String COLLECTIVE = "COLLECTIVE";

	/**
	 * Whether documents of a case may lie here.
	 * @return false for the collective file
	 */
	public boolean ofCase() {
		return !this.file.equals(COLLECTIVE);
	}

}
