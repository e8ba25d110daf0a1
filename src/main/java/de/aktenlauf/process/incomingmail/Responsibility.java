package de.aktenlauf.process.incomingmail;

import java.util.Optional;

import de.aktenlauf.access.Protection;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.Recipients;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.tasks.Absence;

import org.springframework.stereotype.Component;

/** Notes for the routing table who is responsible for a case's mail. */
@Component
class Responsibility {

	private final Recipients recipients;

	Responsibility(Recipients recipients) {
		this.recipients = recipients;
	}

	void note(CaseNumber caseNumber, ProcessContext context) {
		context.set(IncomingMailVariables.CASE_FOUND, true);
		context.set(IncomingMailVariables.CASE_NUMBER, caseNumber.value());
		context.set(IncomingMailVariables.PROTECTED_FILE,
				this.recipients.community(caseNumber).protection() != Protection.NONE);
		context.set(IncomingMailVariables.ASSIGNEE_ABSENT, absence(caseNumber).isPresent());
	}

	void noteNone(ProcessContext context) {
		context.set(IncomingMailVariables.CASE_FOUND, false);
		context.set(IncomingMailVariables.CASE_NUMBER, "");
	}

	/**
	 * Why the case's worker does not get the mail.
	 * @param caseNumber the case
	 * @return the absence of today, empty if the worker is here or not named
	 */
	Optional<Absence> absence(CaseNumber caseNumber) {
		return this.recipients.absence(caseNumber);
	}

	Recipients.Recipient recipient(String destination, CaseNumber caseNumber) {
		return this.recipients.recipient(destination, caseNumber);
	}

}
