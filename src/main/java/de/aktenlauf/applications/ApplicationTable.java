package de.aktenlauf.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the applications. */
@Component
class ApplicationTable {

	private static final String COLUMNS = """
			select id, content, content_digest, state, submitted_at, submitted_by, case_number from application
			""";

	private final JdbcClient jdbc;

	ApplicationTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(Application application, Entry entry, Optional<String> key) {
		this.jdbc.sql("""
				insert into application (id, case_number, form, received_on, valid_from, form_document, state,
					submitted_at, submitted_by, idempotency_key, content_digest, content)
				values (:id, :case, :form, :received, :from, :document, 'OPEN', :at, :by, :key, :digest, :content)
				""")
			.param("id", application.id().value())
			.param("case", application.caseNumber().value())
			.param("form", application.form().name())
			.param("received", application.receivedOn())
			.param("from", application.from())
			.param("document", application.documents().stream().findFirst().map(DocumentId::value).orElse(null))
			.param("at", entry.at().atOffset(ZoneOffset.UTC))
			.param("by", entry.by().value())
			.param("key", key.orElse(null))
			.param("digest", entry.digest())
			.param("content", entry.content())
			.update();
	}

	Optional<Entry> find(ApplicationId id) {
		return this.jdbc.sql(COLUMNS + "where id = :id")
			.param("id", id.value())
			.query(ApplicationTable::entry)
			.optional();
	}

	Optional<Entry> byKey(UserId by, String key) {
		return this.jdbc.sql(COLUMNS + "where submitted_by = :by and idempotency_key = :key")
			.param("by", by.value())
			.param("key", key)
			.query(ApplicationTable::entry)
			.optional();
	}

	Optional<Entry> byFormDocument(DocumentId document) {
		return this.jdbc.sql(COLUMNS + "where form_document = :document")
			.param("document", document.value())
			.query(ApplicationTable::entry)
			.optional();
	}

	Optional<Entry> latestOpen(CaseNumber caseNumber) {
		return this.jdbc
			.sql(COLUMNS
					+ "where case_number = :case and state = 'OPEN' order by submitted_at desc fetch first row only")
			.param("case", caseNumber.value())
			.query(ApplicationTable::entry)
			.optional();
	}

	boolean close(ApplicationId id) {
		return this.jdbc.sql("update application set state = 'CLOSED' where id = :id and state = 'OPEN'")
			.param("id", id.value())
			.update() == 1;
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(new ApplicationId(row.getObject("id", UUID.class)),
				new CaseNumber(row.getString("case_number")), row.getString("content"), row.getString("content_digest"),
				"OPEN".equals(row.getString("state")), row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
				new UserId(row.getString("submitted_by")));
	}

	/**
	 * A row.
	 *
	 * @param content the form
	 * @param digest of the form as it came
	 */
	record Entry(ApplicationId id, CaseNumber caseNumber, String content, String digest, boolean open, Instant at,
			UserId by) {
	}

}
