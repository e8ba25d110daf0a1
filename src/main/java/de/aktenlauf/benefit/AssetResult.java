package de.aktenlauf.benefit;

import de.aktenlauf.benefit.Line.Reason;
import de.aktenlauf.benefit.LawInForce.Version;
import de.aktenlauf.shared.Money;

/**
 * Whether assets leave a community in need.
 *
 * @param law which § 12 holds
 * @param allowance what all members may own together
 * @param assets what they own
 * @param reason norm and sentence
 */
public record AssetResult(Version law, Money allowance, Money assets, Reason reason) {

	/**
	 * Whether the community is in need as far as its assets go.
	 * @return false if the assets exceed the allowance
	 */
	public boolean isNeedy() {
		return this.assets.compareTo(this.allowance) <= 0;
	}

}
