package de.aktenlauf.efile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the table {@code redacted_copy}: rows are added and never changed. */
@Component
class RedactedCopyTable {

	private static final String SELECT = """
			select id, document, shown_content, content, pages, areas, purpose, made_by, made_at from redacted_copy
			""";

	private final JdbcClient jdbc;

	RedactedCopyTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(RedactedCopy copy) {
		this.jdbc
			.sql("""
					insert into redacted_copy (id, document, shown_content, content, pages, areas, purpose, made_by, made_at)
					values (:id, :document, :shown, :content, :pages, :areas, :purpose, :madeBy, :madeAt)
					""")
			.param("id", copy.id())
			.param("document", copy.document().value())
			.param("shown", copy.shown().value())
			.param("content", copy.content().value())
			.param("pages", copy.pages())
			.param("areas", copy.areas())
			.param("purpose", copy.purpose())
			.param("madeBy", copy.madeBy().value())
			.param("madeAt", copy.madeAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The newest first. */
	List<RedactedCopy> of(DocumentId document, int limit) {
		return this.jdbc
			.sql(SELECT + "where document = :document order by document desc, number desc fetch first :limit rows only")
			.param("document", document.value())
			.param("limit", limit)
			.query(RedactedCopyTable::copy)
			.list();
	}

	Optional<RedactedCopy> find(UUID copy) {
		return this.jdbc.sql(SELECT + "where id = :id").param("id", copy).query(RedactedCopyTable::copy).optional();
	}

	private static RedactedCopy copy(ResultSet row, int position) throws SQLException {
		return new RedactedCopy(row.getObject("id", UUID.class), new DocumentId(row.getObject("document", UUID.class)),
				new ContentId(row.getString("shown_content")), new ContentId(row.getString("content")),
				row.getInt("pages"), row.getInt("areas"), row.getString("purpose"),
				new UserId(row.getString("made_by")), row.getObject("made_at", OffsetDateTime.class).toInstant());
	}

}
