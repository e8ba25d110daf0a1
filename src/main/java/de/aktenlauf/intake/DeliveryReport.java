package de.aktenlauf.intake;

import java.util.List;
import java.util.Optional;

/**
 * A delivery for the report of its day, with every letter that ever was in quarantine.
 *
 * @param delivery the delivery and its account of pages
 * @param quarantined what became of its letters in quarantine, by position
 */
public record DeliveryReport(Delivery delivery, List<Fate> quarantined) {

	/** Keeps an unmodifiable copy. */
	public DeliveryReport {
		quarantined = List.copyOf(quarantined);
	}

	/**
	 * What became of a letter in quarantine.
	 *
	 * @param position its position
	 * @param pages its pages by the list
	 * @param acceptedPages its pages if a person accepted others than the list names
	 * @param reason why it was in quarantine first
	 * @param state where it stands
	 * @param unreadable whether two persons declared it unreadable
	 * @param proposed whether one person proposes that
	 * @param scanReference under which a new scan was ordered
	 * @param scanCame whether the new scan came
	 */
	public record Fate(int position, int pages, Optional<Integer> acceptedPages, QuarantineReason reason,
			MailItemState state, boolean unreadable, boolean proposed, Optional<String> scanReference,
			boolean scanCame) {
	}

}
