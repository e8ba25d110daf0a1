package de.aktenlauf.routing;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.MailItemId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which references stand in which letter, and whose that letter is. */
@Component
class ReferenceTable {

	private final JdbcClient jdbc;

	ReferenceTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Replaces what was kept of the letter. */
	void keep(MailItemId mailItem, List<SenderReference> references, Optional<CaseNumber> caseNumber, Instant now) {
		this.jdbc.sql("DELETE FROM mail_reference WHERE mail_item_id = :id").param("id", mailItem.value()).update();
		for (SenderReference reference : references) {
			this.jdbc.sql("""
					INSERT INTO mail_reference (mail_item_id, reference, written, case_number, taught_at)
					VALUES (:id, :reference, :written, :case, :now)""")
				.param("id", mailItem.value())
				.param("reference", reference.key())
				.param("written", reference.written())
				.param("case", caseNumber.map(CaseNumber::value).orElse(null), Types.VARCHAR)
				.param("now", Timestamp.from(now))
				.update();
		}
	}

	void teach(MailItemId mailItem, CaseNumber caseNumber, Instant now) {
		this.jdbc.sql("UPDATE mail_reference SET case_number = :case, taught_at = :now WHERE mail_item_id = :id")
			.param("id", mailItem.value())
			.param("case", caseNumber.value())
			.param("now", Timestamp.from(now))
			.update();
	}

	List<SenderReference> of(MailItemId mailItem) {
		return this.jdbc
			.sql("SELECT reference, written FROM mail_reference WHERE mail_item_id = :id ORDER BY reference")
			.param("id", mailItem.value())
			.query((row, number) -> new SenderReference(row.getString(1), row.getString(2)))
			.list();
	}

	/** The cases of the latest letters with a reference. */
	Set<CaseNumber> cases(SenderReference reference, int letters) {
		return latest(reference, letters).filter((row) -> row.caseNumber().isPresent())
			.map((row) -> row.caseNumber().orElseThrow())
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The latest letters with a reference that have no case yet. */
	Set<MailItemId> waiting(SenderReference reference, int letters) {
		return latest(reference, letters).filter((row) -> row.caseNumber().isEmpty())
			.map(Row::mailItem)
			.collect(Collectors.toUnmodifiableSet());
	}

	private Stream<Row> latest(SenderReference reference, int letters) {
		return this.jdbc.sql("""
				SELECT mail_item_id, case_number FROM mail_reference WHERE reference = :reference
				ORDER BY taught_at DESC FETCH FIRST :letters ROWS ONLY""")
			.param("reference", reference.key())
			.param("letters", letters)
			.query((row, number) -> new Row(new MailItemId(row.getObject(1, UUID.class)),
					Optional.ofNullable(row.getString(2)).map(CaseNumber::new)))
			.list()
			.stream();
	}

	/**
	 * A letter with a reference.
	 *
	 * @param mailItem the letter
	 * @param caseNumber whose it is, empty as long as nobody knows
	 */
	private record Row(MailItemId mailItem, Optional<CaseNumber> caseNumber) {
	}

}
