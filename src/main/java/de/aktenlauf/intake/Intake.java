package de.aktenlauf.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.shared.MailItemId;

import org.springframework.stereotype.Component;

/** Takes deliveries in, and keeps the account of every page. */
@Component
public class Intake {

	/**
	 * Takes a delivery: checks it, stores its bytes durably, registers each letter.
	 * Taking the same delivery again changes nothing; one that was cut off half-way goes
	 * on.
	 * @param folderOrZip the delivery, left untouched
	 * @return the delivery as registered
	 * @throws DeliveryRefused if it is refused as a whole
	 */
	public Delivery receive(Path folderOrZip) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The latest deliveries.
	 * @param limit at most this many, 1 to 200
	 * @return the newest first
	 */
	public List<Delivery> deliveries(int limit) {
		throw new UnsupportedOperationException();
	}

	/**
	 * One delivery.
	 * @param name its name
	 * @return the delivery, empty if it is not known
	 */
	public Optional<Delivery> delivery(String name) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The letters of a delivery.
	 * @param delivery its name
	 * @return in the order of their positions
	 */
	public List<MailItem> ledger(String delivery) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Letters of one state, whatever their delivery.
	 * @param state such as {@code QUARANTINED}
	 * @param limit at most this many, 1 to 1,000
	 * @return the oldest receipt first
	 */
	public List<MailItem> mailItems(MailItemState state, int limit) {
		throw new UnsupportedOperationException();
	}

	/**
	 * One letter.
	 * @param mailItem the letter
	 * @return the letter
	 * @throws MailItemNotFound if there is none
	 */
	public MailItem mailItem(MailItemId mailItem) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Notes how far a letter got; for the conductor only.
	 * @param mailItem the letter
	 * @param stage the stage it reached
	 */
	public void progress(MailItemId mailItem, MailItemStage stage) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Notes what became of a letter; for the conductor only. Announces
	 * {@code DeliveryClosed} with the last page of a delivery.
	 * @param mailItem the letter
	 * @param state filed or clearing
	 * @param outcome what became of it
	 */
	public void settle(MailItemId mailItem, MailItemState state, MailItem.Outcome outcome) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Puts a letter into quarantine; for the conductor only.
	 * @param mailItem the letter
	 * @param reason one of the closed list
	 * @param detail technical detail, without text of the letter
	 */
	public void quarantine(MailItemId mailItem, QuarantineReason reason, String detail) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Orders that a letter in quarantine is read again; it is on its way again, with its
	 * original date of receipt.
	 * @param mailItem the letter
	 * @throws MailItemNotFound if there is none
	 * @throws IllegalStateException if it is not in quarantine or has no bytes
	 */
	public void readAgain(MailItemId mailItem) {
		throw new UnsupportedOperationException();
	}

}
