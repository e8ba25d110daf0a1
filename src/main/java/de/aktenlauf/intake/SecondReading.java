package de.aktenlauf.intake;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.text.ReadingHints;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The ways out of quarantine. Each is one conditional change of the ledger, an audit
 * entry and an event for the process, in the caller's transaction; the day of receipt
 * stays.
 */
@Component
class SecondReading {

	private final MailItemTable letters;

	private final DeliveryTable deliveries;

	private final UnreadableTable proposals;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SecondReading(MailItemTable letters, DeliveryTable deliveries, UnreadableTable proposals, AuditTrail audit,
			ApplicationEventPublisher events, Clock clock) {
		this.letters = letters;
		this.deliveries = deliveries;
		this.proposals = proposals;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/** Orders that a letter is read again, unless the same one came well meanwhile. */
	void order(UserId actor, MailItem letter, ReadingHints hints, RepairKind repair) {
		order(actor, letter, hints, Map.of("repair", repair.name()));
	}

	/** Orders another reading, with what is to be recorded about it. */
	void order(UserId actor, MailItem letter, ReadingHints hints, Map<String, String> repair) {
		if (letter.state() != MailItemState.QUARANTINED || letter.content().isEmpty()) {
			throw new IllegalStateException("the letter " + letter.id() + " is " + letter.state()
					+ (letter.content().isEmpty() ? " and has no bytes" : "") + "; only quarantine is read again");
		}
		Optional<MailItem> first = letter.content().flatMap(this.letters::first);
		record(actor, letter, first.isPresent() ? Map.of("repair", "DUPLICATE") : repair);
		overtaken(actor, letter);
		if (first.isPresent()) {
			becomeDuplicate(letter, first.get(), MailItemTable.Registered.sameAs(first.get()));
		}
		else {
			boolean started = this.letters.started(letter.id());
			leave(letter);
			this.events.publishEvent(
					started ? new MailItemReadAgain(letter.id(), hints) : new MailItemRegistered(letter.id()));
		}
	}

	/** Lets a letter go to its file as it is. */
	void fileUnreadable(UserId actor, MailItem letter) {
		record(actor, letter, Map.of("repair", "FILE_UNREADABLE"));
		leave(letter);
		this.events.publishEvent(new MailItemFiledUnreadable(letter.id()));
	}

	/** A new scan of a letter came: nobody needs to repair the first one any more. */
	void replaced(UserId actor, MailItemId replaced, MailItemId by) {
		MailItem letter = known(replaced);
		MailItem scan = known(by);
		record(actor, letter, Map.of("repair", "NEW_SCAN_CAME", "by", by.toString()));
		record(actor, scan, Map.of("repair", "ANSWERS", "first", replaced.toString(), "receivedOn",
				letter.receivedOn().toString()));
		if (letter.state() == MailItemState.QUARANTINED) {
			overtaken(actor, letter);
			becomeDuplicate(letter, scan,
					"Ein neuer Scan kam mit Lieferung %s, Position %d.".formatted(scan.delivery(), scan.position()));
		}
	}

	private MailItem known(MailItemId letter) {
		return this.letters.find(letter).orElseThrow(() -> new MailItemNotFound(letter.toString()));
	}

	private void record(UserId actor, MailItem letter, Map<String, String> facts) {
		this.audit.record(actor, AuditAction.MAIL_REPAIRED, "mail-item:" + letter.id(), facts);
	}

	private void overtaken(UserId actor, MailItem letter) {
		this.proposals.decide(letter.id(), UnreadableTable.Decision.OVERTAKEN, actor, this.clock.instant());
	}

	private void becomeDuplicate(MailItem letter, MailItem first, String words) {
		refuseGone(this.letters.duplicate(letter.id(), first.id(), words), letter);
		this.deliveries.touchClosed(letter.delivery());
		this.events.publishEvent(new MailItemFoundDuplicate(letter.id(), words));
	}

	private void leave(MailItem letter) {
		refuseGone(this.letters.readAgain(letter.id()), letter);
		this.deliveries.reopen(letter.delivery());
	}

	private static void refuseGone(boolean taken, MailItem letter) {
		if (!taken) {
			throw new IllegalStateException("the letter " + letter.id() + " left quarantine at this moment");
		}
	}

}
