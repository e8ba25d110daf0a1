package de.aktenlauf.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;

/**
 * One letter as delivered, and what became of it: a row of the ledger.
 *
 * @param id its identifier
 * @param delivery name of its delivery
 * @param position its position; unlisted files follow the listed ones
 * @param file its name in the delivery, control characters made visible
 * @param channel how it came
 * @param receivedOn legal date of receipt
 * @param scannedAt technical time of the scan
 * @param registeredAt when it was registered here
 * @param content the delivered file, empty if nothing was delivered
 * @param pages pages that the ledger accounts for
 * @param state where it stands
 * @param stage how far it got
 * @param quarantineReason why it could not be read
 * @param outcome what became of it, as far as known
 * @param part its place in a file that held several letters, empty if the file is it
 * @param acceptedPages pages that the file holds, if a person accepted them against the
 * list
 */
public record MailItem(MailItemId id, String delivery, int position, String file, Channel channel, LocalDate receivedOn,
		Instant scannedAt, Instant registeredAt, Optional<ContentId> content, int pages, MailItemState state,
		MailItemStage stage, Optional<QuarantineReason> quarantineReason, Outcome outcome, Optional<Part> part,
		Optional<Integer> acceptedPages) {

	/**
	 * What is read and filed.
	 * @return its bytes, of a part the PDF of its pages; empty if nothing was delivered
	 */
	public Optional<ContentId> letter() {
		return this.part.map(Part::content).or(() -> this.content);
	}

	/**
	 * How many pages there are.
	 * @return what the file holds if that was accepted, else what the ledger counts
	 */
	public int pagesHeld() {
		return this.acceptedPages.orElse(this.pages);
	}

	/**
	 * The place of a letter in a delivered file that separator sheets parted.
	 *
	 * @param number which of the letters, from 1
	 * @param of how many letters
	 * @param firstPage its first page in the file, from 1
	 * @param content a PDF of its pages
	 */
	public record Part(int number, int of, int firstPage, ContentId content) {
	}

	/**
	 * What became of a letter; everything is empty until it is known.
	 *
	 * @param document its document, for a duplicate the first one
	 * @param kind code of its kind
	 * @param kindConfidencePercent how sure that is
	 * @param caseNumber its case
	 * @param caseFoundBy how the case was found
	 * @param basket where its work item lies
	 * @param workItem its work item
	 * @param dueOn by when
	 * @param reason why it is there, in German words
	 * @param textCharacters characters read
	 */
	public record Outcome(Optional<DocumentId> document, Optional<String> kind, Optional<Integer> kindConfidencePercent,
			Optional<CaseNumber> caseNumber, Optional<String> caseFoundBy, Optional<String> basket,
			Optional<String> workItem, Optional<LocalDate> dueOn, Optional<String> reason,
			Optional<Integer> textCharacters) {

		/** Nothing is known yet. */
		public static final Outcome NONE = new Outcome(Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty());

	}

}
