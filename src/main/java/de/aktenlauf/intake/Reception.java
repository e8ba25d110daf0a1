package de.aktenlauf.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.deadlines.Deadlines;
import de.aktenlauf.intake.DeliveryManifest.Letter;
import de.aktenlauf.intake.LetterCheck.Checked;
import de.aktenlauf.intake.MailItemTable.LedgerRow;
import de.aktenlauf.intake.MailItemTable.NewRow;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes one delivery from its source into store and ledger.
 * <p>
 * Main path: the list is read and checked; a row for each letter is written at once; the
 * bytes of all letters are stored and compared, so that everything wrong is named before
 * the first letter goes on; each letter is registered in a transaction of its own; then
 * the delivery is accepted.
 * <p>
 * Concurrency: one delivery at a time; others wait, which also keeps two copies of one
 * letter from overtaking each other. The letters of one are stored several at once, as
 * that waits for the disk; they are registered one after the other.
 * <p>
 * Failure: whatever stops it, the next call with the same delivery goes on with the
 * letters that are not registered yet.
 */
@Component
class Reception {

	/** Storing waits for the disk most of the time. */
	private static final int STORED_AT_ONCE = 8;

	private final DeliveryTable deliveries;

	private final MailItemTable letters;

	private final RescanTable rescans;

	private final LetterCheck check;

	private final Registration registration;

	private final Receipts receipts;

	private final Deadlines deadlines;

	private final AuditTrail audit;

	private final TransactionOperations transactions;

	private final Clock clock;

	private final ReentrantLock lock = new ReentrantLock();

	Reception(DeliveryTable deliveries, MailItemTable letters, RescanTable rescans, LetterCheck check,
			Registration registration, Receipts receipts, Deadlines deadlines, AuditTrail audit,
			TransactionOperations transactions, Clock clock) {
		this.deliveries = deliveries;
		this.letters = letters;
		this.rescans = rescans;
		this.check = check;
		this.registration = registration;
		this.receipts = receipts;
		this.deadlines = deadlines;
		this.audit = audit;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** Reads the list and compares it with what is known under its name. */
	DeliveryManifest examine(Path path) throws IOException {
		try (DeliverySource source = DeliverySource.open(path)) {
			DeliveryManifest manifest = ManifestReader.read(source.manifest());
			refuseConflict(manifest);
			return manifest;
		}
	}

	/** Whether all letters of the delivery are registered. */
	boolean accepted(String name) {
		return this.deliveries.known(name).map(DeliveryTable.Known::accepted).orElse(false);
	}

	/** Whether every byte that was delivered lies in the store. */
	boolean storedCompletely(String name) {
		return this.letters.ledger(name)
			.stream()
			.noneMatch((letter) -> letter.content().isEmpty()
					&& letter.quarantineReason().filter(QuarantineReason.ARCHIVE_LIMIT::equals).isPresent());
	}

	/** Writes beside a source in the inbox that it may be cleared. */
	void acknowledge(Path source, String name) throws IOException {
		this.receipts.writeAccepted(source,
				() -> this.deliveries.find(name)
					.orElseThrow(() -> new IllegalStateException("the delivery " + name + " was accepted and is gone")),
				() -> this.letters.ledger(name));
		// If the account was closed before this, its last status is still to be written.
		this.transactions.executeWithoutResult((status) -> this.deliveries.touchClosed(name));
	}

	/** Runs alone among all that take deliveries. */
	<T> T alone(Step<T> step) throws IOException {
		this.lock.lock();
		try {
			return step.run();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Takes the delivery.
	 * @param path folder or ZIP
	 * @param origin where it lies in the inbox, null if it was handed in otherwise
	 * @param actor who hands it in
	 * @param stopping asked between letters: true ends the work as a power cut would
	 * @return the name of the delivery
	 */
	String take(Path path, @Nullable String origin, UserId actor, BooleanSupplier stopping) throws IOException {
		return alone(() -> {
			try (DeliverySource source = DeliverySource.open(path)) {
				DeliveryManifest manifest = ManifestReader.read(source.manifest());
				refuseConflict(manifest);
				announce(manifest, source, origin);
				if (!accepted(manifest.name())) {
					registerAll(manifest, source, actor, stopping);
				}
				return manifest.name();
			}
		});
	}

	private void refuseConflict(DeliveryManifest manifest) {
		Optional<DeliveryTable.Known> known = this.deliveries.known(manifest.name());
		if (known.isPresent() && !known.get().manifestDigest().equals(manifest.digest())) {
			throw Findings.one(Findings.CONFLICT, "delivery", "Unter dem Namen " + manifest.name()
					+ " wurde schon eine Lieferung mit anderem Inhalt angenommen; bitte unter neuem Namen liefern.");
		}
	}

	private void announce(DeliveryManifest manifest, DeliverySource source, @Nullable String origin) {
		Optional<DeliveryTable.Known> known = this.deliveries.known(manifest.name());
		if (known.isPresent() && origin != null && !known.get().origin().equals(Optional.of(origin))) {
			this.transactions.executeWithoutResult((status) -> this.deliveries.lies(manifest.name(), origin));
		}
		if (known.map(DeliveryTable.Known::accepted).orElse(false)) {
			return;
		}
		Instant now = this.clock.instant();
		this.transactions.executeWithoutResult((status) -> {
			if (known.isEmpty()) {
				this.deliveries.insert(manifest, now, this.deadlines.inTrayTarget(manifest.receivedOn()), origin);
				manifest.letters().forEach((letter) -> announce(manifest, letter));
			}
			announceUnlisted(manifest, source);
		});
	}

	/**
	 * A new scan has its day of receipt from the first moment: it never changes later.
	 */
	private void announce(DeliveryManifest manifest, Letter letter) {
		MailItemId announced = this.letters.announce(row(manifest, letter));
		letter.answers()
			.or(() -> RescanTable.referenceIn(letter.file()))
			.ifPresent((reference) -> this.rescans.claim(reference, announced));
	}

	private void announceUnlisted(DeliveryManifest manifest, DeliverySource source) {
		Set<String> shown = new HashSet<>();
		int position = manifest.letters().getLast().position();
		for (LedgerRow row : this.letters.rows(manifest.name())) {
			position = Math.max(position, row.position());
			shown.add(row.listed() ? "" : row.file());
		}
		for (String name : unlisted(manifest, source).keySet()) {
			if (shown.add(name)) {
				position++;
				// Until it is opened it counts as one page, so that the delivery stays
				// open.
				this.letters.announce(new NewRow(manifest.name(), position, false, name, null, manifest.channel(),
						manifest.receivedOn(), manifest.scannedAt(), 1));
			}
		}
	}

	/**
	 * Files that nobody announced, by the names under which they are shown: no two alike.
	 */
	private static Map<String, DeliverySource.Item> unlisted(DeliveryManifest manifest, DeliverySource source) {
		Set<String> announced = new HashSet<>();
		manifest.letters().forEach((letter) -> announced.add(letter.file()));
		Map<String, DeliverySource.Item> unlisted = new LinkedHashMap<>();
		Map<String, Integer> alike = new HashMap<>();
		for (DeliverySource.Item item : source.items().values()) {
			if (!announced.contains(item.name())) {
				String shown = VisibleName.of(item.name());
				int before = alike.merge(shown, 1, Integer::sum) - 1;
				unlisted.put((before == 0) ? shown : shown + " ⟨" + before + "⟩", item);
			}
		}
		return unlisted;
	}

	private void registerAll(DeliveryManifest manifest, DeliverySource source, UserId actor, BooleanSupplier stopping) {
		Map<LedgerRow, Checked> checked = checkAll(manifest, source, stopping);
		for (boolean wrong : List.of(true, false)) {
			for (Map.Entry<LedgerRow, Checked> entry : checked.entrySet()) {
				if (entry.getValue().reason().isPresent() == wrong && !stopping.getAsBoolean()) {
					this.registration.register(actor, entry.getKey(), entry.getValue());
				}
			}
		}
		if (!stopping.getAsBoolean()) {
			accept(manifest, actor);
		}
	}

	private Map<LedgerRow, Checked> checkAll(DeliveryManifest manifest, DeliverySource source,
			BooleanSupplier stopping) {
		Map<Integer, Letter> byPosition = new HashMap<>();
		manifest.letters().forEach((letter) -> byPosition.put(letter.position(), letter));
		Map<String, DeliverySource.Item> unlisted = unlisted(manifest, source);
		Map<LedgerRow, Future<Optional<Checked>>> storing = new LinkedHashMap<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(STORED_AT_ONCE, Thread.ofVirtual().factory())) {
			for (LedgerRow row : this.letters.rows(manifest.name())) {
				Letter letter = byPosition.get(row.position());
				if (row.registered()) {
					continue;
				}
				if (row.listed() && letter == null) {
					throw new IllegalStateException(
							"position " + row.position() + " is in the ledger and not on the list");
				}
				storing
					.put(row,
							threads.submit(() -> stopping.getAsBoolean() ? Optional.empty()
									: Optional.of((letter != null)
											? this.check.listed(letter, source.items().get(letter.file()))
											: this.check.unlisted(unlisted.get(row.file())))));
			}
		}
		Map<LedgerRow, Checked> checked = new LinkedHashMap<>();
		storing.forEach((row, result) -> stored(result).ifPresent((found) -> checked.put(row, found)));
		return checked;
	}

	private static Optional<Checked> stored(Future<Optional<Checked>> result) {
		if (result.state() == Future.State.FAILED) {
			Throwable failure = result.exceptionNow();
			throw (failure instanceof RuntimeException unchecked) ? unchecked
					: new IllegalStateException("a letter could not be stored", failure);
		}
		return result.resultNow();
	}

	private void accept(DeliveryManifest manifest, UserId actor) {
		this.transactions.executeWithoutResult((status) -> {
			if (this.deliveries.accept(manifest.name(), this.clock.instant())) {
				this.audit.record(actor, AuditAction.DELIVERY_ACCEPTED, "delivery:" + manifest.name(),
						Map.of("documents", String.valueOf(manifest.letters().size()), "digest", manifest.digest()));
			}
		});
	}

	private static NewRow row(DeliveryManifest manifest, Letter letter) {
		return new NewRow(manifest.name(), letter.position(), true, VisibleName.of(letter.file()),
				letter.container().orElse(null), manifest.channel(), letter.receivedOn(), manifest.scannedAt(),
				letter.pages());
	}

	/**
	 * Something that runs alone.
	 *
	 * @param <T> type of the result
	 */
	interface Step<T> {

		T run() throws IOException;

	}

}
