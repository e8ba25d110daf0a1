package de.aktenlauf.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The SQL of the table {@code work_item_tally}. A change of an item adds rows in its
 * transaction and touches no other; the sum of the rows is the number.
 * <p>
 * Concurrency: nobody waits for anybody, as rows are only added. Rows are put together by
 * {@link #tidy}, which gives way to another one at the same slot.
 */
@Component
class TallyTable {

	/** So many rows may be added to a slot before they are put together. */
	static final int UNTIDY = 100;

	private static final int AT_ONCE = 5_000;

	private static final String FIELDS = "insert into work_item_tally (slot, part, items) ";

	static final String SUMS = "select slot, part, sum(items) from work_item_tally where slot in (:slots)"
			+ " group by slot, part";

	/** All that the tally should tell about items that wait, beside what it tells. */
	private static final String DIFFERENCES = """
			select slot, part, sum(items) as items from (
				select slot, part, -items as items from work_item_tally where slot like 'OPEN %' or slot like 'POSTPONED %'
				union all select state || ' RANK ' || tray, cast(urgency_rank as varchar(64)), 1
				from work_item where state in ('OPEN', 'POSTPONED')
				union all select state || ' RANK in:' || basket, cast(urgency_rank as varchar(64)), 1
				from work_item where state in ('OPEN', 'POSTPONED')
				union all select 'OPEN KIND ' || tray, kind, 1 from work_item where state = 'OPEN'
				union all select 'OPEN KIND in:' || basket, kind, 1 from work_item where state = 'OPEN'
				union all select 'OPEN DUE ' || tray, to_char(due_on, 'YYYYMMDD'), 1 from work_item where state = 'OPEN'
				union all select 'OPEN DUE in:' || basket, to_char(due_on, 'YYYYMMDD'), 1
				from work_item where state = 'OPEN'
				union all select 'OPEN HOUR ' || tray, to_char(opened_at at time zone 'UTC', 'YYYYMMDDHH24'), 1
				from work_item where state = 'OPEN'
				union all select 'OPEN HOUR in:' || basket, to_char(opened_at at time zone 'UTC', 'YYYYMMDDHH24'), 1
				from work_item where state = 'OPEN'
				union all select 'OPEN ASSIGNEE in:' || basket, assignee, 1
				from work_item where state = 'OPEN' and assignee is not null
			) told group by slot, part having sum(items) <> 0
			""";

	private final JdbcClient jdbc;

	// rows added by this process since the slot was tidied, or since the start
	private final Map<String, Integer> added = new ConcurrentHashMap<>();

	TallyTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds to the numbers, in the caller's transaction. */
	void add(Map<Tally.Entry, Integer> changes) {
		if (changes.isEmpty()) {
			return;
		}
		StatementSpec statement = this.jdbc.sql(FIELDS + IntStream.range(0, changes.size())
			.mapToObj((row) -> "(?, ?, ?)")
			.collect(Collectors.joining(", ", "values ", "")));
		for (Map.Entry<Tally.Entry, Integer> change : changes.entrySet()) {
			statement = statement.param(change.getKey().slot()).param(change.getKey().part()).param(change.getValue());
			this.added.merge(change.getKey().slot(), 1, Integer::sum);
		}
		statement.update();
	}

	/** Answers questions in their order, all by one reading. */
	List<Long> answers(List<Tally.Question> questions) {
		List<String> slots = questions.stream().flatMap((question) -> question.slots().stream()).distinct().toList();
		Map<String, Map<String, Long>> sums = new HashMap<>();
		if (!slots.isEmpty()) {
			this.jdbc.sql(SUMS).param("slots", slots).query((row) -> {
				sums.computeIfAbsent(row.getString(1), (slot) -> new HashMap<>()).put(row.getString(2), row.getLong(3));
			});
		}
		return questions.stream().map((question) -> answer(question, sums)).toList();
	}

	private static long answer(Tally.Question question, Map<String, Map<String, Long>> sums) {
		return question.slots()
			.stream()
			.flatMap((slot) -> sums.getOrDefault(slot, Map.of()).entrySet().stream())
			.filter((part) -> question.counts(part.getKey()))
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

	/** The slots to which much was added by this process, which begins to count anew. */
	List<String> untidy() {
		List<String> slots = this.added.entrySet()
			.stream()
			.filter((slot) -> slot.getValue() >= UNTIDY)
			.map(Map.Entry::getKey)
			.toList();
		slots.forEach(this.added::remove);
		return slots;
	}

	/** All slots with many rows, for those that a killed process left. */
	List<String> untidyOfAll() {
		return this.jdbc
			.sql("select slot from work_item_tally group by slot having count(*) >= count(distinct part) + :many")
			.param("many", UNTIDY)
			.query(String.class)
			.list();
	}

	/**
	 * Puts rows of a slot together, in the caller's transaction; what is added meanwhile
	 * stays beside them.
	 * @return whether there is more to put together
	 */
	boolean tidy(String slot) {
		Map<String, List<Row>> parts = this.jdbc
			.sql("select number, part, items from work_item_tally where slot = :slot order by slot, part"
					+ " fetch first :most rows only")
			.param("slot", slot)
			.param("most", AT_ONCE)
			.query((row, position) -> new Row(row.getLong("number"), row.getString("part"), row.getLong("items")))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Row::part));
		List<Long> numbers = new ArrayList<>();
		Map<Tally.Entry, Long> sums = new HashMap<>();
		parts.forEach((part, rows) -> {
			long sum = rows.stream().mapToLong(Row::items).sum();
			if (rows.size() > 1 || sum == 0) {
				rows.forEach((row) -> numbers.add(row.number()));
				sums.put(new Tally.Entry(slot, part), sum);
			}
		});
		delete(slot, numbers);
		sums.forEach(this::insert);
		return numbers.size() > AT_ONCE / 2;
	}

	private void delete(String slot, List<Long> numbers) {
		if (numbers.isEmpty()) {
			return;
		}
		int deleted = this.jdbc.sql("delete from work_item_tally where number in (:numbers)")
			.param("numbers", numbers)
			.update();
		if (deleted != numbers.size()) {
			throw new IllegalStateException("somebody else tidies " + slot);
		}
	}

	private void insert(Tally.Entry entry, long items) {
		if (items != 0) {
			this.jdbc.sql(FIELDS + "values (:slot, :part, :items)")
				.param("slot", entry.slot())
				.param("part", entry.part())
				.param("items", items)
				.update();
		}
	}

	/** Whether there are more or fewer items waiting somewhere than the tally tells. */
	boolean wrong() {
		return this.jdbc.sql("""
				select count(*) from (
					select slot, part from (
						select slot, part, -items as items from work_item_tally where slot like 'OPEN RANK %'
						union all select 'OPEN RANK ' || tray, cast(urgency_rank as varchar(64)), 1
						from work_item where state = 'OPEN'
						union all select 'OPEN RANK in:' || basket, cast(urgency_rank as varchar(64)), 1
						from work_item where state = 'OPEN'
					) told group by slot, part having sum(items) <> 0
				) wrong
				""").query(Long.class).single() > 0;
	}

	/**
	 * Puts right what the tally tells about items that wait, in the caller's transaction;
	 * one at a time.
	 * @return how many numbers were wrong
	 */
	int correct() {
		this.jdbc.sql("select number from work_item_tally where slot = '' for update").query(Long.class).list();
		return this.jdbc.sql(FIELDS + DIFFERENCES).update();
	}

	private record Row(long number, String part, long items) {
	}

}
