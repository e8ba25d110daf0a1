package de.aktenlauf.process.incomingmail;

import java.util.ArrayList;
import java.util.List;

import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.Separation;
import de.aktenlauf.process.ProcessContext;
import de.aktenlauf.process.ServiceTask;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.PageRenditions;
import de.aktenlauf.text.PlacedPage;
import de.aktenlauf.text.SeparatorSheet;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Parts a file in which separator sheets lie: this process goes on with the first letter,
 * each further one gets a process of its own.
 * <p>
 * A file whose pages a person accepted against its list stays whole: its account could
 * not be divided between letters; people split it by hand.
 * <p>
 * Transactions: the PDFs of the letters are written outside the step's transaction; what
 * a run that failed had written is an orphan in the store and harms nobody. The letters
 * come with the step's transaction, all or none.
 */
@Component
class SeparateLetters implements ServiceTask {

	private final CurrentLetter letter;

	private final PageRenditions renditions;

	private final Separation separation;

	private final TransactionTemplate outside;

	SeparateLetters(CurrentLetter letter, PageRenditions renditions, Separation separation,
			PlatformTransactionManager transactions) {
		this.letter = letter;
		this.renditions = renditions;
		this.separation = separation;
		this.outside = new TransactionTemplate(transactions);
		this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
	}

	@Override
	public void run(ProcessContext context) {
		if (!this.letter.hasSeparatorSheets(context)) {
			return;
		}
		MailItem file = this.letter.mailItem(context);
		ExtractedText text = this.letter.wholeText(context);
		List<List<PlacedPage>> letters = SeparatorSheet.between(text);
		if (file.part().isPresent() || file.acceptedPages().isPresent() || letters.size() < 2) {
			return;
		}
		List<Separation.Piece> pieces = new ArrayList<>();
		this.outside
			.executeWithoutResult((status) -> letters.stream().map((pages) -> piece(text, pages)).forEach(pieces::add));
		this.separation.separate(file.id(), pieces);
		context.set(IncomingMailVariables.SEPARATOR_SHEETS, 0);
		context.set(IncomingMailVariables.TEXT_CHARACTERS, this.letter.wholeText(context).characters());
	}

	private Separation.Piece piece(ExtractedText text, List<PlacedPage> pages) {
		int sheets = (int) pages.stream()
			.filter((page) -> SeparatorSheet.is(text.pages().get(page.page() - 1)))
			.count();
		return new Separation.Piece(pages.size(), sheets, this.renditions.compose(pages));
	}

}
