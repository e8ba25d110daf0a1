package de.aktenlauf.process.benefitdecision;

import java.util.stream.Collectors;

import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;

import org.springframework.stereotype.Component;

/** Calculates twice, runs all checks, and notes what the table of the office asks for. */
@Component
class PrepareDecision implements ServiceTask {

	private final CurrentApplication current;

	private final Preparations preparations;

	PrepareDecision(CurrentApplication current, Preparations preparations) {
		this.current = current;
		this.preparations = preparations;
	}

	@Override
	public void run(ProcessContext context) {
		PreparedCase prepared = this.preparations.of(this.current.id(context));
		Proposal proposal = prepared.proposal();
		boolean asked = CurrentApplication.number(context, BenefitDecisionVariables.EVIDENCE_REQUESTS) > 0;
		context.set(BenefitDecisionVariables.CASE_NUMBER, proposal.facts().subject().caseNumber().value());
		context.set(BenefitDecisionVariables.PATTERN, proposal.facts().subject().pattern().name());
		context.set(BenefitDecisionVariables.DIRECTION, proposal.direction().name());
		context.set(BenefitDecisionVariables.OBJECTIONS, prepared.objections());
		context.set(BenefitDecisionVariables.CHECKS_HIT,
				proposal.hits()
					.stream()
					.map((check) -> String.valueOf(check.number()))
					.collect(Collectors.joining(",")));
		context.set(BenefitDecisionVariables.CROSS_CHECK_EQUAL, proposal.disagreements().isEmpty());
		context.set(BenefitDecisionVariables.AUTOMATION_OPEN, prepared.open());
		context.set(BenefitDecisionVariables.SAMPLED, prepared.drawn());
		context.set(BenefitDecisionVariables.AMOUNT_CENTS, prepared.amountCents());
		context.set(BenefitDecisionVariables.SAMPLE_ACCEPTED, "");
		context.set(BenefitDecisionVariables.DECISION_CODE, "");
		context.set(BenefitDecisionVariables.RELEASED, "");
		context.set(BenefitDecisionVariables.EVIDENCE_MISSING, !asked && !proposal.missing().isEmpty());
	}

}
