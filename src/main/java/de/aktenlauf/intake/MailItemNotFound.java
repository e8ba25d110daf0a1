package de.aktenlauf.intake;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** There is no letter with this identifier. */
public class MailItemNotFound extends KeyedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names the identifier.
	 * @param mailItem what was asked for
	 */
	public MailItemNotFound(String mailItem) {
		super("MAIL_ITEM_NOT_FOUND", "There is no mail item " + mailItem, Map.of("mailItem", mailItem));
	}

}
