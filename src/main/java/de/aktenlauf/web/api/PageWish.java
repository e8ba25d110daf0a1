package de.aktenlauf.web.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.aktenlauf.efile.EditRefused;
import de.aktenlauf.text.PlacedPage;
import org.jspecify.annotations.Nullable;

/** What is to be done to the pages of a document; pages are named by their sheets. */
final class PageWish {

	private PageWish() {
	}

	private static List<PlacedPage> named(List<PlacedPage> pages, List<String> sheets) {
		Map<String, PlacedPage> known = pages.stream()
			.collect(Collectors.toMap(PagesAnswer::sheet, Function.identity(), (first, second) -> first));
		return sheets.stream().map((sheet) -> find(known, sheet)).toList();
	}

	private static PlacedPage find(Map<String, PlacedPage> known, String sheet) {
		PlacedPage page = known.get(sheet);
		if (page == null) {
			throw new EditRefused("pages", "a sheet of the document");
		}
		return page;
	}

	private static <T> List<T> given(@Nullable List<T> values) {
		if (values == null || values.stream().anyMatch(Objects::isNull)) {
			throw new EditRefused("pages", "all pages of the document");
		}
		return values;
	}

	/** All pages as they are to be shown; what is missing about one stays. */
	record PageOrder(@Nullable List<WantedSheet> pages) {

		List<PlacedPage> on(List<PlacedPage> now) {
			List<WantedSheet> wanted = given(this.pages);
			List<PlacedPage> named = named(now, wanted.stream().map((sheet) -> String.valueOf(sheet.sheet())).toList());
			return IntStream.range(0, wanted.size())
				.mapToObj((index) -> wanted.get(index).on(named.get(index)))
				.toList();
		}

	}

	/** One page as it is to be shown. */
	record WantedSheet(@Nullable String sheet, @Nullable Integer quarterTurns, @Nullable Boolean blank) {

		PlacedPage on(PlacedPage now) {
			int turns = Objects.requireNonNullElse(this.quarterTurns, now.quarterTurns());
			if (turns < 0 || turns > 3) {
				throw new EditRefused("pages", "0 to 3 quarter turns");
			}
			return new PlacedPage(now.content(), now.page(), turns,
					Objects.requireNonNullElse(this.blank, now.blank()));
		}

	}

	/** Which pages make which part. */
	record WantedParts(@Nullable List<List<String>> parts) {

		List<List<PlacedPage>> on(List<PlacedPage> now) {
			return given(this.parts).stream().map((part) -> named(now, given(part))).toList();
		}

	}

	/** The earlier state that is to come back. */
	record Restoration(@Nullable Long layer) {
	}

	/** The document whose pages are to come. */
	record Merge(@Nullable String document) {
	}

}
