package de.aktenlauf.process.benefitdecision;

import java.util.Map;

import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.ApplicationId;
import de.aktenlauf.decisions.Automation;
import de.aktenlauf.decisions.BenefitDecisions;
import de.aktenlauf.decisions.Preparation;
import de.aktenlauf.decisions.exclusions.DecisionPattern;
import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.process.Decisions;

import org.springframework.stereotype.Component;

/** Collects the facts about an application, and has it calculated and checked. */
@Component
class Preparations {

	private static final String RULES = "patternRules";

	private final CurrentApplication current;

	private final OpenMatters matters;

	private final AlreadyHere alreadyHere;

	private final BenefitDecisions decisions;

	private final Automation automation;

	private final Decisions tables;

	Preparations(CurrentApplication current, OpenMatters matters, AlreadyHere alreadyHere, BenefitDecisions decisions,
			Automation automation, Decisions tables) {
		this.current = current;
		this.matters = matters;
		this.alreadyHere = alreadyHere;
		this.decisions = decisions;
		this.automation = automation;
		this.tables = tables;
	}

	PreparedCase of(ApplicationId id) {
		Application application = this.current.application(id);
		Proposal proposal = this.decisions.prepare(Preparation.of(application.caseNumber(), id,
				this.matters.beside(application), this.alreadyHere.filed(application)));
		DecisionPattern pattern = proposal.facts().subject().pattern();
		Map<String, Object> rules = this.tables.decide(RULES, Map.of(BenefitDecisionVariables.PATTERN, pattern.name()));
		return new PreparedCase(proposal, rules, this.automation.obstacle(pattern).isEmpty());
	}

}
