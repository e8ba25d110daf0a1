package de.aktenlauf.efile;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.text.PlacedPage;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the table {@code page_reading}. */
@Component
class PageReadingTable {

	private static final String KEY = "where content = :content and page = :page and quarter_turns = :turns";

	private final JdbcClient jdbc;

	PageReadingTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Asks for a reading; one that was done is not done twice, one that failed is tried
	 * again.
	 */
	void ask(PlacedPage page, DocumentId document, Instant now) {
		boolean failed = of("update page_reading set state = 'WAITING', document = :document, asked_at = :now " + KEY
				+ " and state = 'FAILED'", page)
			.param("document", document.value())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update() == 1;
		if (!failed) {
			of("""
					insert into page_reading (content, page, quarter_turns, document, state, asked_at)
					select :content, :page, :turns, :document, 'WAITING', :now
					where not exists (select 1 from page_reading
					""" + KEY + ")", page).param("document", document.value())
				.param("now", now.atOffset(ZoneOffset.UTC))
				.update();
		}
	}

	Optional<Row> find(PlacedPage page) {
		return of("select state, text_content from page_reading " + KEY, page)
			.query((row, position) -> new Row(PageReading.valueOf(row.getString("state")),
					Optional.ofNullable(row.getString("text_content")).map(ContentId::new)))
			.optional();
	}

	void done(PlacedPage page, PageReading state, @Nullable ContentId text, Instant now) {
		of("update page_reading set state = :state, text_content = :text, read_at = :now " + KEY, page)
			.param("state", state.name())
			.param("text", (text != null) ? text.value() : null)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Documents that asked for what is still to be read, the first one first. */
	List<DocumentId> waiting(int limit) {
		return this.jdbc.sql("""
				select document from page_reading where state = 'WAITING'
				group by document order by min(number) fetch first :limit rows only
				""")
			.param("limit", limit)
			.query((row, position) -> new DocumentId(row.getObject("document", UUID.class)))
			.list();
	}

	private JdbcClient.StatementSpec of(String sql, PlacedPage page) {
		return this.jdbc.sql(sql)
			.param("content", page.content().value())
			.param("page", page.page())
			.param("turns", page.quarterTurns());
	}

	/**
	 * What is known of a reading.
	 *
	 * @param state what became of it
	 * @param text the page as it was read, if that is its text now
	 */
	record Row(PageReading state, Optional<ContentId> text) {
	}

}
