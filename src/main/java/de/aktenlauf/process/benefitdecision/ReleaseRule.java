package de.aktenlauf.process.benefitdecision;

import java.util.Map;

import de.aktenlauf.decisions.DispositionKind;
import de.aktenlauf.decisions.proposal.Direction;
import de.aktenlauf.process.Decisions;

import org.springframework.stereotype.Component;

/** Asks the table of the office who releases what amount. */
@Component
class ReleaseRule {

	private static final String RULE = "releaseRule";

	private static final String TEAM_LEAD = "TEAM_LEAD";

	private final Decisions tables;

	ReleaseRule(Decisions tables) {
		this.tables = tables;
	}

	Release of(DispositionKind kind, PreparedCase prepared) {
		Direction direction = (kind == DispositionKind.REFUSE) ? Direction.REFUSE : prepared.proposal().direction();
		Map<String, Object> answer = this.tables.decide(RULE, Map.of(BenefitDecisionVariables.DIRECTION,
				direction.name(), BenefitDecisionVariables.AMOUNT_CENTS, prepared.amountCents()));
		return new Release(Boolean.TRUE.equals(answer.get(BenefitDecisionVariables.RELEASE_NEEDED)),
				String.valueOf(answer.get(BenefitDecisionVariables.RELEASE_ROLE)));
	}

	/**
	 * Who releases.
	 *
	 * @param needed whether anybody must
	 * @param role who may
	 */
	record Release(boolean needed, String role) {

		boolean byLead() {
			return this.needed && this.role.equals(TEAM_LEAD);
		}

	}

}
