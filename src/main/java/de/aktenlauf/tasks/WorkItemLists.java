package de.aktenlauf.tasks;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.tasks.WorkItemTable.Row;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The SQL of the lists of the table {@code work_item}. Each statement is one range of an
 * index, whatever the number of open items: a list goes on behind its last item by few
 * ranges, which together are all that follows. Whose an item is decides about its tray:
 * for trays, these filters are kept by the choice of trays.
 */
@Component
class WorkItemLists {

	/** A tray: what one person, or everybody of a basket, has to do. */
	static final String TRAY = "tray";

	/** A basket: everything in it, also what is assigned. */
	static final String BASKET = "basket";

	private final JdbcClient jdbc;

	WorkItemLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Items of one place, in the order of the query. */
	List<Row> list(Place place, BasketQuery query, Optional<Row> after) {
		if (after.isEmpty()) {
			return range(place, query, "", Map.of(), query.limit());
		}
		Map<String, Object> key = key(after.get());
		List<Row> rows = new ArrayList<>();
		for (String following : Ordering.following(query.order())) {
			if (rows.size() < query.limit()) {
				rows.addAll(range(place, query, following, key, query.limit() - rows.size()));
			}
		}
		return rows;
	}

	/** How many items lie in places of one sort. */
	long count(String column, Collection<String> values, WorkItemState state, Optional<ItemFilter> filter) {
		if (values.isEmpty()) {
			return 0;
		}
		// one range of an index for each place; a list of places would be one long scan
		List<String> places = List.copyOf(values);
		String counts = IntStream.range(0, places.size())
			.mapToObj((index) -> "select count(*) as items from work_item where " + column + " = :place" + index
					+ " and state = :state" + sql(column, filter))
			.collect(Collectors.joining(" union all "));
		StatementSpec statement = this.jdbc.sql("select sum(items) from (" + counts + ") counted")
			.param("state", state.name());
		for (int index = 0; index < places.size(); index++) {
			statement = statement.param("place" + index, places.get(index));
		}
		return bound(statement, column, filter).query(Long.class).single();
	}

	private List<Row> range(Place place, BasketQuery query, String range, Map<String, Object> key, int limit) {
		// the rank is never below 0: that it is named lets the planner take the index of
		// the order
		String named = (query.order() == ItemOrder.DEADLINE) ? " and urgency_rank >= 0" : "";
		StatementSpec statement = this.jdbc
			.sql(WorkItemTable.SELECT + "where " + place.column() + " = :place and state = :state" + named
					+ sql(place.column(), query.filter()) + range + " order by "
					+ Ordering.columns(query.order(), place.column())
					+ " offset :offset rows fetch first :limit rows only")
			.param("place", place.value())
			.param("state", query.state().name())
			.param("offset", query.offset())
			.param("limit", limit);
		for (Map.Entry<String, Object> part : key.entrySet()) {
			statement = range.contains(":" + part.getKey()) ? statement.param(part.getKey(), part.getValue())
					: statement;
		}
		return bound(statement, place.column(), query.filter()).query(WorkItemTable::row).list();
	}

	private static Map<String, Object> key(Row row) {
		return Map.of("rank", WorkItemTable.rank(row.item().priority()), "due", row.item().dueOn(), "caseNumber",
				row.item().caseNumber().map(CaseNumber::value).orElse(""), "number", row.number());
	}

	private static String sql(String column, Optional<ItemFilter> filter) {
		return filter.map((part) -> switch (part) {
			case ItemFilter.OpenedSince opened -> " and opened_at >= :part";
			case ItemFilter.DueUntil due -> " and due_on <= :part";
			case ItemFilter.OfPriority priority -> " and urgency_rank = :part";
			case ItemFilter.OfKind kind -> " and kind = :part";
			case ItemFilter.AssignedTo assigned -> column.equals(TRAY) ? "" : " and assignee = :part";
			case ItemFilter.Unassigned unassigned -> column.equals(TRAY) ? "" : " and assignee is null";
		}).orElse("");
	}

	private static StatementSpec bound(StatementSpec statement, String column, Optional<ItemFilter> filter) {
		return filter.map((part) -> switch (part) {
			case ItemFilter.OpenedSince opened -> statement.param("part", opened.since().atOffset(ZoneOffset.UTC));
			case ItemFilter.DueUntil due -> statement.param("part", due.day());
			case ItemFilter.OfPriority priority -> statement.param("part", WorkItemTable.rank(priority.priority()));
			case ItemFilter.OfKind kind -> statement.param("part", kind.kind().name());
			case ItemFilter.AssignedTo assigned ->
				column.equals(TRAY) ? statement : statement.param("part", assigned.user().value());
			case ItemFilter.Unassigned unassigned -> statement;
		}).orElse(statement);
	}

	/**
	 * Where items lie.
	 *
	 * @param column {@value #TRAY} or {@value #BASKET}
	 * @param value which of them
	 */
	record Place(String column, String value) {
	}

}
