package de.aktenlauf.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Looks into the inbox and takes what is complete: folders with their
 * {@code delivery.json}, ZIPs with their end.
 * <p>
 * Concurrency: one thread polls; copies that other threads hand in are theirs until they
 * let go of them.
 * <p>
 * Failure: what is half there is left alone and, once it has not grown for two minutes,
 * shown as refused until it is complete; what fails is tried again ten seconds later;
 * what was refused is looked at again when it changes. Nothing here is ever deleted but
 * the copies of what was handed in.
 */
@Component
class WatchFolder {

	/** After this time without growth something half there is shown. */
	static final Duration STUCK_AFTER = Duration.ofMinutes(2);

	static final Duration RETRY_AFTER = Duration.ofSeconds(10);

	private static final Logger LOG = LoggerFactory.getLogger(WatchFolder.class);

	private final Inbox inbox;

	private final Reception reception;

	private final Receipts receipts;

	private final HandedIn handedIn;

	private final RefusedDeliveries refusals;

	private final CurrentUser currentUser;

	private final Clock clock;

	// State of each source as of the last look; what vanishes from the inbox is
	// forgotten.
	private final Map<Path, Look> looks = new HashMap<>();

	WatchFolder(Inbox inbox, Reception reception, Receipts receipts, HandedIn handedIn, RefusedDeliveries refusals,
			CurrentUser currentUser, Clock clock) {
		this.inbox = inbox;
		this.reception = reception;
		this.receipts = receipts;
		this.handedIn = handedIn;
		this.refusals = refusals;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** One look at everything in the inbox. */
	void poll(BooleanSupplier stopping) throws IOException {
		this.handedIn.goOn(stopping);
		List<Path> sources = sources();
		this.looks.keySet().retainAll(sources);
		for (Path source : sources) {
			if (!stopping.getAsBoolean()) {
				look(source, stopping);
			}
		}
	}

	private List<Path> sources() throws IOException {
		try (Stream<Path> inside = Files.list(this.inbox.folder())) {
			return inside.filter((path) -> !path.getFileName().toString().startsWith("."))
				.filter((path) -> !Receipts.isReceiptOfZip(path.getFileName().toString()))
				.sorted()
				.toList();
		}
	}

	private void look(Path source, BooleanSupplier stopping) {
		Look look = this.looks.computeIfAbsent(source, (path) -> new Look());
		Instant now = this.clock.instant();
		try {
			String state = state(source);
			boolean grew = !state.equals(look.state);
			if (grew) {
				look.state = state;
				look.since = now;
				look.done = false;
				look.recorded = false;
				look.retryAt = Instant.MIN;
			}
			if (!look.done && !now.isBefore(look.retryAt)) {
				look.done = complete(source) ? take(source, look, !grew, stopping) : stuck(source, look, now);
			}
		}
		catch (IOException | RuntimeException ex) {
			look.retryAt = now.plus(RETRY_AFTER);
			LOG.warn("The inbox holds something that cannot be taken now, next try in {} s", RETRY_AFTER.toSeconds(),
					ex);
		}
	}

	/** Changes with everything that a delivery's owner does to it. */
	private String state(Path source) throws IOException {
		if (!Files.isDirectory(source) || Files.exists(source.resolve(DeliverySource.MANIFEST))) {
			return this.receipts.fingerprint(source);
		}
		try (Stream<Path> inside = Files.list(source)) {
			long files = 0;
			long bytes = 0;
			for (Path file : (Iterable<Path>) inside::iterator) {
				if (DeliverySource.isFile(file) && !DeliverySource.isReceipt(file.getFileName().toString())) {
					files++;
					bytes += Files.size(file);
				}
			}
			return "half " + files + ":" + bytes;
		}
	}

	private static boolean complete(Path source) throws IOException {
		if (Files.isDirectory(source)) {
			return Files.exists(source.resolve(DeliverySource.MANIFEST));
		}
		return Files.isRegularFile(source) && isZip(source) && ZipDirectory.of(source).isPresent();
	}

	private static boolean isZip(Path source) {
		return source.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
	}

	/** Takes what is complete; false if it is to be looked at again. */
	private boolean take(Path source, Look look, boolean settled, BooleanSupplier stopping) throws IOException {
		Optional<String> accepted = this.receipts.accepted(source);
		if (accepted.isPresent() && this.reception.accepted(accepted.get())) {
			return true;
		}
		if (accepted.isEmpty() && this.receipts.refused(source)) {
			return true;
		}
		try {
			String name = take(source, stopping);
			if (this.reception.accepted(name)) {
				this.reception.acknowledge(source, name);
			}
			return true;
		}
		catch (DeliveryRefused ex) {
			if (!settled) {
				// Its list may still be in writing: one more look before it is refused.
				return false;
			}
			refuse(source, look, ex);
			return true;
		}
	}

	private String take(Path source, BooleanSupplier stopping) {
		return this.currentUser.asSystem(() -> {
			try {
				return this.reception.take(source, this.inbox.origin(source).orElse(null), User.SYSTEM.id(), stopping);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("the delivery cannot be read", ex);
			}
		});
	}

	private boolean stuck(Path source, Look look, Instant now) throws IOException {
		if (look.since.plus(STUCK_AFTER).isAfter(now)) {
			return false;
		}
		if (!this.receipts.refused(source)) {
			refuse(source, look, Findings.one(Findings.INCOMPLETE, source.getFileName().toString(), reason(source)));
		}
		return true;
	}

	private static String reason(Path source) {
		if (Files.isDirectory(source)) {
			return "Die Lieferung ist seit zwei Minuten nicht gewachsen, und delivery.json fehlt noch.";
		}
		return isZip(source) ? "Das Archiv ist seit zwei Minuten nicht gewachsen, und sein Ende fehlt."
				: "Einzelne Dateien werden nicht angenommen; erwartet werden Ordner oder ZIP mit delivery.json.";
	}

	private void refuse(Path source, Look look, DeliveryRefused refusal) throws IOException {
		if (!look.recorded) {
			this.refusals.record(User.SYSTEM.id(), FolderSource.name(source.getFileName()), refusal);
			look.recorded = true;
		}
		this.receipts.writeRefused(source, refusal);
	}

	/** What is remembered of a source between two looks. */
	private static final class Look {

		// Each field changes from look to look, by the one thread that polls.
		private String state = "";

		private Instant since = Instant.MIN;

		private Instant retryAt = Instant.MIN;

		private boolean done;

		private boolean recorded;

	}

}
