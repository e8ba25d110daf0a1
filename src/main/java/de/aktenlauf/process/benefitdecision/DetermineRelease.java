package de.aktenlauf.process.benefitdecision;

import de.aktenlauf.decisions.Disposition;
import de.aktenlauf.decisions.Dispositions;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;

import org.springframework.stereotype.Component;

/** Notes whether somebody else must release a decision. */
@Component
class DetermineRelease implements ServiceTask {

	private final CurrentApplication current;

	private final Preparations preparations;

	private final Dispositions dispositions;

	private final ReleaseRule releases;

	DetermineRelease(CurrentApplication current, Preparations preparations, Dispositions dispositions,
			ReleaseRule releases) {
		this.current = current;
		this.preparations = preparations;
		this.dispositions = dispositions;
		this.releases = releases;
	}

	@Override
	public void run(ProcessContext context) {
		Disposition disposition = this.dispositions.last(this.current.id(context)).orElseThrow();
		ReleaseRule.Release release = this.releases.of(disposition.kind(),
				this.preparations.of(this.current.id(context)));
		context.set(BenefitDecisionVariables.RELEASE_NEEDED, release.needed());
		context.set(BenefitDecisionVariables.RELEASE_ROLE, release.role());
		context.set(BenefitDecisionVariables.RELEASED_BY, "");
	}

}
