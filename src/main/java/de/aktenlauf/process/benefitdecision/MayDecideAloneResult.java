package de.aktenlauf.process.benefitdecision;

import de.aktenlauf.process.ProcessContext;

/**
 * What {@code bpmn/may-decide-alone.dmn} decided; one component per output column.
 *
 * @param path who decides
 * @param ruleId the rule that decided
 * @param ruleReason the rule in German words
 */
record MayDecideAloneResult(String path, String ruleId, String ruleReason) {

	static MayDecideAloneResult from(ProcessContext context) {
		return new MayDecideAloneResult(context.get(BenefitDecisionVariables.PATH).orElse("PERSON"),
				context.get(BenefitDecisionVariables.RULE_ID).orElse(""),
				context.get(BenefitDecisionVariables.RULE_REASON).orElse(""));
	}

}
