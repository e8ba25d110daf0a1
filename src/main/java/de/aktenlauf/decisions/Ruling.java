package de.aktenlauf.decisions;

import java.util.List;
import java.util.Optional;

import de.aktenlauf.access.User;
import de.aktenlauf.decisions.exclusions.Approval.MonthTotal;
import de.aktenlauf.decisions.proof.Act.Hearing;
import de.aktenlauf.decisions.proof.Act.Mode;
import de.aktenlauf.decisions.proof.Act.RuleHit;
import de.aktenlauf.decisions.proof.Act.SampleResult;
import de.aktenlauf.decisions.proposal.Direction;
import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.UserId;

/**
 * What is to be recorded as decided.
 *
 * @param mode with or without a person
 * @param direction what it does to what was granted before
 * @param granted what is granted for each month; none if it is refused
 * @param decider who decided
 * @param approver who released it
 * @param hearing how the hearing was dealt with
 * @param notice content of the notice
 * @param rules the rows of the office's tables that hit
 * @param sample what the control sample came to
 */
public record Ruling(Mode mode, Direction direction, List<MonthTotal> granted, UserId decider,
		Optional<UserId> approver, Optional<Hearing> hearing, Optional<ContentId> notice, List<RuleHit> rules,
		Optional<SampleResult> sample) {

	/** Keeps unmodifiable copies. */
	public Ruling {
		granted = List.copyOf(granted);
		rules = List.copyOf(rules);
	}

	/**
	 * The product decides as proposed.
	 * @param proposal the proposal
	 * @param notice content of the notice
	 * @param rules the rows of the office's tables that hit
	 * @return the ruling
	 */
	public static Ruling automatic(Proposal proposal, Optional<ContentId> notice, List<RuleHit> rules) {
		return new Ruling(Mode.AUTO, proposal.direction(), months(proposal), User.SYSTEM.id(), Optional.empty(),
				Optional.empty(), notice, rules, Optional.empty());
	}

	/**
	 * A person decides as proposed.
	 * @param proposal the proposal
	 * @param decider who decided
	 * @param approver who released it
	 * @param hearing how the hearing was dealt with
	 * @param notice content of the notice
	 * @return the ruling; a drawn sample came out right
	 */
	public static Ruling asProposed(Proposal proposal, UserId decider, Optional<UserId> approver,
			Optional<Hearing> hearing, Optional<ContentId> notice) {
		return new Ruling(Mode.PERSON, proposal.direction(), months(proposal), decider, approver, hearing, notice,
				List.of(), proposal.sampled() ? Optional.of(SampleResult.RIGHT) : Optional.empty());
	}

	/**
	 * The same with the rows of the office's tables that hit.
	 * @param hits the rows
	 * @return the ruling
	 */
	public Ruling with(List<RuleHit> hits) {
		return new Ruling(this.mode, this.direction, this.granted, this.decider, this.approver, this.hearing,
				this.notice, hits, this.sample);
	}

	private static List<MonthTotal> months(Proposal proposal) {
		return (proposal.direction() == Direction.REFUSE || proposal.direction() == Direction.INCOMPLETE) ? List.of()
				: proposal.months()
					.stream()
					.map((month) -> new MonthTotal(month.month(), month.total(), month.childSupplement()))
					.toList();
	}

}
