package de.aktenlauf.process.benefitdecision;

import java.util.Set;

import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.UserTask;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.WorkItemKind;

import org.springframework.stereotype.Component;

/** A person checks what the product would decide, before it is issued. */
@Component
class CheckSample implements UserTask {

	private final DecisionItem items;

	CheckSample(DecisionItem items) {
		this.items = items;
	}

	@Override
	public NewWorkItem describe(String key, ProcessContext context) {
		MayDecideAloneResult rule = MayDecideAloneResult.from(context);
		return this.items.describe(
				new DecisionItem.Step(WorkItemKind.CHECK_SAMPLE, false, rule.ruleReason(), rule.ruleId()), key,
				context);
	}

	@Override
	public Set<String> outcome() {
		return Set.of(BenefitDecisionVariables.SAMPLE_ACCEPTED);
	}

}
