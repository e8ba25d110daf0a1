package de.aktenlauf.access;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** The current user may not do this. */
public class AccessRefused extends KeyedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names what was missing.
	 * @param permission what was asked for
	 * @param rule the rule that refused
	 */
	public AccessRefused(Permission permission, String rule) {
		super("ACCESS_REFUSED", "Refused " + permission + " by rule " + rule,
				Map.of("permission", permission.name(), "rule", rule));
	}

}
