package de.aktenlauf.process.incomingmail;

import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.UserTask;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItemKind;

import org.springframework.stereotype.Component;

/** The appeals office reviews an appeal. */
@Component
class ReviewAppeal implements UserTask {

	private final DistributedMail mail;

	private final Settlement settlement;

	ReviewAppeal(DistributedMail mail, Settlement settlement) {
		this.mail = mail;
		this.settlement = settlement;
	}

	@Override
	public NewWorkItem describe(String key, ProcessContext context) {
		return this.mail.describe(WorkItemKind.REVIEW_APPEAL, key, context);
	}

	@Override
	public void opened(NewWorkItem item, WorkItemId id, ProcessContext context) {
		this.settlement.settle(MailItemState.FILED, item, id, context);
	}

}
