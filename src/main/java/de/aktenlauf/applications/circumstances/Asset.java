package de.aktenlauf.applications.circumstances;

import de.aktenlauf.shared.Money;

/**
 * Something a member owns.
 *
 * @param owner the id of the person
 * @param kind what it is
 * @param value what it is worth
 * @param transferred whether it was given away or sold since the last application
 */
public record Asset(String owner, AssetKind kind, Money value, boolean transferred) {

	/** What an asset is. */
	public enum AssetKind {

		/** Cash and accounts. */
		MONEY,
		/** A vehicle. */
		VEHICLE,
		/** Land or a flat. */
		REAL_ESTATE,
		/** Anything else. */
		OTHER

	}

}
