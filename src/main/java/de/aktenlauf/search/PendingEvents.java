package de.aktenlauf.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events that the index has still to hear, in the table of event publications. */
@Component
class PendingEvents {

	private final JdbcClient jdbc;

	PendingEvents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Instant> oldest() {
		return this.jdbc.sql("""
				select publication_date from event_publication
				where listener_id like :listener and completion_date is null
				order by publication_date
				fetch first row only
				""")
			.param("listener", DocumentIndexer.class.getName() + ".%")
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

}
