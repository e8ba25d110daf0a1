package de.aktenlauf.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many letters wait, for numbers beside a navigation: counted by an index alone. */
@Component
public class MailCounts {

	/** Nobody needs to know more exactly. */
	public static final int MOST = 1_000;

	private final JdbcClient jdbc;

	MailCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Letters that wait in a state.
	 * @param state such as {@code QUARANTINED}
	 * @return how many, at most 1,000
	 */
	public int in(MailItemState state) {
		return this.jdbc
			.sql("select count(*) from (select 1 from mail_item where state = :state limit :most) as waiting")
			.param("state", state.name())
			.param("most", MOST)
			.query(Integer.class)
			.single();
	}

	/**
	 * Letters of which one person said that nobody can read them.
	 * @return how many wait for a second person
	 */
	public int proposedUnreadable() {
		return this.jdbc.sql("select count(waiting) from unreadable_proposal where waiting is not null")
			.query(Integer.class)
			.single();
	}

}
