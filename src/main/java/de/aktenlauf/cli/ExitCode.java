package de.aktenlauf.cli;

/** What a command tells the shell. */
public final class ExitCode {

	/** Done. */
	public static final int OK = 0;

	/** Something unexpected, or the input was refused as a whole. */
	public static final int UNEXPECTED = 1;

	/** The command was written wrongly. */
	public static final int USAGE = 2;

	/** Done, but some things are in quarantine or were refused. */
	public static final int PARTIAL = 3;

	/** Something was changed that must not change. */
	public static final int TAMPERED = 4;

	/** Another process holds the data folder. */
	public static final int LOCKED = 5;

	/** Something is missing on this machine. */
	public static final int ENVIRONMENT = 6;

	private ExitCode() {
	}

}
