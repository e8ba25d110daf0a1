package de.aktenlauf.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.aktenlauf.Databases;
import de.aktenlauf.access.Access;
import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.Role;
import de.aktenlauf.access.User;
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
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Lists that go on behind an item, and counts of their parts. */
@ParameterizedClass
@EnumSource(Databases.Product.class)
class WorkItemListsTest {

	private static final BasketId TEAM = new BasketId("LEISTUNG-3");

	private static final User WORKER = user("sachbearbeitung");

	private static final User COLLEAGUE = user("lb31");

	private static final User STRANGER = user("sachbearbeitung2");

	private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

	private final Access access = mock(Access.class);

	private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneId.of("Europe/Berlin"));

	private final Databases.Database database;

	private WorkItems workItems;

	private Baskets baskets;

	private int opened;

	WorkItemListsTest(Databases.Product product) {
		this.database = product.open("V14__tasks", "V19__work_item_counts", "V20__tray", "V28__work_item_tally");
	}

	@BeforeEach
	void openOffice() {
		AuditTrail audit = mock(AuditTrail.class);
		TallyTable tally = new TallyTable(this.database.jdbc());
		WorkItemTable table = new WorkItemTable(this.database.jdbc(), tally);
		AbsenceTable absences = new AbsenceTable(this.database.jdbc());
		BasketBook book = new BasketBook(this.database.jdbc(), new JdbcTransactionManager(this.database.dataSource()),
				this.clock);
		Trays trays = new Trays(book, absences, this.clock);
		this.workItems = new WorkItems(table, new ActTable(this.database.jdbc()), book, trays, this.access, audit,
				(event) -> {
				}, this.clock);
		this.baskets = new Baskets(table, new WorkItemLists(this.database.jdbc()), tally, book, absences, trays,
				new Reopening(table, audit, this.clock), this.access, audit);
		aMixedList();
	}

	@Test
	void a_list_goes_on_behind_its_last_item_until_nothing_is_left() {
		for (BasketQuery query : List.of(inTray(7), basket(7))) {
			as(WORKER);
			List<WorkItem> whole = this.baskets.list(limit(query, 500));

			assertThat(paged(query)).isEqualTo(whole).hasSize(60);
			assertThat(new HashSet<>(whole)).hasSize(60);
			assertThat(this.baskets.count(query)).isEqualTo(60);
		}
	}

	@Test
	void each_order_is_whole_and_goes_on_behind_its_last_item() {
		for (ItemOrder order : ItemOrder.values()) {
			for (BasketQuery query : List.of(inTray(7).in(order), basket(7).in(order))) {
				as(WORKER);
				List<WorkItem> whole = this.baskets.list(limit(query, 500).in(order));

				assertThat(paged(query)).as(order.name()).isEqualTo(whole).hasSize(60);
				assertThat(new HashSet<>(whole)).hasSize(60);
			}
		}
	}

	@Test
	void the_newest_come_first_and_cases_stand_together() {
		as(WORKER);

		List<WorkItem> newest = this.baskets.list(inTray(60).in(ItemOrder.NEWEST));
		List<WorkItem> byCase = this.baskets.list(basket(60).in(ItemOrder.CASE));

		assertThat(newest.getFirst().title()).isEqualTo("Vorgang 59");
		assertThat(newest.getLast().title()).isEqualTo("Vorgang 0");
		assertThat(byCase).extracting((item) -> item.caseNumber().map(CaseNumber::value).orElse("")).isSorted();
	}

	@Test
	void a_list_goes_on_behind_an_item_that_is_done_meanwhile() {
		as(WORKER);
		List<WorkItem> first = this.baskets.list(inTray(10));
		List<WorkItem> rest = this.baskets.list(inTray(500).after(first.getLast().id()));

		this.workItems.complete(first.getLast().id(), first.getLast().version(), Map.of());

		assertThat(this.baskets.list(inTray(500).after(first.getLast().id()))).isEqualTo(rest).hasSize(50);
	}

	@Test
	void each_filter_counts_what_it_lists() {
		as(WORKER);
		for (BasketQuery query : List.of(inTray(4), basket(4))) {
			assertThat(List.of(filtered(query, new ItemFilter.OfPriority(Priority.URGENT)),
					filtered(query, new ItemFilter.DueUntil(TODAY.plusDays(3))),
					filtered(query, new ItemFilter.OfKind(WorkItemKind.REVIEW_APPEAL)),
					filtered(query, new ItemFilter.Unassigned()),
					filtered(query, new ItemFilter.AssignedTo(WORKER.id())),
					filtered(query, new ItemFilter.OpenedSince(this.clock.instant().minusSeconds(1))),
					filtered(query, new ItemFilter.OpenedSince(this.clock.instant().plusSeconds(1)))))
				.containsExactly(20, 24, 10, 30, 30, 60, 0);
		}
	}

	@Test
	void a_filter_and_a_place_in_the_list_show_nothing_to_strangers() {
		as(WORKER);
		WorkItemId first = this.baskets.list(inTray(1)).getFirst().id();

		as(STRANGER);
		assertThat(this.baskets.list(inTray(10).after(first))).isEmpty();
		assertThat(this.baskets.count(inTray(10).only(new ItemFilter.AssignedTo(WORKER.id())))).isZero();
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.baskets.list(basket(10).after(first)));
		as(WORKER);
		assertThat(this.baskets.count(inTray(10).only(new ItemFilter.AssignedTo(COLLEAGUE.id())))).isZero();
	}

	@Test
	void behind_an_item_that_never_was_there_is_nothing() {
		as(WORKER);

		assertThatExceptionOfType(WorkItemNotFound.class)
			.isThrownBy(() -> this.baskets.list(inTray(10).after(new WorkItemId(UUID.randomUUID()))));
	}

	private int filtered(BasketQuery query, ItemFilter filter) {
		List<WorkItem> listed = paged(query.only(filter));
		assertThat(this.baskets.count(query.only(filter))).as(filter.toString()).isEqualTo(listed.size());
		return listed.size();
	}

	private List<WorkItem> paged(BasketQuery query) {
		List<WorkItem> all = new ArrayList<>();
		List<WorkItem> part = this.baskets.list(query);
		while (!part.isEmpty()) {
			all.addAll(part);
			part = this.baskets.list(query.after(part.getLast().id()));
		}
		return all;
	}

	/** 60 items of three priorities, five terms, two cases; half of them assigned. */
	private void aMixedList() {
		as(User.SYSTEM);
		for (int i = 0; i < 60; i++) {
			this.workItems.open(new NewWorkItem("task-" + ++this.opened,
					(i % 6 == 0) ? WorkItemKind.REVIEW_APPEAL : WorkItemKind.PROCESS_MAIL, "Vorgang " + i, TEAM,
					(i % 2 == 0) ? Optional.of(WORKER.id()) : Optional.empty(),
					(i % 4 == 0) ? Optional.empty() : Optional.of(new CaseNumber("35504//000000" + i % 4)),
					Optional.empty(), Optional.empty(),
					List.of(Priority.URGENT, Priority.HIGH, Priority.NORMAL).get(i % 3), TODAY,
					TODAY.plusDays(i % 5 * 2L), "Regel L-99.", "L-99"));
		}
	}

	private void as(User user) {
		given(this.access.require(any(Permission.class))).willReturn(user);
	}

	private static BasketQuery inTray(int limit) {
		return new BasketQuery(Optional.empty(), WorkItemState.OPEN, Optional.empty(), 0, limit);
	}

	private static BasketQuery basket(int limit) {
		return new BasketQuery(Optional.of(TEAM), WorkItemState.OPEN, Optional.empty(), 0, limit);
	}

	private static BasketQuery limit(BasketQuery query, int limit) {
		return new BasketQuery(query.basket(), query.state(), query.caseNumber(), 0, limit);
	}

	private static User user(String id) {
		return new User(new UserId(id), id, Set.of(Role.CASEWORKER), Set.of());
	}

}
