package de.aktenlauf.process.incomingmail;

import java.util.Objects;

import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemStage;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.intake.QuarantineReason;
import de.aktenlauf.process.BranchTaken;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.ExtractionFailed;
import de.aktenlauf.text.ReadingHints;
import de.aktenlauf.text.SeparatorSheet;
import de.aktenlauf.text.TextExtraction;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the letter in the worker JVMs and counts its pages against the scanner's.
 * <p>
 * Transactions: reading takes long and keeps its own results, so it runs outside the
 * step's transaction; a letter that cannot be read must not roll the step back.
 */
@Component
class ExtractText implements ServiceTask {

	private static final String UNREADABLE = "UNREADABLE";

	private static final String DUPLICATE = "DUPLICATE";

	private static final int MAX_DETAIL = 200;

	private final CurrentLetter letter;

	private final Intake intake;

	private final TextExtraction extraction;

	private final TransactionTemplate outside;

	ExtractText(CurrentLetter letter, Intake intake, TextExtraction extraction,
			PlatformTransactionManager transactions) {
		this.letter = letter;
		this.intake = intake;
		this.extraction = extraction;
		this.outside = new TransactionTemplate(transactions);
		this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
	}

	@Override
	public void run(ProcessContext context) {
		MailItem item = this.letter.mailItem(context);
		boolean again = this.letter.text(context, IncomingMailVariables.QUARANTINE_REASON).isPresent();
		if (item.state() == MailItemState.QUARANTINED) {
			readAgain(item, context);
		}
		if (this.letter.mailItem(context).state() == MailItemState.DUPLICATE) {
			throw new BranchTaken(DUPLICATE);
		}
		ExtractedText text = read(this.letter.content(context), again, context);
		int accepted = this.letter.mailItem(context).pagesHeld();
		if (text.pages().size() != accepted) {
			throw unreadable(context, QuarantineReason.PAGE_COUNT_MISMATCH,
					"scanner counted " + accepted + ", file holds " + text.pages().size());
		}
		context.set(IncomingMailVariables.QUARANTINE_REASON, "");
		context.set(IncomingMailVariables.TEXT_CHARACTERS, text.characters());
		context.set(IncomingMailVariables.SEPARATOR_SHEETS, SeparatorSheet.in(text.pages()).size());
		this.intake.progress(item.id(), MailItemStage.READ);
	}

	private void readAgain(MailItem item, ProcessContext context) {
		if (item.content().isEmpty()) {
			throw unreadable(context, item.quarantineReason().orElse(QuarantineReason.MISSING_FILE), "");
		}
		this.intake.readAgain(item.id());
	}

	private ExtractedText read(ContentId content, boolean again, ProcessContext context) {
		ReadingHints hints = new ReadingHints(this.letter.text(context, IncomingMailVariables.READ_TURNS).orElse(""),
				this.letter.flag(context, IncomingMailVariables.READ_STRONGER));
		try {
			return Objects.requireNonNull(this.outside.execute(
					(status) -> again ? this.extraction.readAgain(content, hints) : this.extraction.extract(content)));
		}
		catch (ExtractionFailed ex) {
			throw unreadable(context, QuarantineReason.valueOf(ex.failure().name()),
					Objects.requireNonNullElse(ex.getMessage(), ""));
		}
	}

	private static BranchTaken unreadable(ProcessContext context, QuarantineReason reason, String detail) {
		context.set(IncomingMailVariables.QUARANTINE_REASON, reason.name());
		context.set(IncomingMailVariables.QUARANTINE_DETAIL,
				detail.substring(0, Math.min(detail.length(), MAX_DETAIL)));
		return new BranchTaken(UNREADABLE);
	}

}
