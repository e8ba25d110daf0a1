package de.aktenlauf.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;

/**
 * What the rules need to know about a file or document; collected by the caller.
 *
 * @param caseNumber the case, empty for mail without one (collective file)
 * @param team the responsible team, empty if none is known
 * @param worker the responsible person, empty if none is named
 * @param protection why the file is locked
 * @param health whether the document is about health
 * @param heldTask whether the current user has an open work item on the case or document;
 * for people who open no files, on this document
 * @param substitute whether the current user substitutes for the responsible person today
 * @param candidates for mail without a case that waits for its assignment: the cases that
 * it may belong to
 */
public record FileFacts(Optional<CaseNumber> caseNumber, Optional<String> team, Optional<UserId> worker,
		Protection protection, boolean health, boolean heldTask, boolean substitute, List<FileFacts> candidates) {

	/** Keeps an unmodifiable copy. */
	public FileFacts {
		candidates = List.copyOf(candidates);
	}

	/**
	 * Facts without candidates.
	 * @param caseNumber the case, empty for mail without one (collective file)
	 * @param team the responsible team, empty if none is known
	 * @param worker the responsible person, empty if none is named
	 * @param protection why the file is locked
	 * @param health whether the document is about health
	 * @param heldTask whether the current user has an open work item on the case or
	 * document
	 * @param substitute whether the current user substitutes for the responsible person
	 * today
	 */
	public FileFacts(Optional<CaseNumber> caseNumber, Optional<String> team, Optional<UserId> worker,
			Protection protection, boolean health, boolean heldTask, boolean substitute) {
		this(caseNumber, team, worker, protection, health, heldTask, substitute, List.of());
	}

	/**
	 * The same facts with another answer to whether the user has an open work item.
	 * @param held whether the current user has an open work item on the case or document
	 * @return the facts
	 */
	public FileFacts withHeldTask(boolean held) {
		return new FileFacts(this.caseNumber, this.team, this.worker, this.protection, this.health, held,
				this.substitute, this.candidates);
	}

	/**
	 * The same facts with the cases that mail without a case may belong to.
	 * @param cases their facts
	 * @return the facts
	 */
	public FileFacts withCandidates(List<FileFacts> cases) {
		return new FileFacts(this.caseNumber, this.team, this.worker, this.protection, this.health, this.heldTask,
				this.substitute, cases);
	}

	/** Whether mail without a case may belong to a locked file. */
	boolean mayBeLocked() {
		return this.caseNumber.isEmpty()
				&& this.candidates.stream().anyMatch((candidate) -> candidate.protection() != Protection.NONE);
	}

	/**
	 * Whether one of the candidates is the business of a user or of those substituted.
	 */
	boolean mayBeOf(UserId user, Predicate<String> seesTeam) {
		return this.caseNumber.isEmpty() && this.candidates.stream()
			.anyMatch((candidate) -> candidate.worker().filter(user::equals).isPresent()
					|| candidate.team().filter(seesTeam).isPresent() || candidate.substitute());
	}

}
