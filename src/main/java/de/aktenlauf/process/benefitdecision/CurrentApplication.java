package de.aktenlauf.process.benefitdecision;

import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.access.FileFacts;
import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.ApplicationId;
import de.aktenlauf.applications.Applications;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.Recipients;
import de.aktenlauf.shared.CaseNumber;

import org.springframework.stereotype.Component;

/** The application that a process instance is about. */
@Component
class CurrentApplication {

	private final Applications applications;

	private final Recipients recipients;

	CurrentApplication(Applications applications, Recipients recipients) {
		this.applications = applications;
		this.recipients = recipients;
	}

	ApplicationId id(ProcessContext context) {
		return ApplicationId.parse(context.businessKey());
	}

	Application application(ProcessContext context) {
		return application(id(context));
	}

	Application application(ApplicationId id) {
		return this.applications.find(id)
			.orElseThrow(() -> new IllegalStateException("a process without its application " + id));
	}

	BenefitCommunity community(CaseNumber caseNumber) {
		return this.recipients.community(caseNumber);
	}

	/** What the rules need to know for the product itself, which holds no task. */
	FileFacts facts(CaseNumber caseNumber) {
		BenefitCommunity community = community(caseNumber);
		return new FileFacts(Optional.of(caseNumber), Optional.of(community.team()), community.worker(),
				community.protection(), false, false, false);
	}

	static int number(ProcessContext context, String name) {
		return context.get(name).map(Integer::valueOf).orElse(0);
	}

	static Optional<LocalDate> day(ProcessContext context, String name) {
		return context.get(name).filter((value) -> !value.isBlank()).map(LocalDate::parse);
	}

}
