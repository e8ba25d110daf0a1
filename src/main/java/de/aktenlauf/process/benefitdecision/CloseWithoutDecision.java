package de.aktenlauf.process.benefitdecision;

import de.aktenlauf.applications.Applications;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;

import org.springframework.stereotype.Component;

/** Ends an application that was withdrawn. */
@Component
class CloseWithoutDecision implements ServiceTask {

	private final CurrentApplication current;

	private final Applications applications;

	CloseWithoutDecision(CurrentApplication current, Applications applications) {
		this.current = current;
		this.applications = applications;
	}

	@Override
	public void run(ProcessContext context) {
		this.applications.close(this.current.id(context));
	}

}
