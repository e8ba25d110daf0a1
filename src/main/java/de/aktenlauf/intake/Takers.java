package de.aktenlauf.intake;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;

/** Knows which way a handed-in delivery takes, and remembers its refusal. */
@Component
class Takers {

	private final Inbox inbox;

	private final Reception reception;

	private final HandedIn handedIn;

	private final RefusedDeliveries refusals;

	Takers(Inbox inbox, Reception reception, HandedIn handedIn, RefusedDeliveries refusals) {
		this.inbox = inbox;
		this.reception = reception;
		this.handedIn = handedIn;
		this.refusals = refusals;
	}

	/** Takes a delivery from the inbox where it lies, from elsewhere by a copy. */
	String take(Path folderOrZip, UserId actor) throws IOException {
		try {
			Path source = folderOrZip.toRealPath();
			if (this.inbox.origin(source).isEmpty()) {
				return this.handedIn.take(source, actor);
			}
			String name = this.reception.take(source, this.inbox.origin(source).orElseThrow(), actor, () -> false);
			this.reception.acknowledge(source, name);
			return name;
		}
		catch (NoSuchFileException ex) {
			throw Findings.one(Findings.UNREADABLE, "delivery", "Diesen Ordner oder dieses Archiv gibt es nicht.");
		}
		catch (DeliveryRefused ex) {
			this.refusals.record(actor, FolderSource.name(folderOrZip.toAbsolutePath().normalize().getFileName()), ex);
			throw ex;
		}
	}

}
