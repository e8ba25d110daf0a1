package de.aktenlauf.process.incomingmail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.Permission;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentMoved;
import de.aktenlauf.efile.DocumentSplit;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.KindChanges;
import de.aktenlauf.routing.PartKindCorrected;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.Priority;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemKind;
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

	private static final String REASON = "Von einem anderen Schreiben abgetrennt.";

	private static final String GONE = "Erledigt: Die Seiten liegen in einem anderen Schreiben.";

	/** For a letter on which nobody works any more. */
	private static final int DAYS = 7;

	private final Efiles efiles;

	private final Cases cases;

	private final KindChanges kinds;

	private final WorkItems workItems;

	private final CurrentUser currentUser;

	private final Clock clock;

	SplitLetters(Efiles efiles, Cases cases, KindChanges kinds, WorkItems workItems, CurrentUser currentUser,
			Clock clock) {
		this.efiles = efiles;
		this.cases = cases;
		this.kinds = kinds;
		this.workItems = workItems;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	@EventListener
	void on(DocumentSplit event) {
		Document part = this.efiles.document(event.part());
		Optional<WorkItem> beside = this.currentUser.get().may(Permission.WORK_ON_ITEMS)
				? this.workItems.ofDocument(event.source()).stream().findFirst() : Optional.empty();
		beside.map((item) -> item(part, item)).or(() -> item(part)).ifPresent((item) -> {
			this.currentUser.asSystem(() -> this.workItems.open(item));
		});
	}

	@EventListener
	void on(DocumentMoved event) {
		this.currentUser.asSystem(() -> {
			if (this.efiles.document(event.document()).emptied()) {
				this.workItems.withdraw(key(event.document()), GONE);
			}
			return Boolean.TRUE;
		});
	}

	/** The part alone is something else; its item stays where it is. */
	@EventListener
	void on(PartKindCorrected event) {
		this.currentUser.asSystem(() -> {
			this.kinds.change(event.document(), event.kind());
			return Boolean.TRUE;
		});
	}

	private static NewWorkItem item(Document part, WorkItem beside) {
		return new NewWorkItem(key(part.id()), WorkItemKind.PROCESS_MAIL, part.title(), beside.basket(),
				beside.assignee(), part.caseNumber(), Optional.of(part.id()), Optional.empty(), beside.priority(),
				part.receivedOn(), beside.dueOn(), REASON, RULE);
	}

	private Optional<NewWorkItem> item(Document part) {
		return part.caseNumber()
			.flatMap(this.cases::find)
			.map((known) -> new NewWorkItem(key(part.id()), WorkItemKind.PROCESS_MAIL, part.title(),
					new BasketId(known.team()), known.worker(), part.caseNumber(), Optional.of(part.id()),
					Optional.empty(), Priority.NORMAL, part.receivedOn(), LocalDate.now(this.clock).plusDays(DAYS),
					REASON, RULE));
	}

	private static String key(DocumentId part) {
		return "split:" + part;
	}

}
