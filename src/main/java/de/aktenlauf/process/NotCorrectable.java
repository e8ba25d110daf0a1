package de.aktenlauf.process;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/**
 * A letter's kind cannot be corrected any more: nobody works on it now, or its process
 * runs by a model that does not know this.
 */
public class NotCorrectable extends KeyedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names the letter.
	 * @param mailItem the letter as delivered
	 */
	public NotCorrectable(String mailItem) {
		super("NOT_CORRECTABLE", "The kind of the mail item " + mailItem + " cannot be corrected any more",
				Map.of("mailItem", mailItem));
	}

}
