package de.aktenlauf.process.benefitdecision;

import java.util.Optional;

import de.aktenlauf.decisions.Disposition;
import de.aktenlauf.decisions.Dispositions;
import de.aktenlauf.decisions.proof.Act.SampleResult;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;
import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;

/** Issues the notice that a person decided, after its release where one is needed. */
@Component
class IssueDecision implements ServiceTask {

	private final CurrentApplication current;

	private final Preparations preparations;

	private final Dispositions dispositions;

	private final Notices notices;

	IssueDecision(CurrentApplication current, Preparations preparations, Dispositions dispositions, Notices notices) {
		this.current = current;
		this.preparations = preparations;
		this.dispositions = dispositions;
		this.notices = notices;
	}

	@Override
	public void run(ProcessContext context) {
		Disposition disposition = this.dispositions.last(this.current.id(context))
			.orElseThrow(() -> new IllegalStateException("nobody decided this application"));
		Optional<UserId> releasedBy = context.get(BenefitDecisionVariables.RELEASED_BY)
			.filter((name) -> !name.isBlank())
			.map(UserId::new);
		Notices.Issuing issuing = new Notices.Issuing(disposition, releasedBy,
				CurrentApplication.day(context, BenefitDecisionVariables.HEARD_ON_DATE), sample(context),
				MayDecideAloneResult.from(context));
		context.set(BenefitDecisionVariables.DECISION,
				this.notices.issue(this.preparations.of(this.current.id(context)), issuing).toString());
	}

	private static Optional<SampleResult> sample(ProcessContext context) {
		return context.get(BenefitDecisionVariables.SAMPLE_ACCEPTED)
			.filter((accepted) -> !accepted.isBlank())
			.map((accepted) -> Boolean.parseBoolean(accepted) ? SampleResult.RIGHT : SampleResult.WRONG);
	}

}
