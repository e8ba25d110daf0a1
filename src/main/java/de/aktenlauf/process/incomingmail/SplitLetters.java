package de.aktenlauf.process.incomingmail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.Permission;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentMoved;
import de.aktenlauf.efile.DocumentSplit;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.KindChanges;
import de.aktenlauf.process.NotCorrectable;
import de.aktenlauf.routing.PartKindCorrected;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.Relocations;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemState;
import de.aktenlauf.tasks.WorkItems;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Work on letters that were split off: each gets an item of its own beside that of the
 * letter it came from, in the same transaction, and loses it when its pages go back. The
 * item belongs to no running process and names no mail item: the process of the letter
 * stays with the first part.
 */
@Component
class SplitLetters {

	private static final String RULE = "SPLIT";

	private static final String KEY = "split:";

	private static final String GONE = "Erledigt: Die Seiten liegen in einem anderen Schreiben.";

	private static final String CORRECTED = "Die Art des Schreibens wurde berichtigt.";

	private final Efiles efiles;

	private final KindChanges kinds;

	private final DistributedParts parts;

	private final WorkItems workItems;

	private final Relocations relocations;

	private final CurrentUser currentUser;

	SplitLetters(Efiles efiles, KindChanges kinds, DistributedParts parts, WorkItems workItems, Relocations relocations,
			CurrentUser currentUser) {
		this.efiles = efiles;
		this.kinds = kinds;
		this.parts = parts;
		this.workItems = workItems;
		this.relocations = relocations;
		this.currentUser = currentUser;
	}

	/** Where nobody works on the letter any more, the part finds its own basket. */
	@EventListener
	void on(DocumentSplit event) {
		Document part = this.efiles.document(event.part());
		Optional<WorkItem> beside = this.currentUser.get().may(Permission.WORK_ON_ITEMS)
				? this.workItems.ofDocument(event.source())
					.stream()
					.filter((item) -> item.state() != WorkItemState.COMPLETED)
					.findFirst()
				: Optional.empty();
		asSystem(() -> beside.map((item) -> item(part, item))
			.or(() -> this.parts.describe(part, KEY + part.id()))
			.ifPresent(this.workItems::open));
	}

	@EventListener
	void on(DocumentMoved event) {
		asSystem(() -> {
			if (this.efiles.document(event.document()).emptied()) {
				waiting(event.document()).forEach((item) -> this.workItems.withdraw(item.key(), GONE));
			}
		});
	}

	/**
	 * The part alone is something else: it leaves its basket and is distributed anew.
	 * @throws NotCorrectable if nobody works on it, or it has no case
	 */
	@EventListener
	void on(PartKindCorrected event) {
		asSystem(() -> {
			List<WorkItem> waiting = waiting(event.document());
			this.kinds.change(event.document(), event.kind());
			Document part = this.efiles.document(event.document());
			NewWorkItem anew = this.parts.describe(part, KEY + part.id() + ":" + UUID.randomUUID())
				.filter((item) -> !waiting.isEmpty())
				.orElseThrow(() -> new NotCorrectable(part.mailItem().toString()));
			waiting.forEach((item) -> this.workItems.withdraw(item.key(), CORRECTED));
			this.workItems.open(anew);
		});
	}

	/** Whole letters are left to their processes. */
	private List<WorkItem> waiting(DocumentId part) {
		return this.relocations.waiting(part).stream().filter((item) -> item.key().startsWith(KEY)).toList();
	}

	private static NewWorkItem item(Document part, WorkItem beside) {
		return new NewWorkItem(KEY + part.id(), DistributedParts.work(part), part.title(), beside.basket(),
				beside.assignee(), part.caseNumber(), Optional.of(part.id()), Optional.empty(), beside.priority(),
				part.receivedOn(), beside.dueOn(), Reasons.SPLIT_OFF, RULE);
	}

	private void asSystem(Runnable step) {
		this.currentUser.asSystem(() -> {
			step.run();
			return Boolean.TRUE;
		});
	}

}
