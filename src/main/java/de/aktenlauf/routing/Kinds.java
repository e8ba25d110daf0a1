package de.aktenlauf.routing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import de.aktenlauf.efile.DocumentKind;

/** Places of the kinds of incoming mail in rows of numbers. */
final class Kinds {

	private static final List<DocumentKind> ALL = Arrays.stream(DocumentKind.values())
		.filter((kind) -> !kind.isOwn())
		.toList();

	private static final Map<DocumentKind, Integer> PLACES = new EnumMap<>(DocumentKind.class);

	static {
		ALL.forEach((kind) -> PLACES.put(kind, PLACES.size()));
	}

	private Kinds() {
	}

	static int count() {
		return ALL.size();
	}

	static DocumentKind at(int place) {
		return ALL.get(place);
	}

	static int place(DocumentKind kind) {
		return PLACES.getOrDefault(kind, 0);
	}

	static List<DocumentKind> all() {
		return ALL;
	}

}
