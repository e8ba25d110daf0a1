package de.aktenlauf.audit;

import java.time.Clock;
import java.util.List;

import de.aktenlauf.Databases;

import org.springframework.jdbc.core.simple.JdbcClient;

/** An audit trail for tests of other modules, and what stands in it. */
public final class AuditTrailFixture {

	private AuditTrailFixture() {
	}

	/**
	 * An audit trail on a database with {@code V10__audit}.
	 * @param database the database
	 * @param clock the clock
	 * @return the trail, without the refusal of a missing transaction
	 */
	public static AuditTrail on(Databases.Database database, Clock clock) {
		return new AuditTrail(new AuditEntries(database.jdbc()), clock);
	}

	/**
	 * All that was recorded about one subject, readings too; read past the product, which
	 * shows changes alone.
	 * @param jdbc speaks to the database
	 * @param subject as it was recorded
	 * @return oldest first
	 */
	public static List<AuditEntry> entries(JdbcClient jdbc, String subject) {
		return jdbc
			.sql("select sequence, recorded_at, actor, action, subject, content from audit_entry"
					+ " where subject = ? order by sequence")
			.param(subject)
			.query((row, number) -> AuditEntries.entry(row))
			.list();
	}

}
