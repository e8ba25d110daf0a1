package de.aktenlauf.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import de.aktenlauf.content.ContentStore;
import de.aktenlauf.shared.ContentId;
import org.h2.jdbcx.JdbcDataSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The module in a folder of its own, with real workers. */
final class ReadingRoom implements AutoCloseable {

	final ContentStore store;

	final WorkerPool workers;

	final TextExtraction extraction;

	final PageRenditions renditions;

	final PageReadings readings;

	private final ExtractionTable table;

	ReadingRoom(Path data, TextSettings settings) {
		this(data, settings, new WorkerCommand(settings, data, new OcrModel(data, "")));
	}

	ReadingRoom(Path data, TextSettings settings, WorkerCommand command) {
		JdbcDataSource database = new JdbcDataSource();
		database.setURL("jdbc:h2:mem:" + data.getFileName() + ";DB_CLOSE_DELAY=-1");
		new ResourceDatabasePopulator(new ClassPathResource("db/migration/V17__text.sql")).execute(database);
		this.store = new ContentStore(data);
		this.workers = new WorkerPool(settings, command);
		this.table = new ExtractionTable(JdbcClient.create(database));
		Clock clock = Clock.fixed(Instant.parse("2026-11-20T09:12:00Z"), ZoneOffset.UTC);
		PreviewFolder previews = new PreviewFolder(data);
		this.extraction = new TextExtraction(this.store, this.table, this.workers, previews, clock);
		this.renditions = new PageRenditions(this.store, this.table, this.extraction, this.workers, previews, clock);
		this.readings = new PageReadings(this.renditions, this.extraction, this.store, this.table, this.workers);
	}

	ContentId put(byte[] bytes) {
		return this.store.put(new ByteArrayInputStream(bytes)).id();
	}

	ExtractedText read(byte[] bytes) {
		return this.extraction.extract(put(bytes));
	}

	/** Says what was read of a letter. */
	void retext(ContentId content, List<Page> pages) {
		this.table.retext(content, put(TextFormat.write(content, PageRenditions.MEDIA_TYPE, pages)));
	}

	byte[] bytes(ContentId content) {
		try (var in = this.store.open(content)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.workers.close();
	}

}
