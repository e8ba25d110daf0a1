package de.aktenlauf.web.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.PageWork;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.process.Incidents;
import de.aktenlauf.search.DocumentSearch;
import de.aktenlauf.search.SearchRequest;
import de.aktenlauf.search.SearchResult;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.text.PlacedPage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shared case as it is, and what must always hold of it. */
class SharedCaseState {

	private static final List<String> CASES = Stream.of(SharedCase.CASE, SharedCase.NEIGHBOUR)
		.map(CaseNumber::value)
		.toList();

	private static final int NOTES_IN_SIGHT = 20;

	private static final String CHANGES = "('DOCUMENT_CHANGED', 'DOCUMENT_MOVED', 'PAGES_ARRANGED', 'PAGES_RESTORED',"
			+ " 'DOCUMENT_SPLIT', 'DOCUMENTS_MERGED')";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Efiles efiles;

	@Autowired
	private PageWork pages;

	@Autowired
	private DocumentSearch search;

	@Autowired
	private Incidents incidents;

	@Autowired
	private CurrentUser currentUser;

	Acknowledged acknowledged(long seed) {
		return new Acknowledged(this.jdbc, seed);
	}

	/** Documents with pages, the oldest first. */
	List<DocumentId> documents() {
		return this.jdbc.sql("select id from document where case_number in (:cases) and pages > 0 order by number")
			.param("cases", CASES)
			.query((row, position) -> new DocumentId(row.getObject("id", UUID.class)))
			.list();
	}

	/** What both people find in their basket. */
	List<Waiting> waiting() {
		return waiting("state = 'OPEN' and basket = '" + SharedCase.BASKET + "'");
	}

	/** What lies anywhere and is not done. */
	List<Waiting> leftOver() {
		return waiting("state <> 'COMPLETED'");
	}

	private List<Waiting> waiting(String where) {
		return this.jdbc.sql("select id, version from work_item where case_number in (:cases) and " + where)
			.param("cases", CASES)
			.query((row, position) -> new Waiting(new WorkItemId(row.getObject("id", UUID.class)),
					row.getLong("version")))
			.list();
	}

	List<String> latestNotes() {
		return this.jdbc.sql("""
				select body from file_note where case_number = :case order by number desc
				fetch first :limit rows only
				""").param("case", SharedCase.CASE.value()).param("limit", NOTES_IN_SIGHT).query(String.class).list();
	}

	/**
	 * What must not be.
	 * @param letters all letters of the case as delivered
	 * @return in words, empty if all is well
	 */
	List<String> broken(List<MailItem> letters) {
		List<String> broken = new ArrayList<>();
		broken.addAll(this.jdbc
			.sql("""
					select w.id, w.version, w.state, w.completed_at is not null as done,
						(select count(*) from audit_entry a where a.subject = 'work-item:' || cast(w.id as varchar)) as entries
					from work_item w where w.case_number in (:cases)
					""")
			.param("cases", CASES)
			.query((row, position) -> item(row.getString("id"), row.getString("state").equals("COMPLETED"),
					row.getBoolean("done"), row.getLong("entries") - row.getLong("version")))
			.list());
		broken.addAll(this.jdbc.sql("""
				select d.id, d.version, d.part, (select count(*) from audit_entry a
					where a.subject = 'document:' || cast(d.id as varchar) and a.action in %s) as entries
				from document d where d.case_number in (:cases)
				""".formatted(CHANGES))
			.param("cases", CASES)
			.query((row, position) -> document(row.getString("id"),
					row.getLong("entries") - row.getLong("version") - Math.min(1, row.getInt("part"))))
			.list());
		broken.removeIf(String::isEmpty);
		broken.addAll(sheets(letters));
		this.currentUser.asSystem(() -> this.incidents.list(10))
			.forEach((incident) -> broken.add("incident in " + incident.activity() + ": " + incident.message()));
		return broken;
	}

	/** Each change raises the version by one and has one entry; the opening has one. */
	private static String item(String id, boolean completed, boolean done, long more) {
		if (completed != done) {
			return "the work item " + id + " is open and completed at once";
		}
		return (more == 1) ? "" : "the work item " + id + " has " + (more - 1) + " entries too many";
	}

	private static String document(String id, long more) {
		return (more == 0) ? "" : "the document " + id + " has " + more + " entries too many";
	}

	/** Every page that was delivered is in exactly one document. */
	private List<String> sheets(List<MailItem> letters) {
		List<String> delivered = letters.stream().flatMap((letter) -> {
			DocumentId document = letter.outcome().document().orElseThrow();
			return IntStream.rangeClosed(1, letter.pages())
				.mapToObj((page) -> PlacedPage.of(this.efiles.document(document).content(), page).toString());
		}).sorted().toList();
		List<String> there = this.jdbc.sql("select id from document where case_number in (:cases)")
			.param("cases", CASES)
			.query((row, position) -> new DocumentId(row.getObject("id", UUID.class)))
			.list()
			.stream()
			.filter((document) -> !this.efiles.document(document).emptied())
			.flatMap((document) -> this.pages.plan(document).pages().stream())
			.map((page) -> page.sheet().toString())
			.sorted()
			.toList();
		return delivered.equals(there) ? List.of()
				: List.of("delivered were the pages " + delivered + ", there are " + there);
	}

	/** How index and archive differ. */
	Set<String> notInTheIndex() {
		Set<String> filed = this.documents()
			.stream()
			.map(this.efiles::document)
			.map((document) -> document.id() + " " + document.kind() + " " + document.title() + " "
					+ document.caseNumber().map(CaseNumber::value).orElse(""))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> indexed = Stream.of(SharedCase.CASE, SharedCase.NEIGHBOUR)
			.flatMap((number) -> indexed(number).stream())
			.collect(Collectors.toCollection(TreeSet::new));
		return Stream
			.concat(filed.stream().filter((one) -> !indexed.contains(one)),
					indexed.stream().filter((one) -> !filed.contains(one)))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private List<String> indexed(CaseNumber number) {
		List<String> indexed = new ArrayList<>();
		long total = 1;
		for (int page = 1; indexed.size() < total && page <= SearchRequest.MAX_PAGE; page++) {
			SearchRequest request = new SearchRequest("", Optional.of(number), Optional.empty(), Optional.empty(),
					Optional.empty(), page);
			SearchResult result = this.currentUser.asSystem(() -> this.search.find(request));
			total = result.total();
			result.hits()
				.forEach((hit) -> indexed.add(hit.document() + " " + hit.kind() + " " + hit.title() + " "
						+ hit.caseNumber().map(CaseNumber::value).orElse("")));
		}
		return indexed;
	}

	/**
	 * A work item that is not done.
	 *
	 * @param id its identifier
	 * @param version its version
	 */
	record Waiting(WorkItemId id, long version) {
	}

}
