package de.aktenlauf.intake;

import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.text.ReadingHints;

/**
 * A letter in quarantine is to be read again.
 *
 * @param mailItem the letter
 * @param hints what a person said about it
 */
public record MailItemReadAgain(MailItemId mailItem, ReadingHints hints) {

	/**
	 * A letter is to be read again as it is.
	 * @param mailItem the letter
	 */
	public MailItemReadAgain(MailItemId mailItem) {
		this(mailItem, ReadingHints.NONE);
	}

}
