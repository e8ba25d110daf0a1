package de.aktenlauf.intake;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.intake.LetterCheck.Checked;
import de.aktenlauf.intake.MailItemTable.LedgerRow;
import de.aktenlauf.intake.MailItemTable.Registered;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.UserId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Registers one checked letter: ledger, audit entry and the start of its process are one
 * transaction, both or neither.
 */
@Component
class Registration {

	private final MailItemTable letters;

	private final RescanTable rescans;

	private final SecondReading secondReading;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final TransactionOperations transactions;

	private final Clock clock;

	Registration(MailItemTable letters, RescanTable rescans, SecondReading secondReading, AuditTrail audit,
			ApplicationEventPublisher events, TransactionOperations transactions, Clock clock) {
		this.letters = letters;
		this.rescans = rescans;
		this.secondReading = secondReading;
		this.audit = audit;
		this.events = events;
		this.transactions = transactions;
		this.clock = clock;
	}

	void register(UserId actor, LedgerRow row, Checked checked) {
		this.transactions.executeWithoutResult((status) -> {
			Registered registered = decide(row, checked);
			if (this.letters.register(row.id(), registered)) {
				record(actor, row, registered);
				answer(actor, row, registered);
				started(row, registered).ifPresent(this.events::publishEvent);
			}
		});
	}

	/** A new scan that can be read takes the place of the letter it was ordered for. */
	private void answer(UserId actor, LedgerRow row, Registered registered) {
		this.rescans.answered(row.id()).ifPresent((first) -> {
			if (registered.state() == MailItemState.PROCESSING) {
				this.secondReading.replaced(actor, first, row.id());
			}
			else {
				this.rescans.release(row.id());
			}
		});
	}

	private static Optional<Object> started(LedgerRow row, Registered registered) {
		return switch (registered.state()) {
			case PROCESSING -> Optional.of(new MailItemRegistered(row.id()));
			case QUARANTINED -> registered.reason().map((reason) -> new MailItemQuarantined(row.id(), reason));
			case FILED, CLEARING, DUPLICATE -> Optional.empty();
		};
	}

	private Registered decide(LedgerRow row, Checked checked) {
		int pages = row.listed() ? row.pages() : checked.pages();
		if (checked.reason().isPresent()) {
			return new Registered(this.clock.instant(), checked.content(), pages, MailItemState.QUARANTINED,
					checked.reason(), VisibleName.of(checked.detail()), Optional.empty(),
					QuarantineWords.of(checked.reason().get()));
		}
		ContentId content = checked.content()
			.orElseThrow(() -> new IllegalStateException("a letter without a reason has bytes"));
		return this.letters.first(content)
			.map((first) -> new Registered(this.clock.instant(), checked.content(), pages, MailItemState.DUPLICATE,
					Optional.of(QuarantineReason.DUPLICATE), null, Optional.of(first.id()), Registered.sameAs(first)))
			.orElseGet(() -> new Registered(this.clock.instant(), checked.content(), pages, MailItemState.PROCESSING,
					Optional.empty(), null, Optional.empty(), null));
	}

	private void record(UserId actor, LedgerRow row, Registered registered) {
		String subject = "mail-item:" + row.id();
		this.audit.record(actor, AuditAction.MAIL_REGISTERED, subject,
				Map.of("position", String.valueOf(row.position()), "pages", String.valueOf(registered.pages()),
						"content", registered.content().map(ContentId::value).orElse("none")));
		registered.reason()
			.ifPresent((reason) -> this.audit.record(actor, AuditAction.MAIL_QUARANTINED, subject,
					Map.of("reason", reason.name())));
	}

}
