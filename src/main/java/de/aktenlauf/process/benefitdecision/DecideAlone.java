package de.aktenlauf.process.benefitdecision;

import de.aktenlauf.process.BranchTaken;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;

import org.springframework.stereotype.Component;

/**
 * Issues a notice without a person (§ 31a SGB X), if the case is still what it was when
 * the table was asked; else a person decides.
 */
@Component
class DecideAlone implements ServiceTask {

	private static final String CHANGED = "CHANGED";

	private final CurrentApplication current;

	private final Preparations preparations;

	private final Notices notices;

	DecideAlone(CurrentApplication current, Preparations preparations, Notices notices) {
		this.current = current;
		this.preparations = preparations;
		this.notices = notices;
	}

	@Override
	public void run(ProcessContext context) {
		PreparedCase prepared = this.preparations.of(this.current.id(context));
		boolean same = prepared.objections() == 0 && prepared.open() && prepared.amountCents() == Long
			.parseLong(context.get(BenefitDecisionVariables.AMOUNT_CENTS).orElse("-1"));
		if (!same) {
			throw new BranchTaken(CHANGED);
		}
		context.set(BenefitDecisionVariables.DECISION,
				this.notices.issueAlone(prepared, MayDecideAloneResult.from(context)).toString());
	}

}
