package de.aktenlauf.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.User;
import de.aktenlauf.shared.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Takes what is handed in by call or command: from a copy of our own, so that a killed
 * process can go on without the one who handed it in.
 * <p>
 * Concurrency: one delivery at a time, as {@link Reception} does.
 * <p>
 * Failure: the copy goes when every byte of it lies in the store; until then the watched
 * folder's thread goes on with it, after a failure some seconds later.
 */
@Component
class HandedIn {

	private static final Logger LOG = LoggerFactory.getLogger(HandedIn.class);

	private final Inbox inbox;

	private final Reception reception;

	private final CurrentUser currentUser;

	private final Clock clock;

	// Copies that stay, because not all of their bytes were fit to be stored.
	private final Set<Path> staying = ConcurrentHashMap.newKeySet();

	private final Map<Path, Instant> retryAt = new ConcurrentHashMap<>();

	HandedIn(Inbox inbox, Reception reception, CurrentUser currentUser, Clock clock) {
		this.inbox = inbox;
		this.reception = reception;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** Takes a delivery from outside the inbox. */
	String take(Path source, UserId actor) throws IOException {
		return this.reception.alone(() -> {
			DeliveryManifest manifest = this.reception.examine(source);
			if (this.reception.accepted(manifest.name())) {
				return manifest.name();
			}
			Path kept = this.inbox.keep(source);
			String name = this.reception.take(kept, null, actor, () -> false);
			release(kept, name);
			return name;
		});
	}

	/** Goes on with what a killed process left. */
	void goOn(BooleanSupplier stopping) throws IOException {
		for (Path kept : kept()) {
			boolean due = !this.clock.instant().isBefore(this.retryAt.getOrDefault(kept, Instant.MIN));
			if (due && !this.staying.contains(kept) && !stopping.getAsBoolean()) {
				goOnOrLater(kept, stopping);
			}
		}
	}

	/** A copy that cannot be taken now holds up neither the others nor the inbox. */
	private void goOnOrLater(Path kept, BooleanSupplier stopping) {
		try {
			this.currentUser.asSystem(() -> goOn(kept, stopping));
			this.retryAt.remove(kept);
		}
		catch (RuntimeException ex) {
			this.retryAt.put(kept, this.clock.instant().plus(WatchFolder.RETRY_AFTER));
			LOG.warn("What was handed in cannot be taken now, next try in {} s", WatchFolder.RETRY_AFTER.toSeconds(),
					ex);
		}
	}

	private boolean goOn(Path kept, BooleanSupplier stopping) {
		try {
			return this.reception.alone(() -> {
				if (Files.notExists(kept)) {
					return true;
				}
				String name = this.reception.take(kept, null, User.SYSTEM.id(), stopping);
				if (this.reception.accepted(name)) {
					release(kept, name);
				}
				return true;
			});
		}
		catch (DeliveryRefused ex) {
			// It was checked when it was handed in; what is left here was overtaken by
			// another.
			LOG.warn("A copy of something handed in is refused now and stays: {}", ex.key());
			this.staying.add(kept);
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("what was handed in cannot be read", ex);
		}
	}

	private void release(Path kept, String name) throws IOException {
		if (this.reception.storedCompletely(name)) {
			this.inbox.release(kept);
		}
		else {
			this.staying.add(kept);
		}
	}

	private List<Path> kept() throws IOException {
		try (Stream<Path> inside = Files.list(this.inbox.handedIn())) {
			return inside.filter((path) -> !path.getFileName().toString().startsWith(".")).sorted().toList();
		}
	}

}
