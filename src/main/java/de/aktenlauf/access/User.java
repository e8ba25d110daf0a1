package de.aktenlauf.access;

import java.util.Set;

import de.aktenlauf.shared.UserId;

/**
 * A person who works here, or the product itself.
 *
 * @param id the user name
 * @param displayName as shown on screens
 * @param roles what the person is
 * @param teams the teams the person belongs to or leads, such as {@code LEISTUNG-3};
 * {@code *} stands for every benefit team
 */
public record User(UserId id, String displayName, Set<Role> roles, Set<String> teams) {

	/** The product itself in automatic steps. */
	public static final User SYSTEM = new User(new UserId("system"), "Aktenlauf", Set.of(Role.SYSTEM), Set.of());

	/** Keeps unmodifiable copies. */
	public User {
		roles = Set.copyOf(roles);
		teams = Set.copyOf(teams);
	}

	/**
	 * Whether one of the roles has a permission; a file needs more than that.
	 * @param permission the permission
	 * @return true if a role has it
	 */
	public boolean may(Permission permission) {
		return RolePermissions.allow(this.roles, permission);
	}

	/**
	 * Whether the person belongs to or leads a team.
	 * @param team name of the team
	 * @return true for an own team, and for every team if the person leads all
	 */
	public boolean inTeam(String team) {
		return this.teams.contains(team) || this.teams.contains(Visibility.EVERY_TEAM);
	}

}
