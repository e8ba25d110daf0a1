package de.aktenlauf.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the table {@code unreadable_proposal}. */
@Component
class UnreadableTable {

	private final JdbcClient jdbc;

	UnreadableTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(MailItemId letter, CaseNumber caseNumber, QuarantineReason reason, UserId by, Instant now) {
		this.jdbc.sql("""
				insert into unreadable_proposal (mail_item, case_number, quarantine_reason, proposed_at, proposed_by,
					waiting)
				values (:letter, :caseNumber, :reason, :now, :by, :letter)
				""")
			.param("letter", letter.value())
			.param("caseNumber", caseNumber.value())
			.param("reason", reason.name())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("by", by.value())
			.update();
	}

	/** Who proposed it, as long as nobody decided. */
	Optional<UserId> proposedBy(MailItemId letter) {
		return this.jdbc.sql("select proposed_by from unreadable_proposal where waiting = :letter")
			.param("letter", letter.value())
			.query(String.class)
			.optional()
			.map(UserId::new);
	}

	/** Decides; false if there is nothing to decide any more. */
	boolean decide(MailItemId letter, Decision decision, UserId by, Instant now) {
		return this.jdbc.sql("""
				update unreadable_proposal set waiting = null, decision = :decision, decided_by = :by, decided_at = :now
				where waiting = :letter
				""")
			.param("decision", decision.name())
			.param("by", by.value())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("letter", letter.value())
			.update() == 1;
	}

	Optional<UnreadableLetter> confirmed(MailItemId letter) {
		return this.jdbc.sql("""
				select case_number, quarantine_reason, proposed_by, decided_by from unreadable_proposal
				where mail_item = :letter and decision = 'CONFIRMED' order by id desc limit 1
				""")
			.param("letter", letter.value())
			.query((row, index) -> new UnreadableLetter(new CaseNumber(row.getString("case_number")),
					QuarantineReason.valueOf(row.getString("quarantine_reason")),
					new UserId(row.getString("proposed_by")), new UserId(row.getString("decided_by"))))
			.optional();
	}

	/** What can be decided about a proposal. */
	enum Decision {

		/** A second person agreed. */
		CONFIRMED,
		/** Somebody disagreed, or the first person thought again. */
		REFUSED,
		/** The letter left quarantine in another way. */
		OVERTAKEN

	}

}
