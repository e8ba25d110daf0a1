package de.aktenlauf.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.UserId;

/**
 * What is counted of work items. An item counts in its tray and in its basket; while it
 * is open each filter of a list finds its own number, afterwards its number alone is
 * kept.
 */
final class Tally {

	private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

	private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyyMMddHH").withZone(ZoneOffset.UTC);

	private static final String LAST = "~";

	private Tally() {
	}

	/** How the numbers change when an item comes into being. */
	static Map<Entry, Integer> of(NewWorkItem item, Instant openedAt) {
		return new Counted(item.basket(), item.assignee(), WorkItemState.OPEN, item.priority(), item.kind(),
				item.dueOn(), openedAt)
			.entries();
	}

	/** How the numbers change with an item; what stays the same is left out. */
	static Map<Entry, Integer> of(WorkItem before, WorkItem after) {
		Map<Entry, Integer> changes = new HashMap<>(Counted.of(after).entries());
		Counted.of(before).entries().forEach((entry, items) -> changes.merge(entry, -items, Integer::sum));
		changes.values().removeIf((items) -> items == 0);
		return changes;
	}

	/** What is told apart. */
	enum Facet {

		/** Urgency; in all ranks together every item counts once. */
		RANK,
		/** What is to be done. */
		KIND,
		/** By which day. */
		DUE,
		/** In which hour it was opened. */
		HOUR,
		/** Who should do it, of a basket only. */
		ASSIGNEE

	}

	/**
	 * A number that is kept.
	 *
	 * @param slot what is counted where
	 * @param part which of it
	 */
	record Entry(String slot, String part) {
	}

	/**
	 * A question for a number.
	 *
	 * @param slots where it is looked for
	 * @param from the first part that counts
	 * @param to the last part that counts
	 */
	record Question(List<String> slots, String from, String to) {

		/**
		 * The question for the length of a list.
		 * @return empty if such a number is not kept
		 */
		static Optional<Question> of(String column, Collection<String> places, WorkItemState state,
				Optional<ItemFilter> filter) {
			List<String> names = places.stream()
				.map((place) -> column.equals(WorkItemLists.TRAY) ? place : Counted.inside(place))
				.toList();
			if (filter.isEmpty() || (column.equals(WorkItemLists.TRAY) && ofTray(filter.get()))) {
				return Optional.of(question(state, Facet.RANK, names, "", LAST));
			}
			return (state == WorkItemState.OPEN) ? of(names, filter.get()) : Optional.empty();
		}

		/** Whose items are meant is kept by the choice of trays. */
		private static boolean ofTray(ItemFilter filter) {
			return filter instanceof ItemFilter.AssignedTo || filter instanceof ItemFilter.Unassigned;
		}

		private static Optional<Question> of(List<String> names, ItemFilter filter) {
			return switch (filter) {
				case ItemFilter.OpenedSince opened ->
					opened.since().equals(opened.since().truncatedTo(ChronoUnit.HOURS))
							? Optional
								.of(question(WorkItemState.OPEN, Facet.HOUR, names, HOUR.format(opened.since()), LAST))
							: Optional.empty();
				case ItemFilter.DueUntil due ->
					Optional.of(question(WorkItemState.OPEN, Facet.DUE, names, "", DAY.format(due.day())));
				case ItemFilter.OfPriority priority ->
					Optional.of(exactly(Facet.RANK, names, Integer.toString(WorkItemTable.rank(priority.priority()))));
				case ItemFilter.OfKind kind -> Optional.of(exactly(Facet.KIND, names, kind.kind().name()));
				case ItemFilter.AssignedTo assigned ->
					Optional.of(exactly(Facet.ASSIGNEE, names, assigned.user().value()));
				case ItemFilter.Unassigned unassigned -> Optional.empty();
			};
		}

		private static Question exactly(Facet facet, List<String> names, String part) {
			return question(WorkItemState.OPEN, facet, names, part, part);
		}

		private static Question question(WorkItemState state, Facet facet, List<String> names, String from, String to) {
			return new Question(names.stream().map((name) -> Counted.slot(state, facet, name)).toList(), from, to);
		}

		boolean counts(String part) {
			return part.compareTo(this.from) >= 0 && part.compareTo(this.to) <= 0;
		}

	}

	/** What of an item decides where it counts. */
	private record Counted(BasketId basket, Optional<UserId> assignee, WorkItemState state, Priority priority,
			WorkItemKind kind, LocalDate dueOn, Instant openedAt) {

		static Counted of(WorkItem item) {
			return new Counted(item.basket(), item.assignee(), item.state(), item.priority(), item.kind(), item.dueOn(),
					item.openedAt());
		}

		static String slot(WorkItemState state, Facet facet, String name) {
			return state + " " + facet + " " + name;
		}

		/** Everything in a basket, also what is assigned. */
		static String inside(String basket) {
			return "in:" + basket;
		}

		Map<Entry, Integer> entries() {
			Map<Entry, Integer> entries = new HashMap<>();
			add(entries, this.assignee.map(WorkItemTable::trayOf).orElseGet(() -> WorkItemTable.trayOf(this.basket)));
			add(entries, inside(this.basket.value()));
			if (this.state == WorkItemState.OPEN) {
				this.assignee.ifPresent((user) -> entries
					.put(new Entry(slot(this.state, Facet.ASSIGNEE, inside(this.basket.value())), user.value()), 1));
			}
			return entries;
		}

		private void add(Map<Entry, Integer> entries, String name) {
			put(entries, name, Facet.RANK, Integer.toString(WorkItemTable.rank(this.priority)));
			if (this.state == WorkItemState.OPEN) {
				put(entries, name, Facet.KIND, this.kind.name());
				put(entries, name, Facet.DUE, DAY.format(this.dueOn));
				put(entries, name, Facet.HOUR, HOUR.format(this.openedAt));
			}
		}

		private void put(Map<Entry, Integer> entries, String name, Facet facet, String part) {
			entries.put(new Entry(slot(this.state, facet, name), part), 1);
		}

	}

}
