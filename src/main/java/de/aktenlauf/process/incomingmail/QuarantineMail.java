package de.aktenlauf.process.incomingmail;

import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.QuarantineReason;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;

import org.springframework.stereotype.Component;

/** Puts a letter that cannot be read into quarantine. */
@Component
class QuarantineMail implements ServiceTask {

	private final CurrentLetter letter;

	private final Intake intake;

	QuarantineMail(CurrentLetter letter, Intake intake) {
		this.letter = letter;
		this.intake = intake;
	}

	@Override
	public void run(ProcessContext context) {
		QuarantineReason reason = this.letter.text(context, IncomingMailVariables.QUARANTINE_REASON)
			.map(QuarantineReason::valueOf)
			.orElseThrow(() -> new IllegalStateException("a letter goes to quarantine for a reason"));
		context.set(IncomingMailVariables.UNREADABLE, false);
		context.set(IncomingMailVariables.READ_TURNS, "");
		context.set(IncomingMailVariables.READ_STRONGER, false);
		this.intake.quarantine(this.letter.id(context), reason,
				context.get(IncomingMailVariables.QUARANTINE_DETAIL).orElse(""));
	}

}
