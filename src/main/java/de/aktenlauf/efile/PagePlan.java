package de.aktenlauf.efile;

import java.util.List;
import java.util.Optional;

import de.aktenlauf.text.PlacedPage;

/**
 * How the pages of a document are shown, and how that came.
 *
 * @param document the document as it is now
 * @param pages its pages in order
 * @param layers what was done, the newest first, at most 50; none as long as nothing was
 * @param undoable what would be taken back next, empty if nothing can be
 */
public record PagePlan(Document document, List<PlacedPage> pages, List<PageLayer> layers,
		Optional<PageLayer> undoable) {

	/** Keeps unmodifiable copies. */
	public PagePlan {
		pages = List.copyOf(pages);
		layers = List.copyOf(layers);
	}

}
