package de.aktenlauf.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import de.aktenlauf.efile.PageLayer;
import de.aktenlauf.efile.PagePlan;
import de.aktenlauf.efile.PageReading;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.text.PlacedPage;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a document and what was done to them; {@code mergedInto} names the
 * document that has its pages if it has none.
 */
record PagesAnswer(String document, @Nullable String mergedInto, List<Sheet> pages, List<Layer> layers,
		@Nullable Long undoable) {

	/** Keeps unmodifiable copies. */
	PagesAnswer {
		pages = List.copyOf(pages);
		layers = List.copyOf(layers);
	}

	static PagesAnswer of(PagePlan plan, DocumentId current, Map<PlacedPage, PageReading> readings) {
		List<PlacedPage> pages = plan.pages();
		return new PagesAnswer(plan.document().id().toString(), plan.document().emptied() ? current.toString() : null,
				IntStream.range(0, pages.size())
					.mapToObj((index) -> new Sheet(index + 1, sheet(pages.get(index)), pages.get(index).quarterTurns(),
							pages.get(index).blank(),
							Optional.ofNullable(readings.get(pages.get(index))).map(Enum::name).orElse(null)))
					.toList(),
				plan.layers().stream().map(Layer::of).toList(), plan.undoable().map(PageLayer::number).orElse(null));
	}

	/** Names a page whatever becomes of its place: digest of its original, and number. */
	static String sheet(PlacedPage page) {
		return page.content().value() + "-" + page.page();
	}

	/**
	 * One page at its place; {@code reading} of a turned one tells if it was read again.
	 */
	record Sheet(int page, String sheet, int quarterTurns, boolean blank, @Nullable String reading) {
	}

	/** One act, the newest first. */
	record Layer(long layer, String kind, int pages, String by, Instant at, @Nullable Long goesBackTo) {

		static Layer of(PageLayer layer) {
			return new Layer(layer.number(), layer.kind().name(), layer.pages().size(), layer.madeBy().value(),
					layer.madeAt(), layer.goesBackTo().orElse(null));
		}

	}

	/** The documents that a split made. */
	record NewDocuments(List<String> documents) {

		/** Keeps an unmodifiable copy. */
		NewDocuments {
			documents = List.copyOf(documents);
		}

	}

}
