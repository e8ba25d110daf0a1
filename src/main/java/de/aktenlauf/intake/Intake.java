package de.aktenlauf.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.text.ReadingHints;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes deliveries in, and keeps the account of every page. */
@Component
public class Intake {

	private static final int MAX_DELIVERIES = 200;

	private static final int MAX_LETTERS = 1_000;

	private final Access access;

	private final AuditTrail audit;

	private final Takers takers;

	private final DeliveryTable deliveries;

	private final MailItemTable letters;

	private final LedgerKeeper keeper;

	private final SecondReading secondReading;

	private final TransactionOperations transactions;

	Intake(Access access, AuditTrail audit, Takers takers, DeliveryTable deliveries, MailItemTable letters,
			LedgerKeeper keeper, SecondReading secondReading, TransactionOperations transactions) {
		this.access = access;
		this.audit = audit;
		this.takers = takers;
		this.deliveries = deliveries;
		this.letters = letters;
		this.keeper = keeper;
		this.secondReading = secondReading;
		this.transactions = transactions;
	}

	/**
	 * Takes a delivery: checks it, stores its bytes durably, registers each letter.
	 * Taking the same delivery again changes nothing; one that was cut off half-way goes
	 * on, after a restart also without the caller.
	 * @param folderOrZip the delivery, left untouched
	 * @return the delivery as registered
	 * @throws DeliveryRefused if it is refused as a whole
	 */
	public Delivery receive(Path folderOrZip) {
		User actor = this.access.require(Permission.IMPORT);
		try {
			String name = this.takers.take(folderOrZip, actor.id());
			this.keeper.closeIfDone(name);
			return this.deliveries.find(name)
				.orElseThrow(() -> new IllegalStateException("the delivery " + name + " was taken and is gone"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the delivery cannot be read", ex);
		}
	}

	/**
	 * The latest deliveries.
	 * @param limit at most this many, 1 to 200
	 * @return the newest first
	 */
	public List<Delivery> deliveries(int limit) {
		return this.deliveries.latest(Math.clamp(limit, 1, MAX_DELIVERIES));
	}

	/**
	 * One delivery.
	 * @param name its name
	 * @return the delivery, empty if it is not known
	 */
	public Optional<Delivery> delivery(String name) {
		return this.deliveries.find(name);
	}

	/**
	 * The letters of a delivery.
	 * @param delivery its name
	 * @return in the order of their positions
	 */
	public List<MailItem> ledger(String delivery) {
		return this.letters.ledger(delivery);
	}

	/**
	 * Letters of one state, whatever their delivery.
	 * @param state such as {@code QUARANTINED}
	 * @param limit at most this many, 1 to 1,000
	 * @return the oldest receipt first
	 */
	public List<MailItem> mailItems(MailItemState state, int limit) {
		return this.letters.inState(state, Math.clamp(limit, 1, MAX_LETTERS));
	}

	/**
	 * One letter.
	 * @param mailItem the letter
	 * @return the letter
	 * @throws MailItemNotFound if there is none
	 */
	public MailItem mailItem(MailItemId mailItem) {
		return this.letters.find(mailItem).orElseThrow(() -> new MailItemNotFound(mailItem.toString()));
	}

	/**
	 * Notes how far a letter got; for the conductor only.
	 * @param mailItem the letter
	 * @param stage the stage it reached
	 */
	public void progress(MailItemId mailItem, MailItemStage stage) {
		this.access.require(Permission.RUN_PROCESSES);
		this.transactions.executeWithoutResult((status) -> this.letters.progress(mailItem, stage));
	}

	/**
	 * Notes what became of a letter, or in which basket it waits for its repair; for the
	 * conductor only. Announces {@code DeliveryClosed} with the last page of a delivery.
	 * @param mailItem the letter
	 * @param state filed or clearing; quarantined for a letter that is in quarantine
	 * @param outcome what became of it; in quarantine only basket, work item and day
	 * count
	 */
	public void settle(MailItemId mailItem, MailItemState state, MailItem.Outcome outcome) {
		User actor = this.access.require(Permission.RUN_PROCESSES);
		this.transactions.executeWithoutResult((status) -> {
			MailItem letter = mailItem(mailItem);
			switch (state) {
				case FILED, CLEARING -> settle(actor, letter, state, outcome);
				// the opening of the work item is in the audit trail
				case QUARANTINED -> this.letters.waits(mailItem, outcome);
				case PROCESSING, DUPLICATE -> throw new IllegalArgumentException(
						"a letter is settled as filed, in clearing or in quarantine, not " + state);
			}
		});
	}

	private void settle(User actor, MailItem letter, MailItemState state, MailItem.Outcome outcome) {
		if (letter.state() == state && letter.outcome().equals(outcome)) {
			return;
		}
		this.audit.record(actor.id(), AuditAction.CASE_ASSIGNED, "mail-item:" + letter.id(),
				Map.of("state", state.name(), "kind", outcome.kind().orElse("none"), "case",
						outcome.caseNumber().map(CaseNumber::value).orElse("none"), "foundBy",
						outcome.caseFoundBy().orElse("none")));
		this.letters.settle(letter.id(), state, outcome);
		this.deliveries.touchClosed(letter.delivery());
		this.keeper.closeAfterCommit(letter.delivery());
	}

	/**
	 * Puts a letter into quarantine; for the conductor only.
	 * @param mailItem the letter
	 * @param reason one of the closed list
	 * @param detail technical detail, without text of the letter
	 */
	public void quarantine(MailItemId mailItem, QuarantineReason reason, String detail) {
		User actor = this.access.require(Permission.RUN_PROCESSES);
		this.transactions.executeWithoutResult((status) -> {
			MailItem letter = mailItem(mailItem);
			if (letter.state() == MailItemState.QUARANTINED && letter.quarantineReason().equals(Optional.of(reason))) {
				return;
			}
			if (letter.state() == MailItemState.FILED || letter.state() == MailItemState.CLEARING) {
				throw new IllegalStateException("the letter " + mailItem + " is filed; it cannot be quarantined");
			}
			this.audit.record(actor.id(), AuditAction.MAIL_QUARANTINED, "mail-item:" + mailItem,
					Map.of("reason", reason.name()));
			this.letters.quarantine(mailItem, reason, VisibleName.of(detail));
			this.keeper.closeAfterCommit(letter.delivery());
		});
	}

	/**
	 * Orders that a letter in quarantine is read again; it is on its way again, with its
	 * original date of receipt. Announces {@code MailItemReadAgain}, or
	 * {@code MailItemRegistered} if no process was started for it yet; if the same letter
	 * came well another time, it is a duplicate from then on and
	 * {@code MailItemFoundDuplicate} is announced.
	 * @param mailItem the letter
	 * @throws MailItemNotFound if there is none
	 * @throws IllegalStateException if it is not in quarantine or has no bytes
	 */
	public void readAgain(MailItemId mailItem) {
		User actor = this.access.require(Permission.REPAIR_MAIL);
		this.transactions.executeWithoutResult((status) -> this.secondReading.order(actor.id(), mailItem(mailItem),
				ReadingHints.NONE, RepairKind.READ_AGAIN));
	}

}
