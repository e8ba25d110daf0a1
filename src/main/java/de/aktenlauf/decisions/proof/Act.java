package de.aktenlauf.decisions.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.decisions.exclusions.Approval.MonthTotal;
import de.aktenlauf.decisions.proposal.Direction;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.UserId;

/**
 * What was decided, by whom, and by which rules of the office.
 *
 * @param mode with or without a person
 * @param direction what it does to what was granted before
 * @param granted what is granted for each month; none if it is refused
 * @param signed who decided and when
 * @param hearing how the hearing was dealt with; there if something is taken away
 * @param notice content of the notice; empty if none is written
 * @param rules the rows of the office's tables that hit
 * @param sample what the control sample came to; there if the case was drawn
 */
public record Act(Mode mode, Direction direction, List<MonthTotal> granted, Signed signed, Optional<Hearing> hearing,
		Optional<ContentId> notice, List<RuleHit> rules, Optional<SampleResult> sample) {

	/** Keeps unmodifiable copies. */
	public Act {
		granted = List.copyOf(granted);
		rules = List.copyOf(rules);
	}

	/** With or without a person. */
	public enum Mode {

		/** The product decided (§ 31a SGB X). */
		AUTO,
		/** A person decided. */
		PERSON

	}

	/**
	 * Who decided and when.
	 *
	 * @param decider who decided; the product itself if nobody
	 * @param approver who released it; empty if nobody had to
	 * @param at when
	 */
	public record Signed(UserId decider, Optional<UserId> approver, Instant at) {
	}

	/** How the hearing was dealt with (§ 24 SGB X); a closed list. */
	public enum Hearing {

		/** The person was heard. */
		DONE,
		/** Danger in delay or public interest (§ 24 II Nr. 1). */
		DANGER_IN_DELAY,
		/** A term that decides would be missed (§ 24 II Nr. 2). */
		TERM_AT_RISK,
		/** What the person stated is followed (§ 24 II Nr. 3). */
		STATEMENT_FOLLOWED,
		/** The same act for many (§ 24 II Nr. 4). */
		GENERAL_ORDER,
		/** A benefit that depends on income is adapted (§ 24 II Nr. 5). */
		INCOME_ADAPTED,
		/** Enforcement (§ 24 II Nr. 6). */
		ENFORCEMENT,
		/** Offset below the small sum (§ 24 II Nr. 7). */
		SMALL_OFFSET,
		/** Something that was applied for is not given: no right is touched (§ 24 I). */
		NO_RIGHT_TOUCHED

	}

	/** What the control sample came to. */
	public enum SampleResult {

		/** The person came to the same. */
		RIGHT,
		/** The person came to something else. */
		WRONG

	}

	/**
	 * A row of a table of the office that hit.
	 *
	 * @param decision key of the decision table
	 * @param version its version
	 * @param rule the row
	 */
	public record RuleHit(String decision, int version, String rule) {
	}

}
