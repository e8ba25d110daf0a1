package de.aktenlauf.efile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lies in one file: counts of its registers and pages of its list. However much lies
 * there, a page reads at most {@value #MAX_READ} rows.
 */
@Component
public class FileContents {

	/** Documents of one page. */
	public static final int PAGE_SIZE = 50;

	/** Rows that one page reads while it looks for fitting ones. */
	static final int MAX_READ = 2_000;

	private static final int CHUNK = 500;

	private static final int MAX_VISITS = 200;

	private final FileTable table;

	private final Access access;

	private final Readings readings;

	private final HealthShield shield;

	private final Clock clock;

	FileContents(FileTable table, Access access, Readings readings, HealthShield shield, Clock clock) {
		this.table = table;
		this.access = access;
		this.readings = readings;
		this.shield = shield;
		this.clock = clock;
	}

	/**
	 * Opens a file: checks the need to know and records the reading. Documents about
	 * health are not counted for those who may not see them.
	 * @param caseNumber the case
	 * @param facts what the access rules need to know
	 * @return how much lies in it
	 * @throws de.aktenlauf.access.AccessRefused if the current user may not read the file
	 */
	@Transactional
	public FileOverview open(CaseNumber caseNumber, FileFacts facts) {
		User user = this.access.require(Permission.READ_FILES, facts);
		if (this.readings.record(user, AuditAction.FILE_OPENED, "case:" + caseNumber, facts)) {
			this.table.insertVisit(user.id(), caseNumber, this.clock.instant());
		}
		List<DocumentKind> hidden = this.shield.hidden(facts);
		return new FileOverview(this.table.counts(caseNumber, hidden), year(caseNumber, hidden, true),
				year(caseNumber, hidden, false));
	}

	/**
	 * A page of the list of a file. Documents about health are left out for those who may
	 * not see them.
	 * @param caseNumber the case
	 * @param facts what the access rules need to know
	 * @param query what is asked for
	 * @return at most {@value #PAGE_SIZE} documents
	 * @throws de.aktenlauf.access.AccessRefused if the current user may not read the file
	 */
	@Transactional(readOnly = true)
	public FilePage page(CaseNumber caseNumber, FileFacts facts, FileQuery query) {
		this.access.require(Permission.READ_FILES, facts);
		List<DocumentKind> hidden = this.shield.hidden(facts);
		int chunk = query.picks() ? CHUNK : PAGE_SIZE + 1;
		List<FilePage.Entry> found = new ArrayList<>();
		FileQuery rest = query;
		for (int read = 0; read < MAX_READ; read += chunk) {
			List<FilePage.Entry> rows = entries(this.table.read(caseNumber, rest, hidden, chunk));
			for (FilePage.Entry row : rows) {
				if (found.size() == PAGE_SIZE && fits(row, query)) {
					return new FilePage(found, Optional.of(found.getLast().place()), true);
				}
				if (fits(row, query)) {
					found.add(row);
				}
			}
			if (rows.size() < chunk) {
				return new FilePage(found, Optional.empty(), true);
			}
			rest = rest.behind(Optional.of(rows.getLast().place()));
		}
		return new FilePage(found, rest.after(), false);
	}

	/**
	 * The tags of a document that the caller has opened.
	 * @param document the document
	 * @return in the order of the alphabet
	 */
	public List<String> tags(DocumentId document) {
		return this.table.tags(List.of(document)).getOrDefault(document, List.of());
	}

	/**
	 * The files that the current user opened last; some may be out of reach by now.
	 * @param limit at most this many
	 * @return the newest first
	 */
	public List<CaseNumber> lastOpened(int limit) {
		return this.table.visits(this.access.visible().user(), MAX_VISITS).stream().distinct().limit(limit).toList();
	}

	private List<FilePage.Entry> entries(List<DocumentTable.Numbered> rows) {
		Map<DocumentId, List<String>> tags = this.table.tags(rows.stream().map((row) -> row.document().id()).toList());
		return rows.stream()
			.map((row) -> new FilePage.Entry(row.document(),
					new FileQuery.Place(row.document().receivedOn(), row.number()),
					tags.getOrDefault(row.document().id(), List.of())))
			.toList();
	}

	private static boolean fits(FilePage.Entry entry, FileQuery query) {
		return query.kind().filter((kind) -> kind != entry.document().kind()).isEmpty()
				&& query.tag().filter((tag) -> !entry.tags().contains(tag)).isEmpty()
				&& titled(entry.document().title(), query.words());
	}

	private static boolean titled(String title, String words) {
		String small = title.toLowerCase(Locale.GERMAN);
		return words.isBlank()
				|| Arrays.stream(words.strip().toLowerCase(Locale.GERMAN).split("\\s+")).allMatch(small::contains);
	}

	private int year(CaseNumber caseNumber, List<DocumentKind> hidden, boolean oldest) {
		FileQuery end = new FileQuery(Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty(),
				oldest, Optional.empty());
		return this.table.read(caseNumber, end, hidden, 1)
			.stream()
			.findFirst()
			.map((row) -> row.document().receivedOn().getYear())
			.orElse(0);
	}

}
