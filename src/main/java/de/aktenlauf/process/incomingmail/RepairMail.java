package de.aktenlauf.process.incomingmail;

import java.util.Optional;

import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.intake.QuarantineReason;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.UserTask;
import de.aktenlauf.tasks.Baskets;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.Priority;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItemKind;

import org.springframework.stereotype.Component;

/** A person of the mail room repairs a letter that could not be read. */
@Component
class RepairMail implements UserTask {

	private final CurrentLetter letter;

	private final Baskets baskets;

	private final Intake intake;

	RepairMail(CurrentLetter letter, Baskets baskets, Intake intake) {
		this.letter = letter;
		this.baskets = baskets;
		this.intake = intake;
	}

	@Override
	public NewWorkItem describe(String key, ProcessContext context) {
		MailItem item = this.letter.mailItem(context);
		QuarantineReason reason = this.letter.text(context, IncomingMailVariables.QUARANTINE_REASON)
			.map(QuarantineReason::valueOf)
			.orElseThrow(() -> new IllegalStateException("a letter is in quarantine for a reason"));
		return new NewWorkItem(key, WorkItemKind.REPAIR_MAIL, "Quarantäne: " + QuarantineTitles.of(reason),
				this.baskets.ofOwner("QUARANTINE", Optional.empty()).id(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.of(item.id()), Priority.HIGH, item.receivedOn(), this.letter.today(),
				"Das Schreiben ließ sich nicht lesen: " + QuarantineTitles.of(reason)
						+ ". Das Original ist aufbewahrt, das Eingangsdatum bleibt.",
				"Q-" + reason);
	}

	@Override
	public void opened(NewWorkItem item, WorkItemId id, ProcessContext context) {
		this.intake.settle(this.letter.id(context), MailItemState.QUARANTINED,
				new MailItem.Outcome(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
						Optional.empty(), Optional.of(item.basket().value()), Optional.of(id.toString()),
						Optional.of(item.dueOn()), Optional.empty(), Optional.empty()));
	}

}
