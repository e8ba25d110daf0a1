package de.aktenlauf.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.aktenlauf.Databases;
import de.aktenlauf.access.User;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import static de.aktenlauf.tasks.TallyOffice.COLLEAGUE;
import static de.aktenlauf.tasks.TallyOffice.LEAD;
import static de.aktenlauf.tasks.TallyOffice.OTHER_TEAM;
import static de.aktenlauf.tasks.TallyOffice.TEAM;
import static de.aktenlauf.tasks.TallyOffice.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Numbers of lists: always what counting would find, and never found by counting. */
@ParameterizedClass
@EnumSource(Databases.Product.class)
class TallyTest {

	private static final int LISTED = 100;

	private static final int MANY = 3_000;

	private static final List<BasketId> USED = List.of(TEAM, OTHER_TEAM, new BasketId("SONDERFAELLE"));

	private static final Pattern H2_ROWS = Pattern.compile("scanCount: (\\d+)");

	private static final Pattern POSTGRES_ROWS = Pattern.compile("actual [^)]*rows=(\\d+)");

	private final Databases.Product product;

	private final TallyOffice office;

	TallyTest(Databases.Product product) {
		this.product = product;
		this.office = new TallyOffice(product);
	}

	@Test
	void numbers_are_what_counting_finds_whatever_people_do() {
		Random random = new Random(20_261_120);
		this.office.absences.insert(new Absence(COLLEAGUE.id(), this.office.today().plusDays(1),
				this.office.today().plusDays(2), WORKER.id()));
		for (int step = 0; step < 240; step++) {
			act(random, step);
			if (step % 80 == 79) {
				this.office.later(86_400L / 3);
				assertNumbers();
			}
			if (step % 120 == 119) {
				this.office.told().stream().map((line) -> line.split("=", -1)[0]).distinct().forEach(this::tidy);
				assertNumbers();
			}
		}

		assertThat(this.office.all()).extracting(WorkItem::state).contains(WorkItemState.values());
	}

	@Test
	void two_people_complete_at_once_and_nobody_waits() throws Exception {
		WorkItem first = find(this.office.open(TEAM, Optional.empty(), 1));
		WorkItem second = find(this.office.open(TEAM, Optional.empty(), 2));
		this.office.as(WORKER);

		this.office.transactions.executeWithoutResult((status) -> {
			this.office.workItems.complete(first.id(), first.version(), Map.of());
			CompletableFuture
				.runAsync(() -> this.office.transactions.executeWithoutResult(
						(other) -> this.office.workItems.complete(second.id(), second.version(), Map.of())))
				.orTimeout(5, TimeUnit.SECONDS)
				.join();
		});

		assertNumbers();
		assertThat(count(inTray(WorkItemState.COMPLETED))).isEqualTo(2);
	}

	@Test
	void a_change_that_is_rolled_back_counts_nothing() {
		WorkItem item = find(this.office.open(TEAM, Optional.empty(), 1));
		this.office.as(WORKER);

		this.office.transactions.executeWithoutResult((status) -> {
			this.office.workItems.complete(item.id(), item.version(), Map.of());
			assertThat(count(inTray(WorkItemState.OPEN))).isZero();
			status.setRollbackOnly();
		});

		assertNumbers();
		assertThat(count(inTray(WorkItemState.OPEN))).isEqualTo(1);
	}

	@Test
	void what_is_added_while_rows_are_put_together_stays() {
		open(300);
		List<String> before = this.office.told();
		WorkItem item = find(this.office.open(TEAM, Optional.empty(), 7));
		this.office.as(WORKER);

		this.office.transactions.executeWithoutResult((status) -> {
			this.office.workItems.complete(item.id(), item.version(), Map.of());
			CompletableFuture.runAsync(this.office.keeper::sweep).orTimeout(5, TimeUnit.SECONDS).join();
		});

		assertNumbers();
		assertThat(rows()).isLessThan(300);
		assertThat(this.office.told()).containsAll(before);
		this.office.keeper.sweep();
		assertThat(this.office.tally.untidy()).isEmpty();
	}

	@Test
	void of_two_who_put_the_same_rows_together_one_gives_way() {
		open(20);
		List<String> before = this.office.told();
		String slot = "OPEN RANK in:" + TEAM;

		CompletableFuture<Void> other = Optional.ofNullable(this.office.transactions.execute((status) -> {
			this.office.tally.tidy(slot);
			return startTidying(slot);
		})).orElseThrow();

		assertThat(other.handle((done, problem) -> problem != null).orTimeout(5, TimeUnit.SECONDS).join()).isTrue();
		assertThat(this.office.told()).isEqualTo(before);
	}

	@Test
	void a_start_puts_wrong_numbers_right() {
		open(50);
		List<String> before = this.office.told();
		this.office.database.jdbc()
			.sql("delete from work_item_tally where slot <> '' and number in"
					+ " (select number from work_item_tally where mod(number, 3) = 0)")
			.update();
		assertThat(this.office.told()).isNotEqualTo(before);

		this.office.keeper.check();
		this.office.keeper.check();

		assertThat(this.office.told()).isEqualTo(before);
	}

	@Test
	void the_migration_counts_what_was_there_before() {
		Random random = new Random(7);
		for (int step = 0; step < 200; step++) {
			act(random, step);
		}
		List<String> before = this.office.told();
		this.office.database.jdbc().sql("drop table work_item_tally").update();

		new ResourceDatabasePopulator(new ClassPathResource("db/migration/V28__work_item_tally.sql"))
			.execute(this.office.database.dataSource());

		assertThat(this.office.told()).isEqualTo(before);
		assertThat(this.office.tally.wrong()).isFalse();
	}

	@Test
	void a_list_with_its_numbers_reads_what_it_shows_however_long_it_is() {
		open(20);
		this.office.as(WORKER);
		int few = statementsOfAList();
		fill();

		assertThat(statementsOfAList()).isEqualTo(few).isLessThanOrEqualTo(9);
		assertThat(rowsRead(TallyTable.SUMS, Map.of("slots", List.of("OPEN RANK " + tray(), "OPEN DUE " + tray()))))
			.isLessThanOrEqualTo(400);
		for (ItemOrder order : ItemOrder.values()) {
			BasketQuery query = inTray(WorkItemState.OPEN).in(order);
			String range = WorkItemLists.range(new WorkItemLists.Place(WorkItemLists.TRAY, tray()), query, "");
			assertThat(rowsRead(Ordering.keys(order) + range,
					Map.of("place", tray(), "state", "OPEN", "offset", 0, "limit", LISTED)))
				.as(order.name())
				.isLessThanOrEqualTo(LISTED + 1);
		}
	}

	@Test
	void what_is_done_makes_no_list_longer_to_read() {
		fill();
		this.office.database.jdbc().sql("update work_item set state = 'COMPLETED' where number > 100").update();
		new JdbcTemplate(this.office.database.dataSource()).execute("analyze");

		this.office.keeper.check();

		this.office.as(WORKER);
		assertThat(count(inTray(WorkItemState.OPEN)))
			.isEqualTo(this.office.all().stream().filter((item) -> item.state() == WorkItemState.OPEN).count());
		String range = WorkItemLists.range(new WorkItemLists.Place(WorkItemLists.TRAY, tray()),
				inTray(WorkItemState.OPEN), "");
		assertThat(rowsRead(Ordering.keys(ItemOrder.DEADLINE) + range,
				Map.of("place", tray(), "state", "OPEN", "offset", 0, "limit", LISTED)))
			.isLessThanOrEqualTo(LISTED + 1);
	}

	private int statementsOfAList() {
		this.office.baskets.count(inTray(WorkItemState.OPEN));
		this.office.statements.set(0);
		this.office.baskets.list(inTray(WorkItemState.OPEN));
		this.office.baskets.counts(
				Stream
					.concat(filters().map(inTray(WorkItemState.OPEN)::only),
							Stream.of(inTray(WorkItemState.OPEN), inBasket(TEAM, WorkItemState.OPEN)))
					.toList());
		return this.office.statements.get();
	}

	/** Whatever the database itself counts while it answers. */
	private long rowsRead(String sql, Map<String, Object> values) {
		String plan = String.join("\n", new NamedParameterJdbcTemplate(this.office.database.dataSource())
			.queryForList("explain analyze " + sql, values, String.class));
		assertThat(plan).doesNotContain("tableScan", "Seq Scan on work_item ");
		Pattern rows = (this.product == Databases.Product.H2) ? H2_ROWS : POSTGRES_ROWS;
		return rows.matcher(plan)
			.results()
			.map(MatchResult::group)
			.mapToLong((found) -> Long.parseLong(found.replaceAll(".*\\D(?=\\d+$)", "")))
			.max()
			.orElse(0);
	}

	private void act(Random random, int step) {
		List<WorkItem> waiting = this.office.all()
			.stream()
			.filter((item) -> item.state() != WorkItemState.COMPLETED)
			.toList();
		User user = List.of(WORKER, COLLEAGUE, LEAD).get(random.nextInt(3));
		if (waiting.size() < 10 || random.nextInt(3) == 0) {
			this.office.open(random.nextBoolean() ? TEAM : OTHER_TEAM,
					random.nextBoolean() ? Optional.of(user.id()) : Optional.empty(), step);
			return;
		}
		WorkItem item = waiting.get(random.nextInt(waiting.size()));
		BasketId target = random.nextBoolean() ? TEAM : OTHER_TEAM;
		this.office.as(LEAD);
		switch (random.nextInt(9)) {
			case 0 -> this.office.workItems.claim(item.id(), item.version());
			case 1 -> this.office.workItems.forward(item.id(), item.version(), target);
			case 2 -> this.office.workItems.postpone(item.id(), item.version(), this.office.today().plusDays(1));
			case 3 -> this.office.workItems.complete(item.id(), item.version(), Map.of());
			case 4 -> {
				ActId act = ActId.next();
				this.office.acts.complete(act, new SeenItem(item.id(), item.version()));
				if (random.nextBoolean()) {
					this.office.acts.undo(act);
				}
			}
			case 5 -> {
				ActId act = ActId.next();
				this.office.acts.forward(act, new SeenItem(item.id(), item.version()), target, "");
				this.office.acts.undo(act);
			}
			case 6 -> this.office.colleagues.ask(new SeenItem(item.id(), item.version()), COLLEAGUE.id(), "Wozu?");
			case 7 -> {
				this.office.as(User.SYSTEM);
				this.office.relocations.relocate(item.caseNumber().orElseThrow(), new BasketId("SONDERFAELLE"));
			}
			default -> {
				this.office.as(User.SYSTEM);
				this.office.workItems.withdraw(item.key(), "Zurückgezogen.");
			}
		}
	}

	private void assertNumbers() {
		this.office.as(LEAD);
		if (this.office.reopening.due()) {
			this.office.reopening.bringBack();
		}
		List<WorkItem> all = this.office.all();
		for (User user : List.of(WORKER, COLLEAGUE, LEAD)) {
			this.office.as(user);
			Set<BasketId> baskets = new HashSet<>();
			this.office.baskets.mine().forEach((basket) -> baskets.add(basket.id()));
			Set<UserId> assignees = new HashSet<>(Set.of(user.id()));
			this.office.baskets.substitutions(user.id(), this.office.today())
				.forEach((absence) -> assignees.add(absence.absent()));
			Predicate<WorkItem> inTray = (
					item) -> item.assignee().map(assignees::contains).orElseGet(() -> baskets.contains(item.basket()));
			assertNumbers(all, inTray, Optional.empty());
			USED.stream()
				.filter(baskets::contains)
				.forEach((basket) -> assertNumbers(all, (item) -> item.basket().equals(basket), Optional.of(basket)));
		}
	}

	private void assertNumbers(List<WorkItem> all, Predicate<WorkItem> listed, Optional<BasketId> basket) {
		for (WorkItemState state : WorkItemState.values()) {
			List<WorkItem> items = all.stream().filter((item) -> item.state() == state).filter(listed).toList();
			BasketQuery query = basket.map((one) -> inBasket(one, state)).orElseGet(() -> inTray(state));
			assertThat(count(query)).as("%s %s", basket, state).isEqualTo(items.size());
			List<ItemFilter> filters = filters().toList();
			List<Long> naive = filters.stream()
				.map((filter) -> items.stream().filter((item) -> fits(filter, item)).count())
				.toList();
			assertThat(this.office.baskets.counts(filters.stream().map(query::only).toList()))
				.as("%s %s", basket, state)
				.isEqualTo(naive);
		}
	}

	private Stream<ItemFilter> filters() {
		Instant midnight = this.office.today().atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant();
		return Stream.of(new ItemFilter.OpenedSince(midnight), new ItemFilter.DueUntil(this.office.today().plusDays(3)),
				new ItemFilter.OfPriority(Priority.URGENT), new ItemFilter.OfKind(WorkItemKind.REVIEW_APPEAL),
				new ItemFilter.Unassigned());
	}

	private static boolean fits(ItemFilter filter, WorkItem item) {
		return switch (filter) {
			case ItemFilter.OpenedSince opened -> !item.openedAt().isBefore(opened.since());
			case ItemFilter.DueUntil due -> !item.dueOn().isAfter(due.day());
			case ItemFilter.OfPriority priority -> item.priority() == priority.priority();
			case ItemFilter.OfKind kind -> item.kind() == kind.kind();
			case ItemFilter.AssignedTo assigned -> item.assignee().equals(Optional.of(assigned.user()));
			case ItemFilter.Unassigned unassigned -> item.assignee().isEmpty();
		};
	}

	private void fill() {
		LocalDate today = this.office.today();
		List<Object[]> rows = new ArrayList<>();
		for (int number = 0; number < MANY; number++) {
			rows.add(new Object[] { UUID.randomUUID(), "filled-" + number, TEAM.value(), tray(),
					String.format("35504//%07d", number % 500), number % 3, today, today.plusDays(number % 40),
					this.office.now().atOffset(ZoneOffset.UTC) });
		}
		JdbcTemplate jdbc = new JdbcTemplate(this.office.database.dataSource());
		jdbc.batchUpdate("""
				insert into work_item (id, item_key, kind, title, basket, assignee, tray, case_number, urgency_rank,
					received_on, due_on, reason, rule_id, state, opened_at, version)
				values (?, ?, 'PROCESS_MAIL', 'Vorgang', ?, 'sachbearbeitung', ?, ?, ?, ?, ?, 'L', 'L', 'OPEN', ?, 0)
				""", rows);
		this.office.keeper.check();
		jdbc.execute("analyze");
	}

	private void open(int count) {
		IntStream.range(0, count).forEach((number) -> this.office.open(TEAM, Optional.empty(), number));
	}

	/** Another one, who has read the rows and waits for the first. */
	private CompletableFuture<Void> startTidying(String slot) {
		CompletableFuture<Void> read = new CompletableFuture<>();
		CompletableFuture<Void> done = CompletableFuture.runAsync(() -> {
			read.complete(null);
			tidy(slot);
		});
		read.join();
		assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> done.get(300, TimeUnit.MILLISECONDS));
		return done;
	}

	private void tidy(String slot) {
		this.office.transactions.executeWithoutResult((status) -> this.office.tally.tidy(slot));
	}

	private long rows() {
		return this.office.database.jdbc()
			.sql("select count(*) from work_item_tally where slot = 'OPEN RANK in:LEISTUNG-3'")
			.query(Long.class)
			.single();
	}

	private WorkItem find(WorkItemId id) {
		return this.office.table.find(id).orElseThrow();
	}

	private long count(BasketQuery query) {
		return this.office.baskets.count(query);
	}

	private static String tray() {
		return WorkItemTable.trayOf(WORKER.id());
	}

	private static BasketQuery inTray(WorkItemState state) {
		return new BasketQuery(Optional.empty(), state, Optional.empty(), 0, LISTED);
	}

	private static BasketQuery inBasket(BasketId basket, WorkItemState state) {
		return new BasketQuery(Optional.of(basket), state, Optional.empty(), 0, LISTED);
	}

}
