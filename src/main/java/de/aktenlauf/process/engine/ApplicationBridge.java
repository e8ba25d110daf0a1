package de.aktenlauf.process.engine;

import de.aktenlauf.applications.ApplicationId;
import de.aktenlauf.applications.Applications;
import de.aktenlauf.applications.ApplicationSubmitted;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentFiled;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.DocumentMoved;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.shared.Channel;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts the process of an application in the transaction of its entry, and wakes one
 * that waits when a letter comes to its case.
 */
@Component
class ApplicationBridge {

	private static final String BENEFIT_DECISION = "benefitDecision";

	private static final String SUPPLEMENTED = "ApplicationSupplemented";

	private static final String HEARING_ANSWERED = "HearingAnswered";

	private final RuntimeService runtime;

	private final Efiles efiles;

	private final Applications applications;

	private final Steps steps;

	ApplicationBridge(RuntimeService runtime, Efiles efiles, Applications applications, Steps steps) {
		this.runtime = runtime;
		this.efiles = efiles;
		this.applications = applications;
		this.steps = steps;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ApplicationSubmitted event) {
		this.runtime.startProcessInstanceByKey(BENEFIT_DECISION, event.application().toString());
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(DocumentFiled event) {
		wake(this.efiles.document(event.document()));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(DocumentMoved event) {
		wake(this.efiles.document(event.document()));
	}

	/** What the office sends itself wakes nobody. */
	private void wake(Document document) {
		if (document.channel() != Channel.OUTGOING) {
			String message = (document.kind() == DocumentKind.HEARING_REPLY) ? HEARING_ANSWERED : SUPPLEMENTED;
			document.caseNumber()
				.ifPresent((caseNumber) -> this.steps.asSystem(() -> this.applications.latestOpen(caseNumber)
					.ifPresent((application) -> wake(application.id(), message))));
		}
	}

	private void wake(ApplicationId application, String message) {
		for (Execution waiting : this.runtime.createExecutionQuery()
			.processInstanceBusinessKey(application.toString())
			.messageEventSubscriptionName(message)
			.list()) {
			this.runtime.messageEventReceived(message, waiting.getId());
		}
	}

}
