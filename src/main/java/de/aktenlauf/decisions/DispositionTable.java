package de.aktenlauf.decisions;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.applications.ApplicationId;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the table {@code disposition}; rows are added, never changed. */
@Component
class DispositionTable {

	private static final String BREAK = "\n";

	private final JdbcClient jdbc;

	DispositionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(Disposition disposition) {
		this.jdbc.sql("""
				insert into disposition (application, kind, ground, words, points, waiver, ruled_by, ruled_at)
				values (:application, :kind, :ground, :words, :points, :waiver, :by, :at)
				""")
			.param("application", disposition.application().value())
			.param("kind", disposition.kind().name())
			.param("ground", disposition.ground().orElse(null))
			.param("words", disposition.words())
			.param("points", String.join(BREAK, disposition.points()))
			.param("waiver", disposition.waiver().orElse(null))
			.param("by", disposition.by().value())
			.param("at", disposition.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** All of an application, newest first. */
	List<Disposition> of(ApplicationId application) {
		return this.jdbc.sql("""
				select application, kind, ground, words, points, waiver, ruled_by, ruled_at from disposition
				where application = :application order by number desc
				""")
			.param("application", application.value())
			.query((row, number) -> new Disposition(new ApplicationId(row.getObject("application", UUID.class)),
					DispositionKind.valueOf(row.getString("kind")), Optional.ofNullable(row.getString("ground")),
					row.getString("words"), row.getString("points").lines().toList(),
					Optional.ofNullable(row.getString("waiver")), new UserId(row.getString("ruled_by")),
					row.getObject("ruled_at", OffsetDateTime.class).toInstant()))
			.list();
	}

}
