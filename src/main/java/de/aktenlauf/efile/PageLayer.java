package de.aktenlauf.efile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.text.PlacedPage;

/**
 * A state of the pages of a document.
 *
 * @param number rises with each layer
 * @param document the document
 * @param act what was done at once, perhaps to several documents
 * @param kind what was done
 * @param pages the pages after it, in order; none if they went into another document
 * @param shown what is shown for them
 * @param madeBy who did it
 * @param madeAt when
 * @param goesBackTo the layer whose state was brought back
 */
public record PageLayer(long number, DocumentId document, UUID act, Kind kind, List<PlacedPage> pages, ContentId shown,
		UserId madeBy, Instant madeAt, Optional<Long> goesBackTo) {

	/** Keeps an unmodifiable copy. */
	public PageLayer {
		pages = List.copyOf(pages);
	}

	/** What was done. */
	public enum Kind {

		/** The letter was filed. */
		FILED,
		/** Pages were turned, put in another order or marked blank. */
		ARRANGED,
		/** The document was split, or came into being by splitting. */
		SPLIT,
		/** The pages of another document came to it, or its pages went there. */
		MERGED,
		/** An earlier state was brought back. */
		RESTORED

	}

}
