package de.aktenlauf.search;

import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.User;
import de.aktenlauf.efile.DocumentFiled;
import de.aktenlauf.efile.DocumentMoved;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.tasks.WorkItemCompleted;
import de.aktenlauf.tasks.WorkItems;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes what a person files, moves or assigns, within the same transaction. */
@Component
class OwnWritesListener {

	private final OwnWrites ownWrites;

	private final CurrentUser currentUser;

	private final WorkItems workItems;

	OwnWritesListener(OwnWrites ownWrites, CurrentUser currentUser, WorkItems workItems) {
		this.ownWrites = ownWrites;
		this.currentUser = currentUser;
		this.workItems = workItems;
	}

	@EventListener
	void on(DocumentFiled event) {
		expect(event.document());
	}

	@EventListener
	void on(DocumentMoved event) {
		expect(event.document());
	}

	/** A letter that was assigned is moved by the process, a moment later. */
	@EventListener
	void on(WorkItemCompleted event) {
		if (event.outcome().containsKey("caseNumber")) {
			try {
				this.workItems.find(event.workItem()).document().ifPresent(this::expect);
			}
			catch (AccessRefused ex) {
				// assigned beside the own basket: found as soon as the index has it
			}
		}
	}

	private void expect(DocumentId document) {
		User user = this.currentUser.get();
		if (!user.equals(User.SYSTEM)) {
			this.ownWrites.expect(user.id(), document);
		}
	}

}
