package de.aktenlauf.decisions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import de.aktenlauf.decisions.Gate.Cause;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code automation_switch}: rows are added; the latest of a target holds. */
@Component
class SwitchTable {

	private final JdbcClient jdbc;

	SwitchTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Switched> latest(String target) {
		return this.jdbc
			.sql("select running, cause, reason, actor, switched_at from automation_switch where target = :target"
					+ " order by sequence desc fetch first 1 rows only")
			.param("target", target)
			.query((row, number) -> new Switched(row.getBoolean("running"), Cause.valueOf(row.getString("cause")),
					row.getString("reason"), new UserId(row.getString("actor")),
					row.getObject("switched_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	void insert(String target, Switched switched) {
		this.jdbc
			.sql("insert into automation_switch (target, running, cause, reason, actor, switched_at)"
					+ " values (:target, :running, :cause, :reason, :actor, :at)")
			.param("target", target)
			.param("running", switched.running)
			.param("cause", switched.cause.name())
			.param("reason", switched.reason)
			.param("actor", switched.actor.value())
			.param("at", switched.at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * One turn of a switch.
	 *
	 * @param running whether it goes on
	 * @param cause who or what turned it
	 * @param reason why
	 * @param actor by whom
	 * @param at when
	 */
	record Switched(boolean running, Cause cause, String reason, UserId actor, Instant at) {
	}

}
