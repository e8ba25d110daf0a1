package de.aktenlauf.process.benefitdecision;

import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;

import org.springframework.stereotype.Component;

/** Before any adverse step: is what is missing already here? */
@Component
class SearchEvidence implements ServiceTask {

	private final CurrentApplication current;

	private final Preparations preparations;

	private final AlreadyHere alreadyHere;

	SearchEvidence(CurrentApplication current, Preparations preparations, AlreadyHere alreadyHere) {
		this.current = current;
		this.preparations = preparations;
		this.alreadyHere = alreadyHere;
	}

	@Override
	public void run(ProcessContext context) {
		context.set(BenefitDecisionVariables.EVIDENCE_FOUND,
				this.alreadyHere.letters(this.preparations.of(this.current.id(context)).proposal()).size());
	}

}
