package de.aktenlauf.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The SQL of the table {@code work_item_act}. Whoever deletes a row decides what becomes
 * of the act: it is taken back, or handed on.
 */
@Component
class ActTable {

	private static final String SELECT = """
			select number, act, work_item, actor, action, version, basket, assignee, state, postponed_until, undo_until
			from work_item_act
			""";

	private final JdbcClient jdbc;

	ActTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(ActId act, UserId actor, Action action, WorkItem before, Instant undoUntil) {
		this.jdbc
			.sql("""
					insert into work_item_act (act, work_item, actor, action, version, basket, assignee, state,
						postponed_until, undo_until, due_at)
					values (:act, :item, :actor, :action, :version, :basket, :assignee, :state, :postponedUntil, :until, :until)
					""")
			.param("act", act.value())
			.param("item", before.id().value())
			.param("actor", actor.value())
			.param("action", action.name())
			.param("version", before.version() + 1)
			.param("basket", before.basket().value())
			.param("assignee", before.assignee().map(UserId::value).orElse(null))
			.param("state", before.state().name())
			.param("postponedUntil", before.postponedUntil().orElse(null))
			.param("until", undoUntil.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The time to take a large act back begins with its last part. */
	void prolong(ActId act, UserId actor, Instant undoUntil) {
		this.jdbc
			.sql("update work_item_act set undo_until = :until, due_at = :until where act = :act and actor = :actor")
			.param("until", undoUntil.atOffset(ZoneOffset.UTC))
			.param("act", act.value())
			.param("actor", actor.value())
			.update();
	}

	long count(ActId act) {
		return this.jdbc.sql("select count(*) from work_item_act where act = :act")
			.param("act", act.value())
			.query(Long.class)
			.single();
	}

	List<Row> of(ActId act, UserId actor) {
		return this.jdbc.sql(SELECT + "where act = :act and actor = :actor order by number")
			.param("act", act.value())
			.param("actor", actor.value())
			.query(ActTable::row)
			.list();
	}

	List<Row> due(Instant now, int limit) {
		return this.jdbc.sql(SELECT + "where due_at <= :now order by due_at, number fetch first :limit rows only")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("limit", limit)
			.query(ActTable::row)
			.list();
	}

	/** True for the one who deletes the row. */
	boolean delete(Row row) {
		return this.jdbc.sql("delete from work_item_act where number = :number")
			.param("number", row.number())
			.update() == 1;
	}

	/** True for the one who deletes the row, unless it was prolonged meanwhile. */
	boolean deleteDue(Row row, Instant now) {
		return this.jdbc.sql("delete from work_item_act where number = :number and due_at <= :now")
			.param("number", row.number())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	void delay(Row row, Instant dueAt) {
		this.jdbc.sql("update work_item_act set due_at = :dueAt where number = :number")
			.param("dueAt", dueAt.atOffset(ZoneOffset.UTC))
			.param("number", row.number())
			.update();
	}

	void forget(WorkItemId item) {
		this.jdbc.sql("delete from work_item_act where work_item = :item").param("item", item.value()).update();
	}

	private static Row row(ResultSet row, int position) throws SQLException {
		return new Row(row.getLong("number"), new WorkItemId(row.getObject("work_item", UUID.class)),
				Action.valueOf(row.getString("action")), row.getLong("version"), new BasketId(row.getString("basket")),
				Optional.ofNullable(row.getString("assignee")).map(UserId::new),
				WorkItemState.valueOf(row.getString("state")),
				Optional.ofNullable(row.getObject("postponed_until", LocalDate.class)),
				row.getObject("undo_until", OffsetDateTime.class).toInstant());
	}

	/** What can be taken back. */
	enum Action {

		/** Recorded as done, not yet handed to the process. */
		COMPLETED,
		/** Given to another basket. */
		FORWARDED,
		/** Put aside until a day. */
		POSTPONED

	}

	/**
	 * One item of an act.
	 *
	 * @param number place in the table
	 * @param item the work item
	 * @param action what was done
	 * @param version of the item after the act
	 * @param basket where it lay before
	 * @param assignee who should do it before
	 * @param state where it stood before
	 * @param postponedUntil when it was to come back before
	 * @param undoUntil until when it may be taken back
	 */
	record Row(long number, WorkItemId item, Action action, long version, BasketId basket, Optional<UserId> assignee,
			WorkItemState state, Optional<LocalDate> postponedUntil, Instant undoUntil) {
	}

}
