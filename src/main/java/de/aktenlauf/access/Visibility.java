package de.aktenlauf.access;

import java.util.Set;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;

/**
 * The need-to-know rules of a user as values, for filters inside queries. Tasks and
 * substitutions are added by the module that builds the filter.
 * <p>
 * A document is visible exactly if all of this holds:
 * <ol>
 * <li>its file is not locked, or {@code protectedFiles};</li>
 * <li>it is not about health, or {@code healthDocuments};</li>
 * <li>{@code all}; or it has no case and {@code unassigned}; or its team is
 * {@linkplain #seesTeam(String) visible}; or {@code responsible} and its worker is the
 * user, or somebody whom the user substitutes for today, or the user has an open work
 * item on it, or it has no case yet and one of the cases that it may belong to is the
 * user's business, none of them being locked for the user; or its case is one of
 * {@code reasonedCases} <em>and not locked</em>.</li>
 * </ol>
 *
 * @param user the user
 * @param all whether every unlocked file is visible (auditors, the product itself)
 * @param teams visible teams; {@value #EVERY_TEAM} stands for every team
 * @param reasonedCases cases opened by a stated reason, as long as they are not locked
 * @param unassigned whether mail without a case is visible
 * @param protectedFiles whether locked files are visible
 * @param healthDocuments whether documents about health are visible
 * @param responsible whether being the worker, a substitute or the holder of a work item
 * makes a file visible; false for people who open no files
 * @param tasks whether an open work item makes the letter visible that it is about, also
 * for people who open no files
 */
public record Visibility(UserId user, boolean all, Set<String> teams, Set<CaseNumber> reasonedCases, boolean unassigned,
		boolean protectedFiles, boolean healthDocuments, boolean responsible, boolean tasks) {

	/** Stands for every team. */
	public static final String EVERY_TEAM = "*";

	/** Keeps unmodifiable copies. */
	public Visibility {
		teams = Set.copyOf(teams);
		reasonedCases = Set.copyOf(reasonedCases);
	}

	/**
	 * Whether every team's files are visible.
	 * @return true if no filter by team is needed for files that have a team
	 */
	public boolean allTeams() {
		return this.teams.contains(EVERY_TEAM);
	}

	/**
	 * Whether a team's files are visible.
	 * @param team name of the team
	 * @return true if it is one of the visible teams, or all are
	 */
	public boolean seesTeam(String team) {
		return allTeams() || this.teams.contains(team);
	}

	/**
	 * Whether these values let the user read a file or document; never differs from
	 * {@link Access#decide}.
	 * @param facts what is known about the file
	 * @return true if it is visible
	 */
	public boolean allows(FileFacts facts) {
		boolean locked = facts.protection() != Protection.NONE;
		if ((locked && !this.protectedFiles) || (facts.health() && !this.healthDocuments)) {
			return false;
		}
		return this.all || (facts.caseNumber().isEmpty() && this.unassigned)
				|| facts.team().filter(this::seesTeam).isPresent() || (this.tasks && facts.heldTask())
				|| (this.responsible && (facts.worker().filter(this.user::equals).isPresent() || facts.substitute()
						|| facts.heldTask() || mayBelongHere(facts)))
				|| (!locked && facts.caseNumber().filter(this.reasonedCases::contains).isPresent());
	}

	/**
	 * Whether the user may be shown a case as one to which mail without a case may
	 * belong: whoever assigns such mail needs the cases of every team, others only those
	 * that they may open; locked ones only with the right to them.
	 * @param facts what is known about the case
	 * @return true if it may be named
	 */
	public boolean allowsNaming(FileFacts facts) {
		boolean locked = facts.protection() != Protection.NONE;
		return (this.unassigned && (!locked || this.protectedFiles)) || allows(facts);
	}

	private boolean mayBelongHere(FileFacts facts) {
		return facts.mayBeOf(this.user, this::seesTeam) && (this.protectedFiles || !facts.mayBeLocked());
	}

}
