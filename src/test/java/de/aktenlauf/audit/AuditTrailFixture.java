package de.aktenlauf.audit;

import java.time.Clock;

import de.aktenlauf.Databases;

/** An audit trail for tests of other modules. */
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

}
