package de.aktenlauf.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the values that are known of cases, and of their versions. */
@Component
class ValueTable {

	private final JdbcClient jdbc;

	ValueTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Everything that ever was known of a case, in the order in which it came. */
	List<ValueRow> all(CaseNumber caseNumber) {
		return this.jdbc.sql("""
				select id, path, content, valid_from, valid_until, known_from, known_until, version_from, version_until,
					source_kind, source_reference, application_id
				from circumstance_value where case_number = :case order by path, version_from, valid_from
				""").param("case", caseNumber.value()).query(ValueTable::row).list();
	}

	/** What was held to be true before a moment for a day. */
	List<ValueRow> known(CaseNumber caseNumber, LocalDate validOn, Instant before) {
		return this.jdbc.sql("""
				select id, path, content, valid_from, valid_until, known_from, known_until, version_from, version_until,
					source_kind, source_reference, application_id
				from circumstance_value
				where case_number = :case and known_from < :before and (known_until is null or known_until >= :before)
				and valid_from <= :day and (valid_until is null or valid_until > :day)
				order by path
				""")
			.param("case", caseNumber.value())
			.param("before", before.atOffset(ZoneOffset.UTC))
			.param("day", validOn)
			.query(ValueTable::row)
			.list();
	}

	long version(CaseNumber caseNumber) {
		return this.jdbc.sql("select version from circumstance_state where case_number = :case")
			.param("case", caseNumber.value())
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	/**
	 * The next version; of two writers at once the second one meets a
	 * {@code DuplicateKeyException} or false.
	 */
	boolean raise(CaseNumber caseNumber, long version) {
		if (version == 0) {
			return this.jdbc.sql("insert into circumstance_state (case_number, version) values (:case, 1)")
				.param("case", caseNumber.value())
				.update() == 1;
		}
		return this.jdbc.sql("""
				update circumstance_state set version = :next where case_number = :case and version = :version
				""")
			.param("case", caseNumber.value())
			.param("version", version)
			.param("next", version + 1)
			.update() == 1;
	}

	void end(UUID row, Instant at, long version) {
		this.jdbc.sql("update circumstance_value set known_until = :at, version_until = :version where id = :id")
			.param("id", row)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("version", version)
			.update();
	}

	void insert(CaseNumber caseNumber, KnownValue value, long version) {
		this.jdbc.sql("""
				insert into circumstance_value (id, case_number, path, content, valid_from, valid_until, known_from,
					version_from, source_kind, source_reference, application_id)
				values (:id, :case, :path, :content, :from, :until, :known, :version, :kind, :reference, :application)
				""")
			.param("id", UUID.randomUUID())
			.param("case", caseNumber.value())
			.param("path", value.path())
			.param("content", value.value())
			.param("from", value.validFrom())
			.param("until", value.validUntil().orElse(null))
			.param("known", value.knownFrom().atOffset(ZoneOffset.UTC))
			.param("version", version)
			.param("kind", value.source().kind().name())
			.param("reference", value.source().reference())
			.param("application", value.application().map(ApplicationId::value).orElse(null))
			.update();
	}

	private static ValueRow row(ResultSet row, int number) throws SQLException {
		KnownValue value = new KnownValue(row.getString("path"), row.getString("content"),
				row.getObject("valid_from", LocalDate.class),
				Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
				row.getObject("known_from", OffsetDateTime.class).toInstant(),
				Optional.ofNullable(row.getObject("known_until", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
				new Source(Source.Kind.valueOf(row.getString("source_kind")), row.getString("source_reference")),
				Optional.ofNullable(row.getObject("application_id", UUID.class)).map(ApplicationId::new));
		return new ValueRow(row.getObject("id", UUID.class), value, row.getLong("version_from"),
				Optional.ofNullable(version(row)));
	}

	private static @Nullable Long version(ResultSet row) throws SQLException {
		long version = row.getLong("version_until");
		return row.wasNull() ? null : version;
	}

}
