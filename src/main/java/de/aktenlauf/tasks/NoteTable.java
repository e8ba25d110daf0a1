package de.aktenlauf.tasks;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the table {@code work_item_note}. */
@Component
class NoteTable {

	private static final int MAX_NOTES = 200;

	private static final String SELECT = """
			select author, addressee, kind, words, written_at from work_item_note
			""";

	private final JdbcClient jdbc;

	NoteTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(WorkItem item, Note note) {
		this.jdbc.sql("""
				insert into work_item_note (work_item, mail_item, author, addressee, kind, words, written_at)
				values (:item, :mailItem, :author, :addressee, :kind, :words, :at)
				""")
			.param("item", item.id().value())
			.param("mailItem", item.mailItem().map(MailItemId::value).orElse(null))
			.param("author", note.author().value())
			.param("addressee", note.addressee().map(UserId::value).orElse(""))
			.param("kind", note.occasion().name())
			.param("words", note.words())
			.param("at", note.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** All about the item's letter, oldest first. */
	List<Note> of(WorkItem item) {
		Optional<UUID> letter = item.mailItem().map(MailItemId::value);
		String where = letter.isPresent() ? "where mail_item = :id" : "where work_item = :id";
		return this.jdbc.sql(SELECT + where + " order by number fetch first :limit rows only")
			.param("id", letter.orElse(item.id().value()))
			.param("limit", MAX_NOTES)
			.query((row, number) -> new Note(new UserId(row.getString("author")),
					Optional.of(row.getString("addressee")).filter((name) -> !name.isEmpty()).map(UserId::new),
					Note.Occasion.valueOf(row.getString("kind")), row.getString("words"),
					row.getObject("written_at", OffsetDateTime.class).toInstant()))
			.list();
	}

}
