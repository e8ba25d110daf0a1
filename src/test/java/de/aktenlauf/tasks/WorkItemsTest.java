package de.aktenlauf.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.Databases;
import de.aktenlauf.access.Access;
import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.Role;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
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
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

@ParameterizedClass
@EnumSource(Databases.Product.class)
class WorkItemsTest {

	private static final BasketId TEAM = new BasketId("LEISTUNG-3");

	private static final CaseNumber CASE = new CaseNumber("35504//0012345");

	private static final CaseNumber OTHER_CASE = new CaseNumber("35504//0000001");

	private static final User WORKER = user("sachbearbeitung", Role.CASEWORKER);

	private static final User COLLEAGUE = user("lb31", Role.CASEWORKER);

	private static final User STRANGER = user("sachbearbeitung2", Role.CASEWORKER);

	private static final User LEAD = user("teamleitung", Role.TEAM_LEAD);

	private final Databases.Product product;

	private final Access access = mock(Access.class);

	private final AuditTrail audit = mock(AuditTrail.class);

	private final List<Object> events = new ArrayList<>();

	private final MovableClock clock = new MovableClock();

	private WorkItems workItems;

	private Baskets baskets;

	private HeldItems held;

	private int opened;

	WorkItemsTest(Databases.Product product) {
		this.product = product;
	}

	@BeforeEach
	void openOffice() {
		Databases.Database database = this.product.open("V14__tasks", "V19__work_item_counts", "V20__tray",
				"V28__work_item_tally");
		TallyTable tally = new TallyTable(database.jdbc());
		WorkItemTable table = new WorkItemTable(database.jdbc(), tally);
		AbsenceTable absences = new AbsenceTable(database.jdbc());
		BasketBook book = new BasketBook(database.jdbc(), new JdbcTransactionManager(database.dataSource()),
				this.clock);
		Trays trays = new Trays(book, absences, this.clock);
		this.workItems = new WorkItems(table, new ActTable(database.jdbc()), book, trays, this.access, this.audit,
				this.events::add, this.clock);
		this.held = new HeldItems(table, trays);
		this.baskets = new Baskets(table, new WorkItemLists(database.jdbc()), tally, book, absences, trays,
				new Reopening(table, this.audit, this.clock), this.access, this.audit);
	}

	@Test
	void the_same_key_opens_one_item() {
		WorkItemId first = open(anItem("task-1"));
		WorkItemId second = open(anItem("task-1"));

		assertThat(second).isEqualTo(first);
		as(WORKER);
		assertThat(this.baskets.count(inTray(WorkItemState.OPEN))).isEqualTo(1);
	}

	@Test
	void an_item_comes_back_as_it_was_opened() {
		NewWorkItem item = anItem("task-1");

		WorkItemId id = open(item);

		as(WORKER);
		assertThat(this.workItems.find(id)).isEqualTo(new WorkItem(id, item.key(), item.kind(), item.title(),
				item.basket(), item.assignee(), item.caseNumber(), item.document(), item.mailItem(), item.priority(),
				item.receivedOn(), item.dueOn(), item.reason(), item.ruleId(), WorkItemState.OPEN, Optional.empty(),
				this.clock.instant(), Optional.empty(), Optional.empty(), 0));
	}

	@Test
	void urgent_items_come_first_then_by_term_then_case_by_case() {
		String[] order = { "urgent", "high", "early", "first of case", "second of case", "other case" };
		open(titled("other case", Priority.NORMAL, "2026-12-02", CASE, Optional.empty()));
		open(titled("first of case", Priority.NORMAL, "2026-12-02", OTHER_CASE, Optional.of(WORKER)));
		open(titled("early", Priority.NORMAL, "2026-12-01", CASE, Optional.of(WORKER)));
		open(titled("second of case", Priority.NORMAL, "2026-12-02", OTHER_CASE, Optional.empty()));
		open(titled("high", Priority.HIGH, "2026-12-30", CASE, Optional.empty()));
		open(titled("urgent", Priority.URGENT, "2026-12-31", CASE, Optional.of(WORKER)));

		as(WORKER);
		List<WorkItem> all = this.baskets.list(inTray(WorkItemState.OPEN));
		List<WorkItem> page = this.baskets
			.list(new BasketQuery(Optional.empty(), WorkItemState.OPEN, Optional.empty(), 2, 3));
		List<WorkItem> basket = this.baskets
			.list(new BasketQuery(Optional.of(TEAM), WorkItemState.OPEN, Optional.empty(), 1, 2));

		assertThat(all).extracting(WorkItem::title).containsExactly(order);
		assertThat(page).extracting(WorkItem::title).containsExactly("early", "first of case", "second of case");
		assertThat(basket).extracting(WorkItem::title).containsExactly("high", "early");
		assertThat(this.baskets.list(ofCase(OTHER_CASE))).extracting(WorkItem::title)
			.containsExactly("first of case", "second of case");
	}

	@Test
	void a_stranger_neither_sees_nor_changes_an_item() {
		WorkItemId id = open(anItem("task-1"));

		as(STRANGER);
		assertThat(this.baskets.list(inTray(WorkItemState.OPEN))).isEmpty();
		assertThat(this.workItems.ofCase(CASE)).isEmpty();
		assertThat(this.baskets.count(ofCase(CASE))).isZero();
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.workItems.find(id));
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.workItems.complete(id, 0, Map.of()));
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.baskets
			.list(new BasketQuery(Optional.of(TEAM), WorkItemState.OPEN, Optional.empty(), 0, 10)));
		assertThat(this.events).isEmpty();
	}

	@Test
	void a_substitute_sees_the_items_of_the_absent_colleague_only_meanwhile() {
		open(titled("of the colleague", Priority.NORMAL, "2026-12-01", CASE, Optional.of(COLLEAGUE)));
		LocalDate today = LocalDate.now(this.clock);
		as(LEAD);
		this.baskets.plan(new Absence(COLLEAGUE.id(), today, today, STRANGER.id()));

		as(STRANGER);
		assertThat(this.baskets.list(inTray(WorkItemState.OPEN))).hasSize(1);
		assertThat(this.held.cases(STRANGER)).containsExactly(CASE);
		this.clock.forwardDays(1);
		assertThat(this.baskets.list(inTray(WorkItemState.OPEN))).isEmpty();
		assertThat(this.held.cases(STRANGER)).isEmpty();
	}

	@Test
	void what_somebody_holds_are_the_cases_and_letters_of_waiting_items() {
		WorkItemId id = open(anItem("task-1"));
		DocumentId letter = asked(id).document().orElseThrow();
		assertThat(this.held.documents(WORKER, true)).containsExactly(letter);
		assertThat(this.held.documents(WORKER, false)).isEmpty();
		assertThat(this.held.documents(STRANGER, true)).isEmpty();
		LocalDate tomorrow = LocalDate.now(this.clock).plusDays(1);

		as(WORKER);
		this.workItems.postpone(id, asked(id).version(), tomorrow);
		assertThat(this.held.documents(WORKER, true)).containsExactly(letter);
		assertThat(this.held.cases(WORKER)).containsExactly(CASE);
		this.clock.forwardDays(1);
		this.workItems.complete(id, asked(id).version(), Map.of());

		assertThat(this.held.documents(WORKER, true)).isEmpty();
		assertThat(this.held.cases(WORKER)).isEmpty();
	}

	private WorkItem asked(WorkItemId id) {
		as(WORKER);
		return this.workItems.find(id);
	}

	@Test
	void nobody_plans_the_absence_of_a_colleague() {
		LocalDate today = LocalDate.now(this.clock);

		as(WORKER);

		assertThatExceptionOfType(AccessRefused.class)
			.isThrownBy(() -> this.baskets.plan(new Absence(COLLEAGUE.id(), today, today, WORKER.id())));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.baskets.plan(new Absence(WORKER.id(), today, today.minusDays(1), COLLEAGUE.id())));
	}

	@Test
	void completing_announces_the_outcome_once_and_is_audited() {
		WorkItemId id = open(anItem("task-1"));
		as(WORKER);

		this.workItems.complete(id, 0, Map.of("outcome", "NOTED"));

		assertThat(this.events).containsExactly(new WorkItemCompleted(id, "task-1", Map.of("outcome", "NOTED")));
		verify(this.audit).record(WORKER.id(), AuditAction.WORK_ITEM_COMPLETED, "work-item:" + id,
				Map.of("outcome", "NOTED"));
		assertThatExceptionOfType(WorkItemChanged.class).isThrownBy(() -> this.workItems.complete(id, 0, Map.of()));
		assertThatExceptionOfType(WorkItemChanged.class).isThrownBy(() -> this.workItems.complete(id, 1, Map.of()));
		assertThat(this.workItems.find(id).completedBy()).contains(WORKER.id());
	}

	@Test
	void an_outcome_with_text_is_refused() {
		WorkItemId id = open(anItem("task-1"));
		as(WORKER);

		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.workItems.complete(id, 0, Map.of("note", "x".repeat(201))));
		assertThatIllegalArgumentException().isThrownBy(() -> this.workItems.complete(id, 0, Map.of("a b", "x")));
		assertThat(this.events).isEmpty();
	}

	@Test
	void mail_of_the_mail_room_asks_for_the_permission_to_assign() {
		NewWorkItem item = anItem("task-1");
		WorkItemId id = open(new NewWorkItem(item.key(), WorkItemKind.ASSIGN_CASE, item.title(), item.basket(),
				item.assignee(), Optional.empty(), item.document(), item.mailItem(), item.priority(), item.receivedOn(),
				item.dueOn(), item.reason(), item.ruleId()));
		as(WORKER);
		given(this.access.require(Permission.ASSIGN_MAIL)).willThrow(new AccessRefused(Permission.ASSIGN_MAIL, "ROLE"));

		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.workItems.complete(id, 0, Map.of()));

		assertThat(this.workItems.find(id).state()).isEqualTo(WorkItemState.OPEN);
	}

	@Test
	void a_change_names_the_version_that_was_seen() {
		WorkItemId id = open(titled("free", Priority.NORMAL, "2026-12-01", CASE, Optional.empty()));
		as(WORKER);

		this.workItems.claim(id, 0);

		assertThat(this.workItems.find(id).assignee()).contains(WORKER.id());
		assertThatExceptionOfType(WorkItemChanged.class)
			.isThrownBy(() -> this.workItems.forward(id, 0, new BasketId("BUT")));
		this.workItems.forward(id, 1, new BasketId("BUT"));
		assertThat(this.events).containsExactly(new WorkItemForwarded(id, new BasketId("BUT")));
		as(LEAD);
		assertThat(this.workItems.find(id).assignee()).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> this.workItems.forward(id, 2, new BasketId("NIRGENDWO")));
	}

	@Test
	void a_postponed_item_comes_back_on_its_day() {
		WorkItemId id = open(anItem("task-1"));
		as(WORKER);
		LocalDate today = LocalDate.now(this.clock);
		assertThatIllegalArgumentException().isThrownBy(() -> this.workItems.postpone(id, 0, today));
		assertThatIllegalArgumentException().isThrownBy(() -> this.workItems.postpone(id, 0, today.plusYears(11)));

		this.workItems.postpone(id, 0, today.plusDays(2));

		assertThat(this.baskets.list(inTray(WorkItemState.OPEN))).isEmpty();
		assertThat(this.baskets.list(inTray(WorkItemState.POSTPONED))).hasSize(1);
		this.clock.forwardDays(2);
		assertThat(this.baskets.list(inTray(WorkItemState.OPEN))).hasSize(1);
	}

	@Test
	void a_withdrawn_item_is_done_and_tells_nobody() {
		WorkItemId id = open(anItem("task-1"));

		as(User.SYSTEM);
		this.workItems.withdraw("task-1", "Erledigt: schon geliefert.");
		this.workItems.withdraw("task-1", "Erledigt: schon geliefert.");

		as(WORKER);
		assertThat(this.workItems.find(id).state()).isEqualTo(WorkItemState.COMPLETED);
		assertThat(this.workItems.find(id).reason()).endsWith(" Erledigt: schon geliefert.")
			.containsOnlyOnce("Erledigt");
		assertThat(this.events).isEmpty();
	}

	@Test
	void unknown_items_and_endless_lists_are_refused() {
		as(WORKER);

		assertThatExceptionOfType(WorkItemNotFound.class)
			.isThrownBy(() -> this.workItems.find(WorkItemId.of("00000000-0000-0000-0000-000000000000")));
		assertThatIllegalArgumentException().isThrownBy(() -> this.baskets
			.list(new BasketQuery(Optional.empty(), WorkItemState.OPEN, Optional.empty(), 0, 501)));
		verify(this.audit, never()).record(any(), eq(AuditAction.WORK_ITEM_COMPLETED), any(), any());
	}

	@Test
	void letter_ranges_choose_between_the_baskets_of_an_owner() {
		assertThat(this.baskets.ofOwner("INTEGRATION", Optional.of("Özdemir")).id())
			.isEqualTo(new BasketId("INTEGRATION-2"));
		assertThat(this.baskets.ofOwner("INTEGRATION", Optional.of("von Ämsel")).id())
			.isEqualTo(new BasketId("INTEGRATION-1"));
		assertThat(this.baskets.ofOwner("INTEGRATION", Optional.of("Çelik")).id())
			.isEqualTo(new BasketId("INTEGRATION-1"));
		assertThat(this.baskets.ofOwner("COURT", Optional.empty()).id()).isEqualTo(new BasketId("GERICHT"));
	}

	@Test
	void a_new_team_gets_one_basket_that_its_lead_sees() {
		Basket taken = this.baskets.ofTeam("LEISTUNG-9");

		assertThat(this.baskets.ofTeam("LEISTUNG-9")).isEqualTo(taken);
		assertThat(this.baskets.all()).filteredOn((basket) -> basket.id().value().equals("LEISTUNG-9")).hasSize(1);
		as(LEAD);
		assertThat(this.baskets.mine()).contains(taken);
		as(STRANGER);
		assertThat(this.baskets.mine()).doesNotContain(taken);
	}

	@Test
	void every_basket_has_somebody_who_sees_it() {
		Set<String> logins = Set.of("sachbearbeitung", "sachbearbeitung2", "teamleitung", "widerspruch", "poststelle");

		assertThat(this.baskets.all())
			.allMatch((basket) -> basket.members().stream().anyMatch((member) -> logins.contains(member.value()))
					|| basket.lead().filter((lead) -> logins.contains(lead.value())).isPresent());
	}

	private WorkItemId open(NewWorkItem item) {
		as(User.SYSTEM);
		return this.workItems.open(item);
	}

	private void as(User user) {
		given(this.access.require(any(Permission.class))).willReturn(user);
	}

	private NewWorkItem anItem(String key) {
		return new NewWorkItem(key, WorkItemKind.PROCESS_MAIL, "Sonstiges Schreiben", TEAM, Optional.of(WORKER.id()),
				Optional.of(CASE), Optional.of(DocumentId.next()), Optional.of(MailItemId.next()), Priority.NORMAL,
				LocalDate.parse("2026-11-19"), LocalDate.parse("2026-12-01"), "Regel L-99.", "L-99");
	}

	private NewWorkItem titled(String title, Priority priority, String dueOn, CaseNumber caseNumber,
			Optional<User> assignee) {
		return new NewWorkItem("task-" + ++this.opened, WorkItemKind.PROCESS_MAIL, title, TEAM, assignee.map(User::id),
				Optional.of(caseNumber), Optional.empty(), Optional.empty(), priority, LocalDate.parse("2026-11-19"),
				LocalDate.parse(dueOn), "Regel L-99.", "L-99");
	}

	private static BasketQuery inTray(WorkItemState state) {
		return new BasketQuery(Optional.empty(), state, Optional.empty(), 0, 100);
	}

	private static BasketQuery ofCase(CaseNumber caseNumber) {
		return new BasketQuery(Optional.empty(), WorkItemState.OPEN, Optional.of(caseNumber), 0, 100);
	}

	private static User user(String id, Role role) {
		return new User(new UserId(id), id, Set.of(role), Set.of());
	}

	/** A clock that a test moves. */
	private static final class MovableClock extends Clock {

		private Instant now = Instant.parse("2026-11-20T09:00:00Z");

		void forwardDays(int days) {
			this.now = this.now.atZone(ZoneOffset.UTC).plusDays(days).toInstant();
		}

		@Override
		public ZoneId getZone() {
			return ZoneId.of("Europe/Berlin");
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return Clock.fixed(this.now, zone);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
