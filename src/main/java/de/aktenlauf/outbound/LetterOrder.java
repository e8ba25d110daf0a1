package de.aktenlauf.outbound;

import java.util.Optional;

import de.aktenlauf.shared.CaseNumber;

/**
 * A letter to be written.
 *
 * @param key names what the letter is about once and for ever, such as
 * {@code decision:<uuid>}; 1 to 120 characters, without names
 * @param caseNumber the case
 * @param content what it says
 * @param decidedBy who decided
 * @param agent who gets it instead of the representative
 */
public record LetterOrder(String key, CaseNumber caseNumber, NoticeContent content, DecidedBy decidedBy,
		Optional<Agent> agent) {

	private static final int MAX_KEY = 120;

	/** Refuses what the machine may not decide alone. */
	public LetterOrder {
		Findings findings = new Findings();
		findings.require(!key.isBlank() && key.length() <= MAX_KEY, "key", "1 to " + MAX_KEY + " characters");
		findings.require(!decidedBy.automatic() || automaticAllowed(content), "decidedBy",
				"the machine only grants, raises, repeats or asks for evidence; a person decides this");
		findings.refuse();
	}

	private static boolean automaticAllowed(NoticeContent content) {
		return switch (content) {
			case NoticeContent.Grant grant -> !grant.award().lowers();
			case NoticeContent.Change change -> !change.award().lowers();
			case NoticeContent.EvidenceRequest request -> true;
			case NoticeContent.Refusal refusal -> false;
			case NoticeContent.PreliminaryGrant preliminary -> false;
			case NoticeContent.Hearing hearing -> false;
		};
	}

}
