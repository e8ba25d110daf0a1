package de.aktenlauf.tasks;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the tables {@code work_item_question} and {@code tray_message}. */
@Component
class ColleagueTable {

	private static final int MAX_MESSAGES = 20;

	private final JdbcClient jdbc;

	ColleagueTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void ask(WorkItemId item, Question question, BasketId basket) {
		this.jdbc.sql("""
				insert into work_item_question (work_item, asker, asked, basket, asked_at)
				values (:item, :asker, :asked, :basket, :at)
				""")
			.param("item", item.value())
			.param("asker", question.asker().value())
			.param("asked", question.asked().value())
			.param("basket", basket.value())
			.param("at", question.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The last question that was not answered yet. */
	Optional<Asked> open(WorkItemId item) {
		return this.jdbc.sql("""
				select number, asker, asked, basket, asked_at from work_item_question
				where work_item = :item and answered_at is null
				order by number desc fetch first 1 rows only
				""")
			.param("item", item.value())
			.query((row, number) -> new Asked(row.getLong("number"), new BasketId(row.getString("basket")),
					new Question(new UserId(row.getString("asker")), new UserId(row.getString("asked")),
							row.getObject("asked_at", OffsetDateTime.class).toInstant())))
			.optional();
	}

	void answered(Asked asked, Instant at) {
		this.jdbc.sql("update work_item_question set answered_at = :at where number = :number")
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("number", asked.number())
			.update();
	}

	void tell(UserId recipient, WorkItemId item, Note.Occasion occasion, UserId sender, Instant at) {
		this.jdbc.sql("""
				insert into tray_message (recipient, work_item, kind, sender, sent_at)
				values (:recipient, :item, :kind, :sender, :at)
				""")
			.param("recipient", recipient.value())
			.param("item", item.value())
			.param("kind", occasion.name())
			.param("sender", sender.value())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	List<TrayMessage> messages(UserId recipient) {
		return this.jdbc.sql("""
				select tray_message.number, work_item, title, tray_message.kind, sender, sent_at
				from tray_message join work_item on work_item.id = tray_message.work_item
				where recipient = :recipient
				order by recipient, tray_message.number fetch first :limit rows only
				""")
			.param("recipient", recipient.value())
			.param("limit", MAX_MESSAGES)
			.query((row, number) -> new TrayMessage(row.getLong(1), new WorkItemId(row.getObject(2, UUID.class)),
					row.getString(3), Note.Occasion.valueOf(row.getString(4)), new UserId(row.getString(5)),
					row.getObject(6, OffsetDateTime.class).toInstant()))
			.list();
	}

	void read(UserId recipient, long number) {
		this.jdbc.sql("delete from tray_message where number = :number and recipient = :recipient")
			.param("number", number)
			.param("recipient", recipient.value())
			.update();
	}

	/**
	 * A question with its place.
	 *
	 * @param number place in the table
	 * @param basket where the item lay
	 * @param question what was asked
	 */
	record Asked(long number, BasketId basket, Question question) {
	}

}
