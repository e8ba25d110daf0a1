package de.aktenlauf.process.incomingmail;

import java.util.Optional;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemStage;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.Repairs;
import de.aktenlauf.intake.UnreadableLetter;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;
import de.aktenlauf.routing.CaseFinder;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.text.TextExtraction;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files a letter that two persons declared unreadable, with whatever can be seen of it.
 * <p>
 * Transactions: looking at it once more takes long and keeps its own results, so it runs
 * outside the step's transaction.
 */
@Component
class FileUnreadable implements ServiceTask {

	private final CurrentLetter letter;

	private final Repairs repairs;

	private final Intake intake;

	private final TextExtraction extraction;

	private final Responsibility responsibility;

	private final CaseFinder cases;

	private final Filing filing;

	private final TransactionTemplate outside;

	FileUnreadable(CurrentLetter letter, Repairs repairs, Intake intake, TextExtraction extraction,
			Responsibility responsibility, CaseFinder cases, Filing filing, PlatformTransactionManager transactions) {
		this.letter = letter;
		this.repairs = repairs;
		this.intake = intake;
		this.extraction = extraction;
		this.responsibility = responsibility;
		this.cases = cases;
		this.filing = filing;
		this.outside = new TransactionTemplate(transactions);
		this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
	}

	@Override
	public void run(ProcessContext context) {
		MailItem item = this.letter.mailItem(context);
		UnreadableLetter decided = this.repairs.unreadable(item.id())
			.orElseThrow(() -> new IllegalStateException("nobody decided that the letter is unreadable"));
		ContentId content = this.letter.content(context);
		this.outside.executeWithoutResult((status) -> this.extraction.readRegardless(content, item.pages()));
		context.set(IncomingMailVariables.QUARANTINE_REASON, "");
		context.set(IncomingMailVariables.TEXT_CHARACTERS, this.letter.text(context).characters());
		context.set(IncomingMailVariables.DOCUMENT_KIND, DocumentKind.OTHER.name());
		context.set(IncomingMailVariables.URGENT, false);
		this.responsibility.note(decided.caseNumber(), context);
		this.cases.assign(item.id(), decided.caseNumber());
		this.filing.file(context, Optional.of(decided.caseNumber()),
				"Unlesbares Schreiben: " + QuarantineTitles.of(decided.reason()));
		this.intake.progress(item.id(), MailItemStage.ASSIGNED);
	}

}
