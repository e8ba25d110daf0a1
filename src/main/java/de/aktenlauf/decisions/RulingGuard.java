package de.aktenlauf.decisions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import de.aktenlauf.access.People;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.Protection;
import de.aktenlauf.access.User;
import de.aktenlauf.decisions.DecisionRefused.Cause;
import de.aktenlauf.decisions.exclusions.Approval.MonthTotal;
import de.aktenlauf.decisions.exclusions.DecisionSetting;
import de.aktenlauf.decisions.exclusions.Facts;
import de.aktenlauf.decisions.proof.Act.Mode;
import de.aktenlauf.decisions.proposal.Direction;
import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.shared.Money;
import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;

/** What must hold before anything is recorded as decided (DOMAIN.md 7.3, 9 to 11). */
@Component
class RulingGuard {

	private final Automation automation;

	private final ApprovalTable approvals;

	private final People people;

	RulingGuard(Automation automation, ApprovalTable approvals, People people) {
		this.automation = automation;
		this.approvals = approvals;
		this.people = people;
	}

	void check(Proposal proposal, Ruling ruling) {
		if (proposal.direction() == Direction.INCOMPLETE || ruling.direction() == Direction.INCOMPLETE) {
			throw new DecisionRefused(Cause.INCOMPLETE,
					"Ein Monat ließ sich nicht berechnen; bitte zuerst die Befunde beheben.");
		}
		if (ruling.granted().isEmpty() && ruling.direction() != Direction.REFUSE) {
			throw new DecisionRefused(Cause.DIFFERS, "Was bewilligt wird, steht für jeden Monat da.");
		}
		if (ruling.granted().stream().anyMatch((month) -> !isPossible(proposal, month))) {
			throw new DecisionRefused(Cause.DIFFERS,
					"Bewilligt werden nur Monate des Vorschlags, nie weniger als 0 €.");
		}
		switch (ruling.mode()) {
			case AUTO -> alone(proposal, ruling);
			case PERSON -> byPerson(proposal, ruling);
		}
	}

	private static boolean isPossible(Proposal proposal, MonthTotal month) {
		return proposal.facts().subject().span().months().contains(month.month()) && month.total().cents() >= 0
				&& month.childSupplement().cents() >= 0;
	}

	/** Invariant 10. */
	private void alone(Proposal proposal, Ruling ruling) {
		if (!proposal.mayDecideAlone() || isAbove(proposal.facts(), proposal.sum())) {
			throw new DecisionRefused(Cause.NOT_ALONE, "Diesen Fall entscheidet ein Mensch.");
		}
		this.automation.obstacle(proposal.facts().subject().pattern()).ifPresent((obstacle) -> {
			throw new DecisionRefused(Cause.AUTOMATION_STOPPED, "Die Automatik ist angehalten (" + obstacle + ").");
		});
		if (!sameAsProposed(proposal, ruling) || !ruling.decider().equals(User.SYSTEM.id())) {
			throw new DecisionRefused(Cause.DIFFERS, "Ohne Menschen wird nur entschieden, was vorgeschlagen ist.");
		}
	}

	private void byPerson(Proposal proposal, Ruling ruling) {
		boolean locked = proposal.facts().subject().protection() != Protection.NONE;
		person(proposal, ruling.decider(), locked);
		ruling.approver().ifPresent((approver) -> {
			if (approver.equals(ruling.decider())) {
				throw new DecisionRefused(Cause.SAME_PERSON, "Wer entscheidet, gibt nicht selbst frei.");
			}
			person(proposal, approver, locked);
		});
		if (ruling.approver().isEmpty() && isAbove(proposal.facts(), sum(proposal, ruling))) {
			throw new DecisionRefused(Cause.NOT_RELEASED, "Über dieser Summe gibt eine zweite Person frei.");
		}
		if ((ruling.direction().adverse() || takesAway(proposal, ruling)) && ruling.hearing().isEmpty()) {
			throw new DecisionRefused(Cause.HEARING,
					"Vor einem Nachteil wird angehört, oder es steht ein Grund aus § 24 Abs. 2 SGB X dabei.");
		}
	}

	/** Invariant 11. */
	private void person(Proposal proposal, UserId id, boolean locked) {
		Optional<User> user = this.people.find(id).filter((known) -> known.may(Permission.DECIDE_BENEFITS));
		if (user.filter((known) -> !locked || known.may(Permission.READ_PROTECTED_FILES)).isEmpty()) {
			throw new DecisionRefused(Cause.PERSON, "Diese Person darf hier nicht entscheiden.");
		}
		if (this.approvals.conflict(proposal.facts().subject().caseNumber(), id.value())) {
			throw new DecisionRefused(Cause.CONFLICT, "Wer befangen ist, entscheidet nicht (§ 16 SGB X).");
		}
	}

	/** Invariant 9: less than before in any month, whatever it is called. */
	private static boolean takesAway(Proposal proposal, Ruling ruling) {
		return ruling.granted()
			.stream()
			.anyMatch((month) -> proposal.facts()
				.previous()
				.flatMap((approval) -> approval.reference(month.month()))
				.filter((before) -> month.paid().compareTo(before.paid()) < 0)
				.isPresent());
	}

	static boolean sameAsProposed(Proposal proposal, Ruling ruling) {
		List<MonthTotal> proposed = Ruling.automatic(proposal, Optional.empty(), List.of()).granted();
		return ruling.direction() == proposal.direction() && ruling.granted().equals(proposed);
	}

	static Money sum(Proposal proposal, Ruling ruling) {
		return (ruling.mode() == Mode.AUTO || ruling.granted().isEmpty()) ? proposal.sum()
				: ruling.granted().stream().map(MonthTotal::paid).reduce(Money.ZERO, Money::plus);
	}

	private static boolean isAbove(Facts facts, Money sum) {
		String limit = Objects.requireNonNull(facts.settings().get(DecisionSetting.FOUR_EYES_ABOVE));
		return sum.compareTo(Money.ofEuros(new BigDecimal(limit))) > 0;
	}

}
