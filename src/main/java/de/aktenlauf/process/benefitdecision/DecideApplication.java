package de.aktenlauf.process.benefitdecision;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import de.aktenlauf.decisions.exclusions.Exclusions;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.UserTask;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.WorkItemKind;

import org.springframework.stereotype.Component;

/** A caseworker decides what the product must not decide alone. */
@Component
class DecideApplication implements UserTask {

	/** More are on the page. */
	private static final int MAX_NAMED = 3;

	private final DecisionItem items;

	DecideApplication(DecisionItem items) {
		this.items = items;
	}

	@Override
	public NewWorkItem describe(String key, ProcessContext context) {
		return this.items.describe(
				new DecisionItem.Step(WorkItemKind.DECIDE_APPLICATION, false, reason(context), rule(context)), key,
				context);
	}

	@Override
	public Set<String> outcome() {
		return Set.of(BenefitDecisionVariables.DECISION_CODE);
	}

	private static String reason(ProcessContext context) {
		if (context.get(BenefitDecisionVariables.RELEASED).filter("false"::equals).isPresent()) {
			return "Die Freigabe wurde abgelehnt; bitte noch einmal entscheiden.";
		}
		if (context.get(BenefitDecisionVariables.SAMPLE_ACCEPTED).filter("false"::equals).isPresent()) {
			return "Die Stichprobe war falsch; bitte selbst entscheiden.";
		}
		if (context.get(BenefitDecisionVariables.HEARING_TERM_DATE).isPresent()) {
			return "Die Anhörung ist beendet.";
		}
		if (context.get(BenefitDecisionVariables.EVIDENCE_FOUND).isPresent()) {
			int found = CurrentApplication.number(context, BenefitDecisionVariables.EVIDENCE_FOUND);
			return "Die Frist für Unterlagen ist abgelaufen. " + ((found > 0)
					? "Vielleicht ist schon etwas hier: bitte zuerst ansehen." : "Es ist nichts gefunden worden.");
		}
		return MayDecideAloneResult.from(context).ruleReason() + checks(context);
	}

	private static String checks(ProcessContext context) {
		return context.get(BenefitDecisionVariables.CHECKS_HIT)
			.filter((numbers) -> !numbers.isBlank())
			.map((numbers) -> Arrays.stream(numbers.split(","))
				.map(Integer::valueOf)
				.map(Exclusions::of)
				.limit(MAX_NAMED)
				.map((check) -> " Prüfung " + check.number() + ": " + check.wording())
				.collect(Collectors.joining()))
			.orElse("");
	}

	private static String rule(ProcessContext context) {
		return MayDecideAloneResult.from(context).ruleId();
	}

}
