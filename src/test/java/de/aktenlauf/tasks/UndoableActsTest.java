package de.aktenlauf.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import de.aktenlauf.Databases;
import de.aktenlauf.access.Access;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.Role;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

/** What a person does and takes back, and when the process hears of it. */
@ParameterizedClass
@EnumSource(Databases.Product.class)
class UndoableActsTest {

	private static final BasketId TEAM = new BasketId("LEISTUNG-3");

	private static final BasketId OTHER = new BasketId("BUT");

	private static final CaseNumber CASE = new CaseNumber("35504//0012345");

	private static final User WORKER = user("sachbearbeitung");

	private static final User COLLEAGUE = user("lb31");

	private static final User LEAD = user("teamleitung");

	private final Databases.Product product;

	private final Access access = mock(Access.class);

	private final AuditTrail audit = mock(AuditTrail.class);

	private final List<Object> events = new ArrayList<>();

	private Instant now = Instant.parse("2026-11-20T09:00:00Z");

	private WorkItems workItems;

	private UndoableActs acts;

	private HandOver handOver;

	private boolean processFails;

	private int opened;

	UndoableActsTest(Databases.Product product) {
		this.product = product;
	}

	@BeforeEach
	void openOffice() {
		Databases.Database database = this.product.open("V14__tasks", "V19__work_item_counts", "V20__tray",
				"V28__work_item_tally");
		JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
		Clock clock = clock();
		TallyTable tally = new TallyTable(database.jdbc());
		WorkItemTable table = new WorkItemTable(database.jdbc(), tally);
		ActTable actTable = new ActTable(database.jdbc());
		BasketBook book = new BasketBook(database.jdbc(), transactions, clock);
		Trays trays = new Trays(book, new AbsenceTable(database.jdbc()), clock);
		this.workItems = new WorkItems(table, actTable, book, trays, this.access, this.audit, this.events::add, clock);
		this.acts = new UndoableActs(this.workItems, table, actTable, new NoteTable(database.jdbc()), this.access,
				this.audit, this.events::add, clock);
		this.handOver = new HandOver(actTable, table, this::hear, asSystem(), transactions, clock);
	}

	@Test
	void a_completion_leaves_the_list_at_once_and_reaches_the_process_later_once() {
		SeenItem seen = open();

		this.acts.complete(ActId.next(), seen);

		assertThat(item(seen).state()).isEqualTo(WorkItemState.COMPLETED);
		verify(this.audit).record(WORKER.id(), AuditAction.WORK_ITEM_COMPLETED, "work-item:" + seen.id(), Map.of());
		this.handOver.sweep();
		assertThat(this.events).isEmpty();
		later(13);
		this.handOver.sweep();
		this.handOver.sweep();
		assertThat(this.events).containsExactly(new WorkItemCompleted(seen.id(), item(seen).key(), Map.of()));
	}

	@Test
	void a_completion_that_is_taken_back_never_reaches_the_process() {
		SeenItem seen = open();
		ActId act = ActId.next();
		this.acts.complete(act, seen);
		later(10);

		Undone undone = this.acts.undo(act);

		assertThat(undone).isEqualTo(new Undone(List.of(seen.id()), 0));
		assertThat(item(seen).state()).isEqualTo(WorkItemState.OPEN);
		assertThat(item(seen).assignee()).contains(WORKER.id());
		assertThat(item(seen).completedAt()).isEmpty();
		verify(this.audit).record(WORKER.id(), AuditAction.WORK_ITEM_REOPENED, "work-item:" + seen.id(),
				Map.of("undone", "COMPLETED"));
		later(60);
		this.handOver.sweep();
		assertThat(this.events).containsExactly(new WorkItemReopened(seen.id(), Optional.of(CASE)));
	}

	@Test
	void who_is_too_late_takes_nothing_back() {
		SeenItem seen = open();
		ActId act = ActId.next();
		this.acts.complete(act, seen);
		later(13);

		assertThat(this.acts.undo(act)).isEqualTo(new Undone(List.of(), 1));
		this.handOver.sweep();
		assertThat(this.acts.undo(act)).isEqualTo(new Undone(List.of(), 0));

		assertThat(item(seen).state()).isEqualTo(WorkItemState.COMPLETED);
		assertThat(this.events).hasSize(1);
	}

	@Test
	void nobody_takes_back_what_a_colleague_did() {
		SeenItem seen = open();
		ActId act = ActId.next();
		this.acts.complete(act, seen);

		as(COLLEAGUE);

		assertThat(this.acts.undo(act)).isEqualTo(new Undone(List.of(), 0));
		assertThat(item(seen).state()).isEqualTo(WorkItemState.COMPLETED);
	}

	@Test
	void what_was_put_aside_or_forwarded_comes_back_as_it_was() {
		SeenItem aside = open();
		SeenItem forwarded = open();
		ActId act = ActId.next();
		this.acts.postpone(act, aside, LocalDate.parse("2026-11-27"));
		this.acts.forward(act, forwarded, OTHER, "");

		Undone undone = this.acts.undo(act);

		assertThat(undone.items()).containsExactly(aside.id(), forwarded.id());
		assertThat(item(aside).state()).isEqualTo(WorkItemState.OPEN);
		assertThat(item(aside).postponedUntil()).isEmpty();
		assertThat(item(forwarded).basket()).isEqualTo(TEAM);
		assertThat(item(forwarded).assignee()).contains(WORKER.id());
	}

	@Test
	void what_a_colleague_went_on_with_stays_with_the_colleague() {
		SeenItem seen = open();
		ActId act = ActId.next();
		this.acts.forward(act, seen, OTHER, "Bitte übernehmen.");
		as(LEAD);
		this.workItems.claim(seen.id(), seen.version() + 1);

		as(WORKER);

		assertThat(this.acts.undo(act)).isEqualTo(new Undone(List.of(), 1));
		as(LEAD);
		assertThat(this.workItems.find(seen.id()).assignee()).contains(LEAD.id());
	}

	@Test
	void many_items_are_one_act_and_its_time_begins_with_the_last() {
		ActId act = ActId.next();
		List<SeenItem> seen = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			seen.add(open());
			this.acts.complete(act, seen.getLast());
			later(1);
		}
		this.acts.prolong(act);
		this.handOver.sweep();
		later(10);

		assertThat(this.acts.undo(act)).isEqualTo(new Undone(seen.stream().map(SeenItem::id).toList(), 0));
	}

	@Test
	void an_act_has_a_limit_and_what_ends_elsewhere_is_not_completed_here() {
		ActId act = ActId.next();
		for (int i = 0; i < UndoableActs.MAX_ITEMS; i++) {
			this.acts.complete(act, open());
		}
		SeenItem oneMore = open();
		SeenItem unassigned = open(WorkItemKind.ASSIGN_CASE);

		assertThatIllegalArgumentException().isThrownBy(() -> this.acts.complete(act, oneMore));
		assertThatIllegalArgumentException().isThrownBy(() -> this.acts.complete(ActId.next(), unassigned));
	}

	@Test
	void of_two_at_once_one_is_told_that_the_other_was_faster() {
		SeenItem seen = open();
		this.acts.complete(ActId.next(), seen);

		as(COLLEAGUE);

		assertThatExceptionOfType(WorkItemChanged.class).isThrownBy(() -> this.acts.complete(ActId.next(), seen));
		assertThatExceptionOfType(WorkItemChanged.class)
			.isThrownBy(() -> this.acts.postpone(ActId.next(), seen, LocalDate.parse("2026-11-27")));
	}

	@Test
	void a_process_that_cannot_go_on_is_asked_again_and_the_others_go_on() {
		SeenItem seen = open();
		this.acts.complete(ActId.next(), seen);
		later(13);
		this.processFails = true;
		this.handOver.sweep();
		assertThat(this.events).isEmpty();
		this.processFails = false;
		this.handOver.sweep();
		assertThat(this.events).isEmpty();

		later(31);
		this.handOver.sweep();

		assertThat(this.events).hasSize(1);
	}

	@Test
	void what_its_process_withdrew_is_not_taken_back() {
		SeenItem seen = open();
		ActId act = ActId.next();
		this.acts.complete(act, seen);
		as(User.SYSTEM);
		this.workItems.withdraw(item(seen).key(), "Erledigt.");

		as(WORKER);

		assertThat(this.acts.undo(act)).isEqualTo(new Undone(List.of(), 0));
		assertThat(item(seen).state()).isEqualTo(WorkItemState.COMPLETED);
	}

	private SeenItem open() {
		return open(WorkItemKind.PROCESS_MAIL);
	}

	private SeenItem open(WorkItemKind kind) {
		as(User.SYSTEM);
		WorkItemId id = this.workItems.open(new NewWorkItem("task-" + ++this.opened, kind, "Kontoauszug", TEAM,
				Optional.of(WORKER.id()), Optional.of(CASE), Optional.empty(), Optional.empty(), Priority.NORMAL,
				LocalDate.parse("2026-11-19"), LocalDate.parse("2026-12-01"), "Regel L-99.", "L-99"));
		as(WORKER);
		return new SeenItem(id, 0);
	}

	private WorkItem item(SeenItem seen) {
		return this.workItems.find(seen.id());
	}

	private void hear(Object event) {
		if (this.processFails) {
			throw new IllegalStateException("said the test");
		}
		this.events.add(event);
	}

	private void later(int seconds) {
		this.now = this.now.plus(Duration.ofSeconds(seconds));
	}

	private void as(User user) {
		given(this.access.require(any(Permission.class))).willReturn(user);
	}

	private static CurrentUser asSystem() {
		CurrentUser currentUser = mock(CurrentUser.class);
		given(currentUser.asSystem(any())).willAnswer((call) -> call.<Supplier<Object>>getArgument(0).get());
		return currentUser;
	}

	private Clock clock() {
		Clock moving = mock(Clock.class);
		given(moving.instant()).willAnswer((call) -> this.now);
		given(moving.getZone()).willReturn(ZoneId.of("Europe/Berlin"));
		return moving;
	}

	private static User user(String id) {
		return new User(new UserId(id), id, Set.of(Role.CASEWORKER), Set.of());
	}

}
