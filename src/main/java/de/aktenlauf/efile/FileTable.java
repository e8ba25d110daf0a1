package de.aktenlauf.efile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The SQL of lists within one file. Each statement is one range of an index in its order,
 * whatever lies in the file: behind a document come the rest of its day, then the days
 * beyond.
 */
@Component
class FileTable {

	private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

	private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

	/** Stands for no kind at all where a list may not be empty. */
	private static final List<String> NO_KIND = List.of("");

	private final JdbcClient jdbc;

	FileTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** At most so many documents, without those of some kinds. */
	List<DocumentTable.Numbered> read(CaseNumber caseNumber, FileQuery query, List<DocumentKind> hidden, int limit) {
		List<DocumentTable.Numbered> rows = new ArrayList<>();
		for (Range range : ranges(query)) {
			if (rows.size() < limit) {
				rows.addAll(read(caseNumber, query, hidden, range, limit - rows.size()));
			}
		}
		return rows;
	}

	private List<DocumentTable.Numbered> read(CaseNumber caseNumber, FileQuery query, List<DocumentKind> hidden,
			Range range, int limit) {
		StatementSpec statement = this.jdbc.sql(sql(query, range))
			.param("caseNumber", caseNumber.value())
			.param("from", range.from())
			.param("to", range.to())
			.param("hidden", codes(hidden))
			.param("limit", limit);
		if (query.register().isPresent()) {
			statement = statement.param("register", query.register().get());
		}
		if (range.beyond().isPresent()) {
			statement = statement.param("number", range.beyond().get());
		}
		return statement.query(DocumentTable::numbered).list();
	}

	/**
	 * The order names the columns of its index from the first on, so that it is taken.
	 */
	static String sql(FileQuery query, Range range) {
		boolean oldest = query.oldestFirst();
		return DocumentTable.SELECT + "where case_number = :caseNumber"
				+ (query.register().isPresent() ? " and register = :register" : "")
				+ (range.beyond().isPresent() ? " and received_on = :from and received_on = :to and number "
						+ (oldest ? ">" : "<") + " :number" : " and received_on between :from and :to")
				+ " and kind not in (:hidden) and pages > 0 order by case_number"
				+ (query.register().isPresent() ? ", register" : "")
				+ (oldest ? ", received_on, number" : ", received_on desc, number desc")
				+ " fetch first :limit rows only";
	}

	static List<Range> ranges(FileQuery query) {
		LocalDate first = query.year().map((year) -> LocalDate.of(year, 1, 1)).orElse(FIRST_DAY);
		LocalDate last = query.year().map((year) -> LocalDate.of(year, 12, 31)).orElse(LAST_DAY);
		if (query.after().isEmpty()) {
			return List.of(new Range(first, last, Optional.empty()));
		}
		LocalDate day = query.after().get().receivedOn();
		Range rest = new Range(day, day, Optional.of(query.after().get().number()));
		return query.oldestFirst() ? List.of(rest, new Range(day.plusDays(1), last, Optional.empty()))
				: List.of(rest, new Range(first, day.minusDays(1), Optional.empty()));
	}

	List<FileOverview.Count> counts(CaseNumber caseNumber, List<DocumentKind> hidden) {
		return this.jdbc.sql("""
				select register, kind, count(*) as documents from document
				where case_number = :caseNumber and kind not in (:hidden) and pages > 0
				group by register, kind
				order by register, kind
				""")
			.param("caseNumber", caseNumber.value())
			.param("hidden", codes(hidden))
			.query((row, position) -> new FileOverview.Count(row.getString("register"),
					DocumentKind.valueOf(row.getString("kind")), row.getLong("documents")))
			.list();
	}

	Map<DocumentId, List<String>> tags(Collection<DocumentId> documents) {
		Map<DocumentId, List<String>> tags = new HashMap<>();
		if (!documents.isEmpty()) {
			this.jdbc.sql("select document, tag from document_tag where document in (:documents) order by tag")
				.param("documents", documents.stream().map(DocumentId::value).toList())
				.query((row) -> {
					tags.computeIfAbsent(new DocumentId(row.getObject("document", UUID.class)),
							(document) -> new ArrayList<>())
						.add(row.getString("tag"));
				});
		}
		return tags;
	}

	void replaceTags(DocumentId document, Collection<String> tags) {
		this.jdbc.sql("delete from document_tag where document = :document")
			.param("document", document.value())
			.update();
		tags.forEach((tag) -> this.jdbc.sql("insert into document_tag (document, tag) values (:document, :tag)")
			.param("document", document.value())
			.param("tag", tag)
			.update());
	}

	void insertVisit(UserId user, CaseNumber caseNumber, Instant openedAt) {
		this.jdbc.sql("insert into file_visit (user_name, case_number, opened_at) values (:user, :case, :openedAt)")
			.param("user", user.value())
			.param("case", caseNumber.value())
			.param("openedAt", openedAt.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The newest visits, one case perhaps several times. */
	List<CaseNumber> visits(UserId user, int limit) {
		return this.jdbc.sql("""
				select case_number from file_visit where user_name = :user
				order by user_name, number desc fetch first :limit rows only
				""")
			.param("user", user.value())
			.param("limit", limit)
			.query((row, position) -> new CaseNumber(row.getString("case_number")))
			.list();
	}

	static List<DocumentKind> healthKinds() {
		return Arrays.stream(DocumentKind.values()).filter(Document::health).toList();
	}

	static List<String> codes(List<DocumentKind> kinds) {
		return kinds.isEmpty() ? NO_KIND : kinds.stream().map(DocumentKind::name).toList();
	}

	/**
	 * Days of a file.
	 *
	 * @param from first day
	 * @param to last day
	 * @param beyond only what stands behind this number, on one day
	 */
	record Range(LocalDate from, LocalDate to, Optional<Long> beyond) {
	}

}
