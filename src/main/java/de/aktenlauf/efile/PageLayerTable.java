package de.aktenlauf.efile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the table {@code document_layer}: rows are added and never changed. */
@Component
class PageLayerTable {

	private static final String SELECT = """
			select number, document, act, kind, pages, shown_content, made_by, made_at, goes_back_to
			from document_layer
			""";

	private final JdbcClient jdbc;

	PageLayerTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The number of the layer is given by the table. */
	void insert(PageLayer layer) {
		this.jdbc.sql("""
				insert into document_layer (document, act, kind, pages, shown_content, made_by, made_at, goes_back_to)
				values (:document, :act, :kind, :pages, :shown, :madeBy, :madeAt, :goesBackTo)
				""")
			.param("document", layer.document().value())
			.param("act", layer.act())
			.param("kind", layer.kind().name())
			.param("pages", PageList.write(layer.pages()))
			.param("shown", layer.shown().value())
			.param("madeBy", layer.madeBy().value())
			.param("madeAt", layer.madeAt().atOffset(ZoneOffset.UTC))
			.param("goesBackTo", layer.goesBackTo().orElse(null))
			.update();
	}

	/** The newest first. */
	List<PageLayer> of(DocumentId document, int limit) {
		return this.jdbc
			.sql(SELECT + "where document = :document order by document desc, number desc fetch first :limit rows only")
			.param("document", document.value())
			.param("limit", limit)
			.query(PageLayerTable::layer)
			.list();
	}

	Optional<PageLayer> find(long number) {
		return this.jdbc.sql(SELECT + "where number = :number")
			.param("number", number)
			.query(PageLayerTable::layer)
			.optional();
	}

	/** The layer under another one. */
	Optional<PageLayer> under(PageLayer layer) {
		return this.jdbc.sql(SELECT + """
				where document = :document and number < :number
				order by document desc, number desc fetch first 1 rows only
				""")
			.param("document", layer.document().value())
			.param("number", layer.number())
			.query(PageLayerTable::layer)
			.optional();
	}

	/** The layers of one act, on all its documents. */
	List<PageLayer> ofAct(UUID act) {
		return this.jdbc.sql(SELECT + "where act = :act order by number")
			.param("act", act)
			.query(PageLayerTable::layer)
			.list();
	}

	/** The layer that first showed a state. */
	Optional<PageLayer> first(DocumentId document, ContentId shown) {
		return this.jdbc.sql(SELECT + """
				where document = :document and shown_content = :shown
				order by document, number fetch first 1 rows only
				""")
			.param("document", document.value())
			.param("shown", shown.value())
			.query(PageLayerTable::layer)
			.optional();
	}

	/** The documents that some documents shared an act with, themselves too. */
	Set<DocumentId> sharing(Collection<DocumentId> documents) {
		return this.jdbc.sql("""
				select distinct other.document from document_layer one
				join document_layer other on other.act = one.act
				where one.document in (:documents)
				""")
			.param("documents", documents.stream().map(DocumentId::value).toList())
			.query((row, position) -> new DocumentId(row.getObject("document", UUID.class)))
			.set();
	}

	private static PageLayer layer(ResultSet row, int position) throws SQLException {
		long goesBackTo = row.getLong("goes_back_to");
		Optional<Long> earlier = row.wasNull() ? Optional.empty() : Optional.of(goesBackTo);
		return new PageLayer(row.getLong("number"), new DocumentId(row.getObject("document", UUID.class)),
				row.getObject("act", UUID.class), PageLayer.Kind.valueOf(row.getString("kind")),
				PageList.read(row.getString("pages")), new ContentId(row.getString("shown_content")),
				new UserId(row.getString("made_by")), row.getObject("made_at", OffsetDateTime.class).toInstant(),
				earlier);
	}

}
