package de.aktenlauf.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.shared.Channel;

/**
 * A delivery and its account of pages.
 *
 * @param name its name for ever
 * @param source who sent it
 * @param channel how it came
 * @param scannedAt when it was scanned
 * @param acceptedAt when its bytes were stored and verified
 * @param receivedOn earliest legal date of receipt of its letters
 * @param targetAt by when all must be in the in-trays: 15:00 of the next working day
 * after receipt
 * @param completedAt when no page was unfinished any more
 * @param documents number of letters
 * @param pagesDelivered pages by the list and of unlisted files
 * @param pagesFiled pages of filed letters, in a case or in clearing
 * @param pagesQuarantined pages in quarantine or of duplicates
 * @param pagesUnfinished pages of letters on their way
 * @param byStage letters by the stage they reached
 * @param byState letters by state
 */
public record Delivery(String name, String source, Channel channel, Instant scannedAt, Instant acceptedAt,
		LocalDate receivedOn, Instant targetAt, Optional<Instant> completedAt, int documents, int pagesDelivered,
		int pagesFiled, int pagesQuarantined, int pagesUnfinished, Map<MailItemStage, Integer> byStage,
		Map<MailItemState, Integer> byState) {

	/** Keeps unmodifiable copies. */
	public Delivery {
		byStage = Map.copyOf(byStage);
		byState = Map.copyOf(byState);
	}

	/**
	 * Whether no page is unfinished.
	 * @return true when the ledger is closed
	 */
	public boolean complete() {
		return this.pagesUnfinished == 0;
	}

}
