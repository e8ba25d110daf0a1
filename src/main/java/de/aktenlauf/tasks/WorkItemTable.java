package de.aktenlauf.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the table {@code work_item}. */
@Component
class WorkItemTable {

	static final String SELECT = """
			select number, id, item_key, kind, title, basket, assignee, case_number, document, mail_item, urgency_rank,
				received_on, due_on, reason, rule_id, state, postponed_until, opened_at, completed_at, completed_by, version
			from work_item
			""";

	private static final List<String> WAITING = List.of(WorkItemState.OPEN.name(), WorkItemState.POSTPONED.name());

	private final JdbcClient jdbc;

	private final TallyTable tally;

	WorkItemTable(JdbcClient jdbc, TallyTable tally) {
		this.jdbc = jdbc;
		this.tally = tally;
	}

	static String trayOf(UserId user) {
		return "user:" + user;
	}

	static String trayOf(BasketId basket) {
		return "basket:" + basket;
	}

	void insert(WorkItemId id, NewWorkItem item, Instant openedAt) {
		this.jdbc.sql("""
				insert into work_item (id, item_key, kind, title, basket, assignee, tray, case_number, document,
					mail_item, urgency_rank, received_on, due_on, reason, rule_id, state, opened_at, version)
				values (:id, :key, :kind, :title, :basket, :assignee, :tray, :caseNumber, :document, :mailItem, :rank,
					:receivedOn, :dueOn, :reason, :ruleId, 'OPEN', :openedAt, 0)
				""")
			.param("id", id.value())
			.param("key", item.key())
			.param("kind", item.kind().name())
			.param("title", item.title())
			.param("basket", item.basket().value())
			.param("assignee", item.assignee().map(UserId::value).orElse(null))
			.param("tray", item.assignee().map(WorkItemTable::trayOf).orElseGet(() -> trayOf(item.basket())))
			.param("caseNumber", item.caseNumber().map(CaseNumber::value).orElse(""))
			.param("document", uuid(item.document().map(DocumentId::value)))
			.param("mailItem", uuid(item.mailItem().map(MailItemId::value)))
			.param("rank", rank(item.priority()))
			.param("receivedOn", item.receivedOn())
			.param("dueOn", item.dueOn())
			.param("reason", item.reason())
			.param("ruleId", item.ruleId())
			.param("openedAt", openedAt.atOffset(ZoneOffset.UTC))
			.update();
		this.tally.add(Tally.of(item, openedAt));
	}

	Optional<WorkItem> find(WorkItemId id) {
		return this.jdbc.sql(SELECT + "where id = :id")
			.param("id", id.value())
			.query(WorkItemTable::row)
			.optional()
			.map(Row::item);
	}

	Optional<WorkItem> findByKey(String key) {
		return this.jdbc.sql(SELECT + "where item_key = :key")
			.param("key", key)
			.query(WorkItemTable::row)
			.optional()
			.map(Row::item);
	}

	/** An item with its place in the order of lists. */
	Optional<Row> placeOf(WorkItemId id) {
		return this.jdbc.sql(SELECT + "where id = :id").param("id", id.value()).query(WorkItemTable::row).optional();
	}

	List<Row> ofCase(CaseNumber caseNumber, int limit) {
		return this.jdbc.sql(SELECT + """
				where case_number = :caseNumber
				order by case_number desc, number desc
				fetch first :limit rows only
				""").param("caseNumber", caseNumber.value()).param("limit", limit).query(WorkItemTable::row).list();
	}

	List<WorkItem> ofDocument(DocumentId document) {
		return this.jdbc.sql(SELECT + "where document = :document order by number desc")
			.param("document", document.value())
			.query(WorkItemTable::row)
			.list()
			.stream()
			.map(Row::item)
			.toList();
	}

	List<CaseNumber> waitingCases(Collection<String> trays, Collection<String> baskets, int limit) {
		return this.jdbc.sql("""
				select case_number from work_item
				where tray in (:trays) and state in (:waiting) and case_number <> ''
				union
				select case_number from work_item
				where basket in (:baskets) and state in (:waiting) and case_number <> ''
				fetch first :limit rows only
				""")
			.param("trays", trays)
			.param("baskets", baskets.isEmpty() ? List.of("") : baskets)
			.param("waiting", WAITING)
			.param("limit", limit)
			.query((row, position) -> new CaseNumber(row.getString("case_number")))
			.list();
	}

	List<DocumentId> waitingDocuments(Collection<String> trays, Collection<String> baskets, boolean ofCases,
			int limit) {
		String held = "document is not null and state in (:waiting) and case_number " + (ofCases ? "<> ''" : "= ''");
		return this.jdbc
			.sql("select document from work_item where tray in (:trays) and " + held
					+ " union select document from work_item where basket in (:baskets) and " + held
					+ " fetch first :limit rows only")
			.param("trays", trays)
			.param("baskets", baskets.isEmpty() ? List.of("") : baskets)
			.param("waiting", WAITING)
			.param("limit", limit)
			.query((row, position) -> new DocumentId(row.getObject("document", UUID.class)))
			.list();
	}

	List<WorkItem> backUntil(LocalDate today) {
		return this.jdbc.sql(SELECT + "where state = 'POSTPONED' and postponed_until <= :today order by number")
			.param("today", today)
			.query(WorkItemTable::row)
			.list()
			.stream()
			.map(Row::item)
			.toList();
	}

	/**
	 * Writes what may change of an item; its version rises.
	 * @param change the item in the version that was seen, and its new values
	 * @return false if the item has another version by now
	 */
	boolean update(WorkItemChange change) {
		WorkItem changed = change.item();
		boolean written = this.jdbc.sql("""
				update work_item set basket = :basket, assignee = :assignee, tray = :tray, state = :state,
					postponed_until = :postponedUntil, completed_at = :completedAt, completed_by = :completedBy,
					reason = :reason, version = version + 1
				where id = :id and version = :version
				""")
			.param("basket", changed.basket().value())
			.param("assignee", changed.assignee().map(UserId::value).orElse(null))
			.param("tray", changed.assignee().map(WorkItemTable::trayOf).orElseGet(() -> trayOf(changed.basket())))
			.param("state", changed.state().name())
			.param("postponedUntil", changed.postponedUntil().orElse(null))
			.param("completedAt", changed.completedAt().map((at) -> at.atOffset(ZoneOffset.UTC)).orElse(null))
			.param("completedBy", changed.completedBy().map(UserId::value).orElse(null))
			.param("reason", changed.reason())
			.param("id", changed.id().value())
			.param("version", changed.version())
			.update() == 1;
		if (written) {
			this.tally.add(Tally.of(change.before(), changed));
		}
		return written;
	}

	/** Lets an open item follow its document; false if it was completed meanwhile. */
	boolean takeToCase(WorkItemId id, CaseNumber target) {
		return this.jdbc.sql("""
				update work_item set case_number = :target, version = version + 1
				where id = :id and state <> 'COMPLETED'
				""").param("target", target.value()).param("id", id.value()).update() == 1;
	}

	static int rank(Priority priority) {
		return switch (priority) {
			case URGENT -> 0;
			case HIGH -> 1;
			case NORMAL -> 2;
		};
	}

	private static Priority priority(int rank) {
		return switch (rank) {
			case 0 -> Priority.URGENT;
			case 1 -> Priority.HIGH;
			default -> Priority.NORMAL;
		};
	}

	private static @Nullable UUID uuid(Optional<UUID> value) {
		return value.orElse(null);
	}

	/** Reads by position: a list of many items asks for no column by its name. */
	static Row row(ResultSet row, int position) throws SQLException {
		return new Row(row.getLong(1), item(row));
	}

	private static WorkItem item(ResultSet row) throws SQLException {
		String caseNumber = row.getString(8);
		return new WorkItem(new WorkItemId(row.getObject(2, UUID.class)), row.getString(3),
				WorkItemKind.valueOf(row.getString(4)), row.getString(5), new BasketId(row.getString(6)), user(row, 7),
				caseNumber.isEmpty() ? Optional.empty() : Optional.of(new CaseNumber(caseNumber)),
				Optional.ofNullable(row.getObject(9, UUID.class)).map(DocumentId::new),
				Optional.ofNullable(row.getObject(10, UUID.class)).map(MailItemId::new), priority(row.getInt(11)),
				row.getObject(12, LocalDate.class), row.getObject(13, LocalDate.class), row.getString(14),
				row.getString(15), WorkItemState.valueOf(row.getString(16)),
				Optional.ofNullable(row.getObject(17, LocalDate.class)),
				instant(row, 18)
					.orElseThrow(() -> new IllegalStateException("a work item without the time of its opening")),
				instant(row, 19), user(row, 20), row.getLong(21));
	}

	private static Optional<UserId> user(ResultSet row, int column) throws SQLException {
		return Optional.ofNullable(row.getString(column)).map(UserId::new);
	}

	private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
	}

	/**
	 * An item with its place in the order of opening.
	 *
	 * @param number the place
	 * @param item the item
	 */
	record Row(long number, WorkItem item) {
	}

}
