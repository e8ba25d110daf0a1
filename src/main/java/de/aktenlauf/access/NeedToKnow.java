package de.aktenlauf.access;

import java.util.Set;

import de.aktenlauf.shared.CaseNumber;

import static de.aktenlauf.access.Permission.ASSIGN_MAIL;
import static de.aktenlauf.access.Permission.READ_ALL_FILES;
import static de.aktenlauf.access.Permission.READ_FILES;
import static de.aktenlauf.access.Permission.READ_HEALTH_DOCUMENTS;
import static de.aktenlauf.access.Permission.READ_PROTECTED_FILES;
import static de.aktenlauf.access.Permission.WORK_ON_ITEMS;

/**
 * The rules by which a person may read a file or document, free of storage and threads.
 * {@link Visibility} says the same as values; {@code VisibilityTest} compares the two
 * over all combinations.
 */
final class NeedToKnow {

	private NeedToKnow() {
	}

	static AccessDecision decide(User user, Set<CaseNumber> reasonedCases, FileFacts facts) {
		boolean locked = facts.protection() != Protection.NONE;
		if (locked && !user.may(READ_PROTECTED_FILES)) {
			return new AccessDecision(false, "PROTECTED");
		}
		if (facts.health() && !user.may(READ_HEALTH_DOCUMENTS)) {
			return new AccessDecision(false, "HEALTH");
		}
		if (user.roles().contains(Role.SYSTEM)) {
			return new AccessDecision(true, "SYSTEM");
		}
		if (user.may(READ_ALL_FILES)) {
			return new AccessDecision(true, "AUDITOR");
		}
		if (facts.caseNumber().isEmpty() && user.may(ASSIGN_MAIL)) {
			return new AccessDecision(true, "UNASSIGNED");
		}
		if (!user.may(READ_FILES)) {
			boolean task = user.may(WORK_ON_ITEMS) && facts.heldTask();
			return new AccessDecision(task, task ? "TASK" : "NO_NEED");
		}
		return responsible(user, facts, !locked && facts.caseNumber().filter(reasonedCases::contains).isPresent());
	}

	private static AccessDecision responsible(User user, FileFacts facts, boolean reasoned) {
		if (facts.worker().filter(user.id()::equals).isPresent()) {
			return new AccessDecision(true, "WORKER");
		}
		if (facts.team().filter(user::inTeam).isPresent()) {
			return new AccessDecision(true, "TEAM");
		}
		if (facts.substitute()) {
			return new AccessDecision(true, "SUBSTITUTE");
		}
		if (facts.heldTask()) {
			return new AccessDecision(true, "TASK");
		}
		if (facts.mayBeOf(user.id(), user::inTeam)) {
			boolean locked = facts.mayBeLocked() && !user.may(READ_PROTECTED_FILES);
			return new AccessDecision(!locked, locked ? "PROTECTED" : "CANDIDATE");
		}
		return new AccessDecision(reasoned, reasoned ? "REASON" : "NO_NEED");
	}

	static Visibility visible(User user, Set<CaseNumber> reasonedCases) {
		boolean files = user.may(READ_FILES);
		return new Visibility(user.id(), user.may(READ_ALL_FILES), files ? user.teams() : Set.of(),
				files ? reasonedCases : Set.of(), user.may(ASSIGN_MAIL), user.may(READ_PROTECTED_FILES),
				user.may(READ_HEALTH_DOCUMENTS), files, user.may(WORK_ON_ITEMS));
	}

}
