package de.aktenlauf.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.aktenlauf.tasks.WorkItemTable.Row;

import org.springframework.jdbc.core.RowMapper;
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
	List<Row> list(Place place, BasketQuery query, Optional<Ordering.Key> after) {
		return ranges(WorkItemTable.SELECT, WorkItemTable::row, place, query, after);
	}

	/**
	 * Items of several trays, in the order of the query. Which they are is read from the
	 * indexes alone; only those that are shown are read as a whole.
	 */
	List<Row> list(List<String> trays, BasketQuery query, Optional<Ordering.Key> after) {
		if (trays.size() == 1) {
			return list(new Place(TRAY, trays.getFirst()), query, after);
		}
		Comparator<Ordering.Key> order = Ordering.comparator(query.order());
		BasketQuery fromTheFirst = new BasketQuery(query.basket(), query.state(), query.caseNumber(), query.filter(),
				query.order(), query.after(), 0, query.offset() + query.limit());
		String keys = Ordering.keys(query.order());
		List<Long> numbers = trays.stream()
			.flatMap((tray) -> ranges(keys, WorkItemLists::key, new Place(TRAY, tray), fromTheFirst, after).stream())
			.sorted(order)
			.skip(query.offset())
			.limit(query.limit())
			.map(Ordering.Key::number)
			.toList();
		return numbers.isEmpty() ? List.of()
				: this.jdbc.sql(WorkItemTable.SELECT + "where number in (:numbers)")
					.param("numbers", numbers)
					.query(WorkItemTable::row)
					.list()
					.stream()
					.sorted(Comparator.comparing(Ordering.Key::of, order))
					.toList();
	}

	private <T> List<T> ranges(String select, RowMapper<T> mapper, Place place, BasketQuery query,
			Optional<Ordering.Key> after) {
		if (after.isEmpty()) {
			return range(select, place, query, "", Map.of(), query.limit()).query(mapper).list();
		}
		Map<String, Object> key = values(after.get());
		List<T> rows = new ArrayList<>();
		for (String following : Ordering.following(query.order())) {
			if (rows.size() < query.limit()) {
				rows.addAll(
						range(select, place, query, following, key, query.limit() - rows.size()).query(mapper).list());
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

	private StatementSpec range(String select, Place place, BasketQuery query, String range, Map<String, Object> key,
			int limit) {
		StatementSpec statement = this.jdbc.sql(select + range(place, query, range))
			.param("place", place.value())
			.param("state", query.state().name())
			.param("offset", query.offset())
			.param("limit", limit);
		for (Map.Entry<String, Object> part : key.entrySet()) {
			statement = range.contains(":" + part.getKey()) ? statement.param(part.getKey(), part.getValue())
					: statement;
		}
		return bound(statement, place.column(), query.filter());
	}

	/** What stands behind the table. */
	static String range(Place place, BasketQuery query, String range) {
		// the rank is never below 0: that it is named lets the planner take the index of
		// the order
		String named = (query.order() == ItemOrder.DEADLINE) ? " and urgency_rank >= 0" : "";
		return "where " + place.column() + " = :place and state = :state" + named + sql(place.column(), query.filter())
				+ range + " order by " + Ordering.columns(query.order(), place.column())
				+ " offset :offset rows fetch first :limit rows only";
	}

	private static Map<String, Object> values(Ordering.Key key) {
		return Map.of("rank", key.rank(), "due", key.dueOn(), "caseNumber", key.caseNumber(), "number", key.number());
	}

	private static Ordering.Key key(ResultSet row, int position) throws SQLException {
		return new Ordering.Key(row.getInt(1), row.getObject(2, LocalDate.class), row.getString(3), row.getLong(4));
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
