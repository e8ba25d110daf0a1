package de.aktenlauf.tasks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import de.aktenlauf.Databases;
import de.aktenlauf.access.Access;
import de.aktenlauf.access.People;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.Role;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

/** Work items with their lists and numbers, on a database that counts its statements. */
final class TallyOffice {

	static final BasketId TEAM = new BasketId("LEISTUNG-3");

	static final BasketId OTHER_TEAM = new BasketId("LEISTUNG-2");

	static final LocalDate TODAY = LocalDate.parse("2026-11-20");

	static final User WORKER = user("sachbearbeitung", Role.CASEWORKER);

	static final User COLLEAGUE = user("lb31", Role.CASEWORKER);

	static final User LEAD = user("teamleitung", Role.TEAM_LEAD);

	final Databases.Database database;

	final TransactionTemplate transactions;

	final AtomicInteger statements = new AtomicInteger();

	final Access access = mock(Access.class, withSettings().stubOnly());

	final WorkItemTable table;

	final TallyTable tally;

	final TallyKeeper keeper;

	final AbsenceTable absences;

	final WorkItems workItems;

	final UndoableActs acts;

	final Colleagues colleagues;

	final Relocations relocations;

	final Reopening reopening;

	final Baskets baskets;

	private Instant now = Instant.parse("2026-11-20T09:00:00Z");

	private int opened;

	TallyOffice(Databases.Product product) {
		this.database = product.open("V14__tasks", "V19__work_item_counts", "V20__tray", "V28__work_item_tally",
				"V37__work_item_tally_cache");
		DataSource counted = new Counted(this.database.dataSource(), this.statements);
		JdbcClient jdbc = JdbcClient.create(counted);
		JdbcTransactionManager manager = new JdbcTransactionManager(counted);
		this.transactions = new TransactionTemplate(manager);
		Clock clock = clock();
		AuditTrail audit = mock(AuditTrail.class, withSettings().stubOnly());
		People people = mock(People.class);
		given(people.find(any())).willReturn(Optional.of(COLLEAGUE));
		this.tally = new TallyTable(jdbc);
		this.keeper = new TallyKeeper(this.tally, manager);
		this.table = new WorkItemTable(jdbc, this.tally);
		this.absences = new AbsenceTable(jdbc);
		ActTable actTable = new ActTable(jdbc);
		NoteTable notes = new NoteTable(jdbc);
		BasketBook book = new BasketBook(jdbc, manager, clock);
		Trays trays = new Trays(book, this.absences, clock);
		this.workItems = new WorkItems(this.table, actTable, book, trays, this.access, audit, (event) -> {
		}, clock);
		this.acts = new UndoableActs(this.workItems, this.table, actTable, notes, this.access, audit, (event) -> {
		}, clock);
		this.colleagues = new Colleagues(this.workItems, this.table, notes, new ColleagueTable(jdbc), people,
				this.access, audit, clock);
		this.relocations = new Relocations(this.table, this.access, audit);
		this.reopening = new Reopening(this.table, audit, clock);
		this.baskets = new Baskets(this.table, new WorkItemLists(jdbc), this.tally, book, this.absences, trays,
				this.reopening, this.access, audit);
	}

	WorkItemId open(BasketId basket, Optional<UserId> assignee, int number) {
		as(User.SYSTEM);
		return this.workItems.open(new NewWorkItem("task-" + ++this.opened,
				(number % 6 == 0) ? WorkItemKind.REVIEW_APPEAL : WorkItemKind.PROCESS_MAIL, "Vorgang " + number, basket,
				assignee, Optional.of(new CaseNumber(String.format("35504//%07d", number % 500))), Optional.empty(),
				Optional.empty(), List.of(Priority.URGENT, Priority.HIGH, Priority.NORMAL).get(number % 3), TODAY,
				TODAY.plusDays(number % 40), "Regel L-99.", "L-99"));
	}

	List<WorkItem> all() {
		return this.database.jdbc()
			.sql(WorkItemTable.SELECT + "order by number")
			.query(WorkItemTable::row)
			.list()
			.stream()
			.map(WorkItemTable.Row::item)
			.toList();
	}

	/** What the tally tells, part by part. */
	List<String> told() {
		List<String> told = new ArrayList<>(this.database.jdbc().sql("""
				select slot || '=' || part || '=' || sum(items) from work_item_tally
				group by slot, part having sum(items) <> 0
				""").query(String.class).list());
		told.sort(String::compareTo);
		return told;
	}

	void as(User user) {
		given(this.access.require(any(Permission.class))).willReturn(user);
	}

	void later(long seconds) {
		this.now = this.now.plusSeconds(seconds);
	}

	Instant now() {
		return this.now;
	}

	LocalDate today() {
		return LocalDate.ofInstant(this.now, clock().getZone());
	}

	private Clock clock() {
		Clock clock = mock(Clock.class, withSettings().stubOnly());
		given(clock.instant()).willAnswer((call) -> this.now);
		given(clock.getZone()).willReturn(ZoneId.of("Europe/Berlin"));
		return clock;
	}

	static User user(String id, Role role) {
		return new User(new UserId(id), id, Set.of(role), Set.of());
	}

	/** Counts what is prepared. */
	private static final class Counted extends DelegatingDataSource {

		private final AtomicInteger statements;

		Counted(DataSource target, AtomicInteger statements) {
			super(target);
			this.statements = statements;
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
					new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
						if (method.getName().equals("prepareStatement")) {
							this.statements.incrementAndGet();
						}
						try {
							return method.invoke(connection, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getTargetException();
						}
					});
		}

	}

}
