package de.aktenlauf.web.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemId;

/**
 * A part of a list: so much of it as a screen shows at once.
 *
 * @param items the items in the order of the list
 * @param more whether others follow
 */
record Part(List<WorkItem> items, boolean more) {

	/** Keeps an unmodifiable copy. */
	Part {
		items = List.copyOf(items);
	}

	/** The items of one case stand together, where the first of them stands. */
	Collection<List<WorkItem>> groups() {
		Map<String, List<WorkItem>> groups = this.items.stream()
			.collect(
					Collectors.groupingBy((item) -> item.caseNumber().map(CaseNumber::value).orElse(item.kind().name()),
							LinkedHashMap::new, Collectors.toList()));
		return groups.values();
	}

	/** The items in the order in which the screen shows them. */
	List<WorkItem> shown() {
		return groups().stream().flatMap(List::stream).toList();
	}

	/** The item behind which the list goes on, if it does. */
	Optional<WorkItemId> next() {
		return this.more ? Optional.of(this.items.getLast().id()) : Optional.empty();
	}

}
