package de.aktenlauf.intake;

import java.util.Map;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.ReadingHints;
import de.aktenlauf.text.TextExtraction;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Accepts that a file holds another number of pages than its list says. The account of
 * the delivery goes on with the pages that were announced, so that it adds up; what was
 * there stands beside it for ever.
 */
@Component
public class CountedPages {

	private final Access access;

	private final MailItemTable letters;

	private final SecondReading secondReading;

	private final TextExtraction extraction;

	private final TransactionOperations transactions;

	CountedPages(Access access, MailItemTable letters, SecondReading secondReading, TextExtraction extraction,
			TransactionOperations transactions) {
		this.access = access;
		this.letters = letters;
		this.secondReading = secondReading;
		this.extraction = extraction;
		this.transactions = transactions;
	}

	/**
	 * Accepts the pages of the file, and sends the letter on its way.
	 * @param letter the letter
	 * @return how many pages it has now
	 * @throws MailItemNotFound if there is no such letter
	 * @throws RepairRefused if it is not in quarantine for its number of pages
	 * @throws de.aktenlauf.text.ExtractionFailed if the file cannot be opened
	 */
	public int accept(MailItemId letter) {
		User actor = this.access.require(Permission.REPAIR_MAIL);
		MailItem seen = fitting(letter);
		int pages = pages(seen.content().orElseThrow());
		this.transactions.executeWithoutResult((status) -> {
			MailItem found = fitting(letter);
			this.secondReading.order(actor.id(), found, ReadingHints.NONE,
					Map.of("repair", RepairKind.ACCEPT_PAGES.name(), "reason",
							QuarantineReason.PAGE_COUNT_MISMATCH.name(), "announced", String.valueOf(found.pages()),
							"accepted", String.valueOf(pages)));
			this.letters.acceptPages(letter, pages);
		});
		return pages;
	}

	private int pages(ContentId content) {
		return this.extraction.stored(content)
			.map(ExtractedText::pages)
			.map((pages) -> pages.size())
			.orElseGet(() -> this.extraction.inspect(content).pages());
	}

	private MailItem fitting(MailItemId letter) {
		MailItem found = this.letters.find(letter).orElseThrow(() -> new MailItemNotFound(letter.toString()));
		if (!RepairKind.fitting(found).contains(RepairKind.ACCEPT_PAGES)) {
			throw new RepairRefused(RepairRefused.NOT_FITTING, found.state());
		}
		return found;
	}

}
