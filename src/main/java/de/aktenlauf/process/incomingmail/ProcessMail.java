package de.aktenlauf.process.incomingmail;

import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.UserTask;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItemKind;

import org.springframework.stereotype.Component;

/** A caseworker reads the letter and does what it asks for. */
@Component
class ProcessMail implements UserTask {

	private final DistributedMail mail;

	private final Settlement settlement;

	ProcessMail(DistributedMail mail, Settlement settlement) {
		this.mail = mail;
		this.settlement = settlement;
	}

	@Override
	public NewWorkItem describe(String key, ProcessContext context) {
		return this.mail.describe(WorkItemKind.PROCESS_MAIL, key, context);
	}

	@Override
	public void opened(NewWorkItem item, WorkItemId id, ProcessContext context) {
		this.settlement.settle(MailItemState.FILED, item, id, context);
	}

}
