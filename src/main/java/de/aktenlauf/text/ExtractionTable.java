package de.aktenlauf.text;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import de.aktenlauf.shared.ContentId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code extraction}: which letters were read. */
@Repository
class ExtractionTable {

	private final JdbcClient jdbc;

	ExtractionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Extraction> find(ContentId content) {
		return this.jdbc.sql("""
				select content, text_content, media_type, pages, pdf, read_at, reader_version
				from extraction where content = :content
				""")
			.param("content", content.value())
			.query((row, number) -> new Extraction(new ContentId(row.getString("content")),
					new ContentId(row.getString("text_content")), row.getString("media_type"), row.getInt("pages"),
					new ContentId(row.getString("pdf")), row.getObject("read_at", OffsetDateTime.class).toInstant(),
					row.getInt("reader_version")))
			.optional();
	}

	/**
	 * Adds a row unless there is one; a second reading of the same bytes changes nothing.
	 */
	void insert(Extraction extraction) {
		this.jdbc.sql("""
				insert into extraction (content, text_content, media_type, pages, pdf, read_at, reader_version)
				select :content, :textContent, :mediaType, :pages, :pdf, :readAt, :readerVersion
				where not exists (select 1 from extraction where content = :content)
				""")
			.param("content", extraction.content().value())
			.param("textContent", extraction.textContent().value())
			.param("mediaType", extraction.mediaType())
			.param("pages", extraction.pages())
			.param("pdf", extraction.pdf().value())
			.param("readAt", extraction.readAt().atOffset(ZoneOffset.UTC))
			.param("readerVersion", extraction.readerVersion())
			.update();
	}

	/** Pages that were put together have another text now. */
	void retext(ContentId content, ContentId textContent) {
		this.jdbc.sql("update extraction set text_content = :textContent where content = :content")
			.param("textContent", textContent.value())
			.param("content", content.value())
			.update();
	}

	void delete(ContentId content) {
		this.jdbc.sql("delete from extraction where content = :content").param("content", content.value()).update();
	}

}
