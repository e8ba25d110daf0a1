package de.aktenlauf.intake;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the table {@code rescan_request}: new scans that were ordered. */
@Component
class RescanTable {

	/** Without letters that look like digits. */
	private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 8;

	private static final Pattern REFERENCE = Pattern.compile("ES-[0-9A-HJKMNP-TV-Z]{8}");

	private final JdbcClient jdbc;

	private final SecureRandom random = new SecureRandom();

	RescanTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The reference that stands in a text, such as the name of a file. */
	static Optional<String> referenceIn(String text) {
		Matcher matcher = REFERENCE.matcher(text.toUpperCase(Locale.ROOT));
		return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
	}

	Optional<String> referenceOf(MailItemId letter) {
		return this.jdbc.sql("select reference from rescan_request where mail_item = :letter")
			.param("letter", letter.value())
			.query(String.class)
			.optional();
	}

	String insert(MailItemId letter, UserId requestedBy, Instant now) {
		StringBuilder reference = new StringBuilder("ES-");
		this.random.ints(LENGTH, 0, SIGNS.length()).mapToObj(SIGNS::charAt).forEach(reference::append);
		this.jdbc.sql("""
				insert into rescan_request (reference, mail_item, requested_at, requested_by)
				values (:reference, :letter, :now, :requestedBy)
				""")
			.param("reference", reference.toString())
			.param("letter", letter.value())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("requestedBy", requestedBy.value())
			.update();
		return reference.toString();
	}

	/**
	 * Links a letter to the request that it answers; the first one that names the
	 * reference gets the day on which the paper came. A reference that nobody knows, or
	 * that was answered, changes nothing.
	 */
	void claim(String reference, MailItemId answer) {
		boolean first = this.jdbc
			.sql("update rescan_request set answered_by = :answer where reference = :reference and answered_by is null")
			.param("answer", answer.value())
			.param("reference", reference)
			.update() == 1;
		if (first) {
			LocalDate receivedOn = this.jdbc.sql("""
					select item.received_on from mail_item item join rescan_request request
						on request.mail_item = item.id
					where request.reference = :reference
					""").param("reference", reference).query(LocalDate.class).single();
			this.jdbc.sql("update mail_item set received_on = :receivedOn where id = :answer")
				.param("receivedOn", receivedOn)
				.param("answer", answer.value())
				.update();
		}
	}

	/** The letter whose new scan this is. */
	Optional<MailItemId> answered(MailItemId answer) {
		return this.jdbc.sql("select mail_item from rescan_request where answered_by = :answer")
			.param("answer", answer.value())
			.query((row, index) -> new MailItemId(row.getObject("mail_item", UUID.class)))
			.optional();
	}

	/** The answer was no good: another one may come. */
	void release(MailItemId answer) {
		this.jdbc.sql("update rescan_request set answered_by = null where answered_by = :answer")
			.param("answer", answer.value())
			.update();
	}

}
