package de.aktenlauf.decisions;

import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.ApplicationId;
import de.aktenlauf.applications.Applications;
import de.aktenlauf.applications.circumstances.Circumstances;
import de.aktenlauf.shared.CaseNumber;

import org.springframework.stereotype.Component;

/** What the applications module keeps. */
@Component
class ApplicationKnowledge implements CaseKnowledge {

	private final Applications applications;

	ApplicationKnowledge(Applications applications) {
		this.applications = applications;
	}

	@Override
	public Optional<Application> application(ApplicationId id) {
		return this.applications.find(id);
	}

	@Override
	public Optional<Circumstances> circumstances(CaseNumber caseNumber, LocalDate validOn, LocalDate knownOn) {
		return this.applications.circumstances(caseNumber, validOn, knownOn);
	}

}
