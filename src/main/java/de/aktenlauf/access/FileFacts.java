package de.aktenlauf.access;

import java.util.Optional;

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
 * @param heldTask whether the current user has an open work item on the case or document
 * @param substitute whether the current user substitutes for the responsible person today
 */
public record FileFacts(Optional<CaseNumber> caseNumber, Optional<String> team, Optional<UserId> worker,
		Protection protection, boolean health, boolean heldTask, boolean substitute) {

	/**
	 * The same facts with another answer to whether the user has an open work item.
	 * @param held whether the current user has an open work item on the case or document
	 * @return the facts
	 */
	public FileFacts withHeldTask(boolean held) {
		return new FileFacts(this.caseNumber, this.team, this.worker, this.protection, this.health, held,
				this.substitute);
	}

}
