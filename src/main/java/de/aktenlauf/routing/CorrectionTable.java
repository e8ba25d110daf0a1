package de.aktenlauf.routing;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the table {@code kind_correction}. */
@Component
class CorrectionTable {

	private static final int MAX_OF_LETTER = 50;

	private final JdbcClient jdbc;

	CorrectionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(MailItemId mailItem, ContentId content, KindCorrection correction) {
		this.jdbc.sql("""
				insert into kind_correction
				(mail_item_id, content, machine_kind, kind, corrected_by, because, corrected_at)
				values (:mailItem, :content, :from, :to, :by, :because, :at)""")
			.param("mailItem", mailItem.value())
			.param("content", content.value())
			.param("from", correction.from().name())
			.param("to", correction.to().name())
			.param("by", correction.by().value())
			.param("because", correction.because())
			.param("at", correction.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Oldest first. */
	List<KindCorrection> of(MailItemId mailItem) {
		return this.jdbc.sql("""
				select machine_kind, kind, corrected_by, because, corrected_at from kind_correction
				where mail_item_id = :mailItem order by number fetch first :limit rows only""")
			.param("mailItem", mailItem.value())
			.param("limit", MAX_OF_LETTER)
			.query((row, number) -> new KindCorrection(DocumentKind.valueOf(row.getString("machine_kind")),
					DocumentKind.valueOf(row.getString("kind")), new UserId(row.getString("corrected_by")),
					row.getObject("corrected_at", OffsetDateTime.class).toInstant(), row.getString("because")))
			.list();
	}

	/** The last word about each of the letters that were corrected last. */
	List<Labelled> latest(int limit) {
		return this.jdbc.sql("""
				select content, kind from kind_correction
				where number in (select max(number) from kind_correction group by mail_item_id, content)
				order by number desc fetch first :limit rows only""")
			.param("limit", limit)
			.query((row, number) -> new Labelled(new ContentId(row.getString("content")),
					DocumentKind.valueOf(row.getString("kind"))))
			.list();
	}

	/**
	 * A labelled example.
	 *
	 * @param content the letter's bytes, by which its text is found
	 * @param kind what it is
	 */
	record Labelled(ContentId content, DocumentKind kind) {
	}

}
