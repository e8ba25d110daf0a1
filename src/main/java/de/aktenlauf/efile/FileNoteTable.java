package de.aktenlauf.efile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the table {@code file_note}. */
@Component
class FileNoteTable {

	private static final String SELECT = """
			select n.id, n.case_number, n.document, n.author, n.body, n.written_at, n.done_by, n.done_at
			from file_note n left join document d on d.id = n.document
			""";

	private final JdbcClient jdbc;

	FileNoteTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(FileNote note) {
		this.jdbc.sql("""
				insert into file_note (id, case_number, document, author, body, written_at)
				values (:id, :case, :document, :author, :body, :writtenAt)
				""")
			.param("id", note.id())
			.param("case", note.caseNumber().value())
			.param("document", note.document().map(DocumentId::value).orElse(null))
			.param("author", note.author().value())
			.param("body", note.text())
			.param("writtenAt", note.writtenAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	boolean done(UUID note, CaseNumber caseNumber, UserId doneBy, Instant doneAt) {
		return this.jdbc.sql("""
				update file_note set done_by = :doneBy, done_at = :doneAt
				where id = :id and case_number = :case and done_at is null
				""")
			.param("doneBy", doneBy.value())
			.param("doneAt", doneAt.atOffset(ZoneOffset.UTC))
			.param("id", note)
			.param("case", caseNumber.value())
			.update() == 1;
	}

	/** The newest first, without those on documents of some kinds. */
	List<FileNote> of(CaseNumber caseNumber, List<DocumentKind> hidden, int limit) {
		return this.jdbc.sql(SELECT + """
				where n.case_number = :case and (n.document is null or d.kind not in (:hidden))
				order by n.case_number, n.number desc
				fetch first :limit rows only
				""")
			.param("case", caseNumber.value())
			.param("hidden", FileTable.codes(hidden))
			.param("limit", limit)
			.query(FileNoteTable::note)
			.list();
	}

	private static FileNote note(ResultSet row, int position) throws SQLException {
		return new FileNote(row.getObject("id", UUID.class), new CaseNumber(row.getString("case_number")),
				Optional.ofNullable(row.getObject("document", UUID.class)).map(DocumentId::new),
				new UserId(row.getString("author")), row.getString("body"),
				row.getObject("written_at", OffsetDateTime.class).toInstant(),
				Optional.ofNullable(row.getString("done_by")).map(UserId::new),
				Optional.ofNullable(row.getObject("done_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
	}

}
