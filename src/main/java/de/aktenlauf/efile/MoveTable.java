package de.aktenlauf.efile;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/**
 * The SQL of the tables {@code document_move} (added and never changed) and
 * {@code document_link}.
 */
@Component
class MoveTable {

	private static final String SELECT = """
			select id, document, from_case, from_register, to_case, to_register, reason, moved_by, moved_at,
				version_after, undoes
			from document_move
			""";

	/** A link rests as long as the letter itself lies in the file. */
	private static final String LINKS = """
			select l.case_number, l.document, l.register, l.linked_by, l.linked_at
			from document_link l join document d on d.id = l.document and d.case_number <> l.case_number
			""";

	private final JdbcClient jdbc;

	MoveTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(DocumentMove move) {
		this.jdbc.sql("""
				insert into document_move (id, document, from_case, from_register, to_case, to_register, reason,
					moved_by, moved_at, version_after, undoes)
				values (:id, :document, :fromCase, :fromRegister, :toCase, :toRegister, :reason, :movedBy, :movedAt,
					:versionAfter, :undoes)
				""")
			.param("id", move.id())
			.param("document", move.document().value())
			.param("fromCase", move.from().caseNumber().value())
			.param("fromRegister", move.from().register())
			.param("toCase", move.to().caseNumber().value())
			.param("toRegister", move.to().register())
			.param("reason", move.reason())
			.param("movedBy", move.movedBy().value())
			.param("movedAt", move.movedAt().atOffset(ZoneOffset.UTC))
			.param("versionAfter", move.versionAfter())
			.param("undoes", move.undoes().orElse(null))
			.update();
	}

	Optional<DocumentMove> find(UUID move) {
		return this.jdbc.sql(SELECT + "where id = :id").param("id", move).query(MoveTable::move).optional();
	}

	/** The newest first. */
	List<DocumentMove> of(DocumentId document, int limit) {
		return this.jdbc
			.sql(SELECT + "where document = :document order by document, number desc fetch first :limit rows only")
			.param("document", document.value())
			.param("limit", limit)
			.query(MoveTable::move)
			.list();
	}

	/** Notes about a document go with it. */
	void takeNotesAlong(DocumentId document, CaseNumber target) {
		this.jdbc.sql("update file_note set case_number = :target where document = :document")
			.param("target", target.value())
			.param("document", document.value())
			.update();
	}

	boolean linked(CaseNumber caseNumber, DocumentId document) {
		return this.jdbc.sql("select count(*) from document_link where case_number = :case and document = :document")
			.param("case", caseNumber.value())
			.param("document", document.value())
			.query(Integer.class)
			.single() > 0;
	}

	void insert(DocumentLink link) {
		this.jdbc.sql("""
				insert into document_link (case_number, document, register, linked_by, linked_at)
				values (:case, :document, :register, :linkedBy, :linkedAt)
				""")
			.param("case", link.caseNumber().value())
			.param("document", link.document().value())
			.param("register", link.register())
			.param("linkedBy", link.linkedBy().value())
			.param("linkedAt", link.linkedAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	boolean unlink(CaseNumber caseNumber, DocumentId document) {
		return this.jdbc.sql("delete from document_link where case_number = :case and document = :document")
			.param("case", caseNumber.value())
			.param("document", document.value())
			.update() > 0;
	}

	List<DocumentLink> linksIn(CaseNumber caseNumber, int limit) {
		return this.jdbc.sql(LINKS + "where l.case_number = :case fetch first :limit rows only")
			.param("case", caseNumber.value())
			.param("limit", limit)
			.query(MoveTable::link)
			.list();
	}

	List<DocumentLink> linksTo(DocumentId document, int limit) {
		return this.jdbc.sql(LINKS + "where l.document = :document order by l.case_number fetch first :limit rows only")
			.param("document", document.value())
			.param("limit", limit)
			.query(MoveTable::link)
			.list();
	}

	private static DocumentMove move(ResultSet row, int position) throws SQLException {
		return new DocumentMove(row.getObject("id", UUID.class), new DocumentId(row.getObject("document", UUID.class)),
				new DocumentMove.Shelf(new CaseNumber(row.getString("from_case")), row.getString("from_register")),
				new DocumentMove.Shelf(new CaseNumber(row.getString("to_case")), row.getString("to_register")),
				row.getString("reason"), new UserId(row.getString("moved_by")),
				row.getObject("moved_at", OffsetDateTime.class).toInstant(), row.getLong("version_after"),
				Optional.ofNullable(row.getObject("undoes", UUID.class)));
	}

	private static DocumentLink link(ResultSet row, int position) throws SQLException {
		return new DocumentLink(new CaseNumber(row.getString("case_number")),
				new DocumentId(row.getObject("document", UUID.class)), row.getString("register"),
				new UserId(row.getString("linked_by")), row.getObject("linked_at", OffsetDateTime.class).toInstant());
	}

}
