package de.aktenlauf.process.benefitdecision;

import java.util.Set;

import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.UserTask;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.WorkItemKind;

import org.springframework.stereotype.Component;

/** Somebody other than the decider releases a decision. */
@Component
class ReleaseDecision implements UserTask {

	private static final String TEAM_LEAD = "TEAM_LEAD";

	private final DecisionItem items;

	ReleaseDecision(DecisionItem items) {
		this.items = items;
	}

	@Override
	public NewWorkItem describe(String key, ProcessContext context) {
		boolean lead = context.get(BenefitDecisionVariables.RELEASE_ROLE).filter(TEAM_LEAD::equals).isPresent();
		String reason = "Vier Augen: " + (lead ? "die Teamleitung gibt frei." : "ein anderer Mensch gibt frei.");
		return this.items.describe(new DecisionItem.Step(WorkItemKind.RELEASE_DECISION, true, reason, "releaseRule"),
				key, context);
	}

	@Override
	public Set<String> outcome() {
		return Set.of(BenefitDecisionVariables.RELEASED, BenefitDecisionVariables.RELEASED_BY);
	}

}
