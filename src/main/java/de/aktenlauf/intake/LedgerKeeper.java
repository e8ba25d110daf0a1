package de.aktenlauf.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes deliveries with their last page, and writes their status into the inbox.
 * <p>
 * Concurrency: letters are settled in many transactions at once, none of which sees the
 * others' last page; so an account is closed after commit, by one conditional update that
 * only one caller wins.
 * <p>
 * Failure: what is not done after a commit is done by the next sweep, also after a
 * restart; a place in the inbox that cannot be written to is tried again later.
 */
@Component
class LedgerKeeper {

	private static final Logger LOG = LoggerFactory.getLogger(LedgerKeeper.class);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

	private final DeliveryTable deliveries;

	private final MailItemTable letters;

	private final Inbox inbox;

	private final Receipts receipts;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate newTransaction;

	private final Clock clock;

	private final Map<String, Delivery> written = new ConcurrentHashMap<>();

	private final Map<String, Instant> retryAt = new ConcurrentHashMap<>();

	LedgerKeeper(DeliveryTable deliveries, MailItemTable letters, Inbox inbox, Receipts receipts,
			ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
		this.deliveries = deliveries;
		this.letters = letters;
		this.inbox = inbox;
		this.receipts = receipts;
		this.events = events;
		this.newTransaction = new TransactionTemplate(transactions);
		this.newTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/**
	 * Closes the account after the caller's transaction, if no page is unfinished then.
	 */
	void closeAfterCommit(String delivery) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				try {
					closeIfDone(delivery);
				}
				catch (RuntimeException ex) {
					// The letter itself is settled; the next sweep closes the account.
					LOG.warn("Delivery {} could not be closed yet: {}", delivery, ex.getClass().getSimpleName());
				}
			}
		});
	}

	/** Closes the account if no page is unfinished; announces it to one caller only. */
	void closeIfDone(String delivery) {
		this.newTransaction.executeWithoutResult((status) -> {
			if (this.deliveries.close(delivery, this.clock.instant())) {
				this.events.publishEvent(new DeliveryClosed(delivery));
			}
		});
	}

	/** Looks at every delivery that is not at rest. */
	void sweep() throws IOException {
		for (DeliveryTable.Known due : this.deliveries.due()) {
			closeIfDone(due.name());
			if (!this.clock.instant().isBefore(this.retryAt.getOrDefault(due.name(), Instant.MIN))) {
				writeStatus(due);
			}
		}
	}

	/** A place that cannot be written to holds up no other delivery. */
	private void writeStatus(DeliveryTable.Known due) {
		try {
			Delivery delivery = this.deliveries.find(due.name())
				.orElseThrow(() -> new IllegalStateException("the delivery " + due.name() + " was due and is gone"));
			writeStatus(due, delivery);
			if (delivery.completedAt().isPresent()) {
				this.newTransaction.executeWithoutResult((status) -> this.deliveries.rest(due.name()));
				this.written.remove(due.name());
			}
			this.retryAt.remove(due.name());
		}
		catch (IOException ex) {
			this.retryAt.put(due.name(), this.clock.instant().plus(RETRY_AFTER));
			LOG.warn("The status of delivery {} cannot be written, next try in {} s: {}", due.name(),
					RETRY_AFTER.toSeconds(), ex.getClass().getSimpleName());
		}
	}

	private void writeStatus(DeliveryTable.Known due, Delivery delivery) throws IOException {
		String name = due.name();
		Optional<Path> source = due.origin().map(this.inbox::of).filter(Files::exists);
		if (source.isPresent() && !delivery.equals(this.written.get(name)) && liesThere(due, source.get())) {
			List<MailItem> ledger = this.letters.ledger(name);
			if (delivery.completedAt().isPresent()) {
				// Now the documents have their numbers.
				this.receipts.writeAccepted(source.get(), () -> delivery, () -> ledger);
			}
			this.receipts.writeStatus(source.get(), delivery, ledger);
			this.written.put(name, delivery);
		}
	}

	/** What was accepted may have made room for something else at the same place. */
	private boolean liesThere(DeliveryTable.Known due, Path source) throws IOException {
		return !due.accepted() || this.receipts.accepted(source).equals(Optional.of(due.name()));
	}

}
