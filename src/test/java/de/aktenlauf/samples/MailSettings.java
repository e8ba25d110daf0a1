package de.aktenlauf.samples;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * How much mail of which sort is to be made.
 *
 * @param delivery name of the delivery
 * @param letters number of files, the unreadable ones among them
 * @param pages number of pages in all, 0 for as many as there happen to be
 * @param unreadable number of files that nobody can read
 * @param seed source of chance: another seed gives other letters
 * @param target folder for the delivery; what is expected goes into a folder beside it
 * @param scannedOn day of the scan
 * @param evenKinds whether all kinds of documents are equally frequent
 */
public record MailSettings(String delivery, int letters, int pages, int unreadable, long seed, Path target,
		LocalDate scannedOn, boolean evenKinds) {

	/** Refuses what cannot be made. */
	public MailSettings {
		if (letters < 1 || unreadable < 0 || unreadable > letters) {
			throw new IllegalArgumentException("at least one letter, and not more unreadable ones than letters");
		}
	}

	/**
	 * The full day: 700 letters, 2,100 pages, exactly 9 unreadable files.
	 * @param target folder for the delivery
	 * @param seed source of chance
	 * @return the settings
	 */
	public static MailSettings fullDay(Path target, long seed) {
		return new MailSettings("full-day-" + seed, 700, 2_100, 9, seed, target, DemoPlan.RECEIVED.plusDays(1), false);
	}

	/**
	 * A set for measuring.
	 * @param target folder for the delivery
	 * @param letters number of letters
	 * @param seed source of chance
	 * @return the settings
	 */
	public static MailSettings evaluation(Path target, int letters, long seed) {
		return new MailSettings("evaluation-" + seed, letters, 0, 0, seed, target, DemoPlan.RECEIVED.plusDays(1), true);
	}

}
