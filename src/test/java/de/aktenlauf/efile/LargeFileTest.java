package de.aktenlauf.efile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import de.aktenlauf.Databases;
import de.aktenlauf.access.AccessDecision;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.shared.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

import static de.aktenlauf.efile.FiledLetters.CASE;
import static de.aktenlauf.efile.FiledLetters.factsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/** A file of 20,000 letters with 50,000 pages: a page of it reads its own rows only. */
@ParameterizedClass
@EnumSource(Databases.Product.class)
class LargeFileTest {

	private static final int LETTERS = 20_000;

	private static final LocalDate FIRST_DAY = LocalDate.parse("2016-01-01");

	/**
	 * A page, the row behind it, and what the databases look at to find the end of a
	 * range.
	 */
	private static final int BOUND = FileContents.PAGE_SIZE + 5;

	private static final Pattern H2_ROWS = Pattern.compile("scanCount: (\\d+)");

	private static final Pattern POSTGRES_ROWS = Pattern.compile("actual [^)]*rows=(\\d+)");

	private static final Map<Databases.Product, FiledLetters> FILLED = new EnumMap<>(Databases.Product.class);

	private final Databases.Product product;

	private final FiledLetters office;

	LargeFileTest(Databases.Product product) {
		this.product = product;
		this.office = FILLED.computeIfAbsent(product, LargeFileTest::filled);
	}

	private static FiledLetters filled(Databases.Product product) {
		FiledLetters office = new FiledLetters(product);
		JdbcTemplate jdbc = new JdbcTemplate(office.database.dataSource());
		jdbc.update("insert into efile (kind, case_number, opened_at) values ('BENEFIT', ?, ?)", CASE.value(),
				Instant.EPOCH.atOffset(ZoneOffset.UTC));
		long efile = office.database.jdbc().sql("select max(id) from efile").query(Long.class).single();
		jdbc.batchUpdate(
				"""
						insert into document (id, efile_id, case_number, register, mail_item, kind, kind_confidence_percent,
							title, channel, received_on, scanned_at, filed_at, content, text_content, media_type, pages, version)
						values (?, ?, ?, ?, ?, ?, 90, ?, 'POST', ?, ?, ?, ?, ?, 'application/pdf', ?, 0)
						""",
				IntStream.range(0, LETTERS).mapToObj((number) -> row(number, efile)).toList());
		jdbc.execute("analyze");
		return office;
	}

	@Test
	void the_list_of_a_register_goes_through_every_letter_once_in_both_orders() {
		for (boolean oldestFirst : new boolean[] { false, true }) {
			List<FilePage.Entry> seen = all(query(oldestFirst, Optional.of("03")));

			assertThat(seen).hasSize(LETTERS / 4);
			assertThat(ids(seen)).hasSize(LETTERS / 4);
			assertThat(seen.getFirst().document().receivedOn().isAfter(seen.getLast().document().receivedOn()))
				.isNotEqualTo(oldestFirst);
		}
	}

	@Test
	void a_page_reads_its_own_rows_wherever_it_begins() {
		FileQuery.Place middle = new FileQuery.Place(FIRST_DAY.plusDays(2_000), 10_000);
		for (boolean oldestFirst : new boolean[] { false, true }) {
			for (Optional<String> register : List.of(Optional.<String>empty(), Optional.of("03"))) {
				FileQuery first = query(oldestFirst, register);

				assertThat(rowsRead(first)).isLessThanOrEqualTo(BOUND);
				assertThat(rowsRead(first.behind(Optional.of(middle)))).isLessThanOrEqualTo(2 * BOUND);
			}
		}
	}

	@Test
	void all_letters_of_one_day_read_no_more() {
		FileQuery.Place busy = new FileQuery.Place(FIRST_DAY, 500);

		assertThat(rowsRead(query(false, Optional.empty()).behind(Optional.of(busy)))).isLessThanOrEqualTo(2 * BOUND);
	}

	@Test
	void a_search_without_a_hit_ends_at_its_limit_and_goes_on() {
		FileQuery rare = new FileQuery(Optional.empty(), Optional.empty(), Optional.empty(), "gibtesnicht",
				Optional.empty(), false, Optional.empty());

		FilePage page = this.office.contents.page(CASE, factsOf(CASE), rare);

		assertThat(page.entries()).isEmpty();
		assertThat(page.readAll()).isFalse();
		assertThat(page.next()).isPresent();
		int pages = 0;
		while (page.next().isPresent()) {
			page = this.office.contents.page(CASE, factsOf(CASE), rare.behind(page.next()));
			pages++;
		}
		assertThat(pages).isEqualTo(LETTERS / FileContents.MAX_READ);
	}

	@Test
	void kind_year_words_and_tag_pick_what_fits() {
		FileQuery picked = new FileQuery(Optional.of("03"), Optional.of(DocumentKind.TENANCY), Optional.of(2020),
				"SCHREIBEN nr", Optional.empty(), true, Optional.empty());

		List<FilePage.Entry> found = all(picked);

		assertThat(found).isNotEmpty()
			.allMatch((entry) -> entry.document().kind() == DocumentKind.TENANCY
					&& entry.document().receivedOn().getYear() == 2020);
		DocumentId tagged = found.getLast().document().id();
		this.office.inTransaction(() -> this.office.editing.edit(tagged, 0,
				new DocumentEdit(Optional.empty(), Optional.of(List.of("Eilt")), Optional.empty()), factsOf(CASE)));
		FileQuery ofTag = new FileQuery(Optional.of("03"), Optional.empty(), Optional.of(2020), "", Optional.of("Eilt"),
				false, Optional.empty());
		assertThat(all(ofTag)).extracting((entry) -> entry.document().id()).containsExactly(tagged);
	}

	@Test
	void counts_and_lists_leave_health_out_for_those_who_may_not_see_it() {
		FileOverview whole = open();
		given(this.office.access.decide(argThat((facts) -> facts != null && facts.health())))
			.willReturn(new AccessDecision(false, "HEALTH"));

		FileOverview shielded = open();
		List<FilePage.Entry> seen = all(query(false, Optional.of("06")));

		given(this.office.access.decide(any())).willReturn(new AccessDecision(true, "TEAM"));
		assertThat(whole.documents()).isEqualTo(LETTERS);
		assertThat(whole.ofRegister("06")).isEqualTo(LETTERS / 4);
		assertThat(shielded.documents()).isEqualTo(LETTERS - LETTERS / 4);
		assertThat(shielded.ofRegister("06")).isZero();
		assertThat(seen).isEmpty();
	}

	@Test
	void opening_the_file_often_is_one_reading_and_one_visit() {
		for (int request = 0; request < 5; request++) {
			open();
		}

		verify(this.office.audit, times(1)).record(any(), eq(AuditAction.FILE_OPENED), eq("case:" + CASE), any());
	}

	private FileOverview open() {
		return Optional
			.ofNullable(this.office.database.transactions()
				.execute((status) -> this.office.contents.open(CASE, factsOf(CASE))))
			.orElseThrow();
	}

	private static FileQuery query(boolean oldestFirst, Optional<String> register) {
		return new FileQuery(register, Optional.empty(), Optional.empty(), "", Optional.empty(), oldestFirst,
				Optional.empty());
	}

	private List<FilePage.Entry> all(FileQuery query) {
		List<FilePage.Entry> all = new ArrayList<>();
		FilePage page = this.office.contents.page(CASE, factsOf(CASE), query);
		all.addAll(page.entries());
		while (page.next().isPresent()) {
			page = this.office.contents.page(CASE, factsOf(CASE), query.behind(page.next()));
			assertThat(page.entries()).hasSizeLessThanOrEqualTo(FileContents.PAGE_SIZE);
			all.addAll(page.entries());
		}
		return all;
	}

	private static Set<DocumentId> ids(List<FilePage.Entry> entries) {
		Set<DocumentId> ids = new HashSet<>();
		entries.forEach((entry) -> ids.add(entry.document().id()));
		return ids;
	}

	/** What the database itself counts while it answers. */
	private long rowsRead(FileQuery query) {
		return FileTable.ranges(query).stream().mapToLong((range) -> rowsRead(query, range)).sum();
	}

	private long rowsRead(FileQuery query, FileTable.Range range) {
		Map<String, Object> values = new HashMap<>(Map.of("caseNumber", CASE.value(), "from", range.from(), "to",
				range.to(), "hidden", List.of(""), "limit", FileContents.PAGE_SIZE + 1));
		query.register().ifPresent((register) -> values.put("register", register));
		range.beyond().ifPresent((number) -> values.put("number", number));
		String plan = String.join("\n", new NamedParameterJdbcTemplate(this.office.database.dataSource())
			.queryForList("explain analyze " + FileTable.sql(query, range), values, String.class));
		Pattern rows = (this.product == Databases.Product.H2) ? H2_ROWS : POSTGRES_ROWS;
		assertThat(plan).doesNotContain("tableScan", "Seq Scan", "Sort");
		return rows.matcher(plan)
			.results()
			.map(MatchResult::group)
			.mapToLong((found) -> Long.parseLong(found.replaceAll(".*\\D(?=\\d+$)", "")))
			.max()
			.orElse(0);
	}

	private static Object[] row(int number, long efile) {
		Object at = Instant.EPOCH.atOffset(ZoneOffset.UTC);
		List<String> registers = List.of("01", "03", "04", "06");
		List<DocumentKind> kinds = List.of(DocumentKind.MAIN_APPLICATION, DocumentKind.TENANCY, DocumentKind.OTHER,
				DocumentKind.MEDICAL_CERTIFICATE);
		// the first thousand all came on one day
		LocalDate day = FIRST_DAY.plusDays(Math.max(0, number - 1_000) / 5);
		return new Object[] { UUID.randomUUID(), efile, CASE.value(), registers.get(number % 4), UUID.randomUUID(),
				kinds.get(number % 4).name(), "Schreiben Nr. " + number, day, at, at, "a".repeat(64), "a".repeat(64),
				2 + number % 2 };
	}

}
