package de.aktenlauf.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Table {@code audit_entry}: insert and select, nothing else.
 * <p>
 * Concurrency: an insert takes its sequence from the database and locks no other row.
 * Sequences rise, but entries of concurrent transactions may become visible in another
 * order, and a rolled back one leaves a gap.
 */
@Component
class AuditEntries {

	private static final int MAX_ENTRIES = 1_000;

	private static final List<String> CHANGES = Arrays.stream(AuditAction.values())
		.filter((action) -> !action.isReading())
		.map(AuditAction::name)
		.toList();

	private final JdbcClient jdbc;

	AuditEntries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(Instant at, UserId actor, AuditAction action, String subject, AuditLeaf leaf) {
		this.jdbc
			.sql("insert into audit_entry (recorded_at, actor, action, subject, content, leaf_hash)"
					+ " values (?, ?, ?, ?, ?, ?)")
			.params(at.atOffset(ZoneOffset.UTC), actor.value(), action.name(), subject, leaf.content(), leaf.hash())
			.update();
	}

	/** The newest first, without readings. */
	List<AuditEntry> changes(String subject) {
		return this.jdbc
			.sql("select sequence, recorded_at, actor, action, subject, content from audit_entry"
					+ " where subject = :subject and action in (:changes) order by sequence desc fetch first "
					+ MAX_ENTRIES + " rows only")
			.param("subject", subject)
			.param("changes", CHANGES)
			.query((row, number) -> entry(row))
			.list();
	}

	static AuditEntry entry(ResultSet row) throws SQLException {
		return new AuditEntry(row.getLong("sequence"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
				new UserId(row.getString("actor")), AuditAction.valueOf(row.getString("action")),
				row.getString("subject"), AuditLeaf.factsOf(row.getString("content")));
	}

}
