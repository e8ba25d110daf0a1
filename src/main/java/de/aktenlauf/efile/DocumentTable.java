package de.aktenlauf.efile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the tables {@code efile} and {@code document}. */
@Component
class DocumentTable {

	static final String SELECT = """
			select number, id, case_number, register, mail_item, kind, kind_confidence_percent, title, channel,
				received_on, scanned_at, filed_at, content, text_content, media_type, pages, shown_content, version
			from document
			""";

	private final JdbcClient jdbc;

	DocumentTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Long> efile(String kind, String caseNumber) {
		return this.jdbc.sql("select id from efile where kind = :kind and case_number = :caseNumber")
			.param("kind", kind)
			.param("caseNumber", caseNumber)
			.query(Long.class)
			.optional();
	}

	void insertEfile(String kind, String caseNumber, Instant openedAt) {
		this.jdbc.sql("insert into efile (kind, case_number, opened_at) values (:kind, :caseNumber, :openedAt)")
			.param("kind", kind)
			.param("caseNumber", caseNumber)
			.param("openedAt", openedAt.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * The letter as it was filed is part 0, what was split off has a number of its own.
	 */
	void insert(Document document, long efile, int part) {
		this.jdbc.sql("""
				insert into document (id, efile_id, case_number, register, mail_item, kind, kind_confidence_percent,
					title, channel, received_on, scanned_at, filed_at, content, text_content, media_type, pages,
					shown_content, part, version)
				values (:id, :efile, :caseNumber, :register, :mailItem, :kind, :confidence, :title, :channel,
					:receivedOn, :scannedAt, :filedAt, :content, :textContent, :mediaType, :pages, :shown,
					:part, :version)
				""")
			.param("id", document.id().value())
			.param("efile", efile)
			.param("caseNumber", text(document.caseNumber()))
			.param("register", document.register())
			.param("mailItem", document.mailItem().value())
			.param("kind", document.kind().name())
			.param("confidence", document.kindConfidencePercent())
			.param("title", document.title())
			.param("channel", document.channel().name())
			.param("receivedOn", document.receivedOn())
			.param("scannedAt", document.scannedAt().atOffset(ZoneOffset.UTC))
			.param("filedAt", document.filedAt().atOffset(ZoneOffset.UTC))
			.param("content", document.content().value())
			.param("textContent", document.textContent().value())
			.param("mediaType", document.mediaType())
			.param("pages", document.pages())
			.param("shown", document.shown().value())
			.param("part", part)
			.param("version", document.version())
			.update();
	}

	boolean move(Document document, long efile, CaseNumber target, String register) {
		return this.jdbc.sql("""
				update document set efile_id = :efile, case_number = :target, register = :register,
					version = version + 1
				where id = :id and version = :version
				""")
			.param("efile", efile)
			.param("target", target.value())
			.param("register", register)
			.param("id", document.id().value())
			.param("version", document.version())
			.update() == 1;
	}

	boolean classify(Document document, long efile, String register, DocumentKind kind, String title) {
		return this.jdbc.sql("""
				update document set efile_id = :efile, register = :register, kind = :kind,
					kind_confidence_percent = 100, title = :title, version = version + 1
				where id = :id and version = :version
				""")
			.param("efile", efile)
			.param("register", register)
			.param("kind", kind.name())
			.param("title", title)
			.param("id", document.id().value())
			.param("version", document.version())
			.update() == 1;
	}

	/** Until the end of the transaction nobody else changes the document. */
	void lock(DocumentId document) {
		this.jdbc.sql("select version from document where id = :id for update")
			.param("id", document.value())
			.query(Long.class)
			.optional();
	}

	Optional<Document> find(DocumentId document) {
		return this.jdbc.sql(SELECT + "where id = :id")
			.param("id", document.value())
			.query(DocumentTable::document)
			.optional();
	}

	Optional<Document> findOf(MailItemId mailItem) {
		return this.jdbc.sql(SELECT + "where mail_item = :mailItem and part = 0")
			.param("mailItem", mailItem.value())
			.query(DocumentTable::document)
			.optional();
	}

	List<Document> findAll(Collection<DocumentId> documents) {
		if (documents.isEmpty()) {
			return List.of();
		}
		List<UUID> ids = documents.stream().map(DocumentId::value).distinct().toList();
		return this.jdbc.sql(SELECT + "where id in (:ids)").param("ids", ids).query(DocumentTable::document).list();
	}

	List<Numbered> page(long after, int limit) {
		return this.jdbc.sql(SELECT + "where number > :after order by number fetch first :limit rows only")
			.param("after", after)
			.param("limit", limit)
			.query(DocumentTable::numbered)
			.list();
	}

	long count() {
		return this.jdbc.sql("select count(*) from document").query(Long.class).single();
	}

	List<DocumentId> idsOf(CaseNumber caseNumber) {
		return this.jdbc.sql("select id from document where case_number = :caseNumber order by number")
			.param("caseNumber", caseNumber.value())
			.query((row, position) -> new DocumentId(row.getObject("id", UUID.class)))
			.list();
	}

	/** Writes title and register; the version rises. */
	boolean change(Document document, String title, String register, long efile) {
		return this.jdbc.sql("""
				update document set title = :title, register = :register, efile_id = :efile, version = version + 1
				where id = :id and version = :version
				""")
			.param("efile", efile)
			.param("title", title)
			.param("register", register)
			.param("id", document.id().value())
			.param("version", document.version())
			.update() == 1;
	}

	/** Writes how the pages are shown; the version rises. */
	boolean arrange(Document document, int pages, ContentId shown, Optional<DocumentId> mergedInto) {
		return this.jdbc.sql("""
				update document set pages = :pages, shown_content = :shown, merged_into = :mergedInto,
					version = version + 1
				where id = :id and version = :version
				""")
			.param("pages", pages)
			.param("shown", shown.value())
			.param("mergedInto", mergedInto.map(DocumentId::value).orElse(null))
			.param("id", document.id().value())
			.param("version", document.version())
			.update() == 1;
	}

	/** Where the pages of a document went that has none left. */
	Optional<DocumentId> mergedInto(DocumentId document) {
		return this.jdbc.sql("select merged_into from document where id = :id and merged_into is not null")
			.param("id", document.value())
			.query((row, position) -> new DocumentId(row.getObject("merged_into", UUID.class)))
			.optional();
	}

	/** The next free part of a letter. */
	int nextPart(MailItemId mailItem) {
		return this.jdbc.sql("select max(part) + 1 from document where mail_item = :mailItem")
			.param("mailItem", mailItem.value())
			.query(Integer.class)
			.single();
	}

	static Numbered numbered(ResultSet row, int position) throws SQLException {
		return new Numbered(row.getLong("number"), document(row, position));
	}

	private static @Nullable String text(Optional<CaseNumber> caseNumber) {
		return caseNumber.map(CaseNumber::value).orElse(null);
	}

	private static Document document(ResultSet row, int position) throws SQLException {
		return new Document(new DocumentId(row.getObject("id", UUID.class)),
				Optional.ofNullable(row.getString("case_number")).map(CaseNumber::new), row.getString("register"),
				new MailItemId(row.getObject("mail_item", UUID.class)), DocumentKind.valueOf(row.getString("kind")),
				row.getInt("kind_confidence_percent"), row.getString("title"),
				Channel.valueOf(row.getString("channel")), row.getDate("received_on").toLocalDate(),
				instant(row, "scanned_at"), instant(row, "filed_at"), new ContentId(row.getString("content")),
				new ContentId(row.getString("text_content")), row.getString("media_type"), row.getInt("pages"),
				shown(row), row.getLong("version"));
	}

	private static ContentId shown(ResultSet row) throws SQLException {
		String shown = row.getString("shown_content");
		return new ContentId((shown != null) ? shown : row.getString("content"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/**
	 * A document with its place in the order of filing.
	 *
	 * @param number the place
	 * @param document the document
	 */
	record Numbered(long number, Document document) {
	}

}
