package de.aktenlauf.efile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.text.PlacedPage;

/**
 * What is to be written about the pages of one or more documents at once.
 *
 * @param id identifies the act
 * @param user who does it
 * @param action what the audit trail calls it
 * @param kind what the layers call it
 * @param writes what becomes of each document
 */
record PageAct(UUID id, User user, AuditAction action, PageLayer.Kind kind, List<Write> writes) {

	PageAct {
		writes = List.copyOf(writes);
	}

	/**
	 * What becomes of a document.
	 *
	 * @param document as it is before, or the new one
	 * @param created whether it is new
	 * @param before its pages before
	 * @param pages its pages after
	 * @param shown what is shown for them
	 * @param goesBackTo the layer whose state is brought back
	 * @param mergedInto where its pages go if it keeps none
	 */
	record Write(Document document, boolean created, List<PlacedPage> before, List<PlacedPage> pages, ContentId shown,
			Optional<Long> goesBackTo, Optional<DocumentId> mergedInto) {

		Write {
			before = List.copyOf(before);
			pages = List.copyOf(pages);
		}

		static Write change(Document document, List<PlacedPage> before, List<PlacedPage> pages, ContentId shown) {
			return new Write(document, false, before, pages, shown, Optional.empty(), Optional.empty());
		}

		Write goingBackTo(Optional<Long> layer) {
			return new Write(this.document, this.created, this.before, this.pages, this.shown, layer, this.mergedInto);
		}

	}

}
