package de.aktenlauf.access;

import java.util.Set;

import de.aktenlauf.shared.UserId;

/**
 * A person who works here, or the product itself.
 *
 * @param id the user name
 * @param displayName as shown on screens
 * @param roles what the person is
 * @param teams the teams the person belongs to or leads, such as {@code LEISTUNG-3}
 */
public record User(UserId id, String displayName, Set<Role> roles, Set<String> teams) {

	/** Keeps unmodifiable copies. */
	public User {
		roles = Set.copyOf(roles);
		teams = Set.copyOf(teams);
	}

}
