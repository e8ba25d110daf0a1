package de.aktenlauf.intake;

import de.aktenlauf.shared.MailItemId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The SQL of the table {@code mail_item} for letters that were delivered as one file: the
 * row of the file becomes that of the first letter, the others get a row each.
 */
@Component
class MailPartTable {

	private final JdbcClient jdbc;

	MailPartTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** False if the file was parted before, or is not on its way any more. */
	boolean begin(MailItemId file, MailItem.Part first, int pages) {
		return this.jdbc.sql("""
				update mail_item set parts = :parts, first_page = :firstPage, part_content = :content, pages = :pages
				where id = :id and part_content is null and state = 'PROCESSING'
				""")
			.param("parts", first.of())
			.param("firstPage", first.firstPage())
			.param("content", first.content().value())
			.param("pages", pages)
			.param("id", file.value())
			.update() == 1;
	}

	/** A further letter, on its way, with the day of receipt of the file. */
	void add(MailItemId file, MailItemId letter, MailItem.Part part, int pages) {
		this.jdbc.sql("""
				insert into mail_item (id, delivery, position, part, parts, first_page, part_content, listed, file,
					container, channel, received_on, scanned_at, registered_at, content, pages, state, stage, started)
				select :id, delivery, position, :part, :parts, :firstPage, :content, listed, file,
					container, channel, received_on, scanned_at, registered_at, content, :pages, 'PROCESSING',
					'CHECKED', true
				from mail_item where id = :file
				""")
			.param("id", letter.value())
			.param("part", part.number())
			.param("parts", part.of())
			.param("firstPage", part.firstPage())
			.param("content", part.content().value())
			.param("pages", pages)
			.param("file", file.value())
			.update();
	}

}
