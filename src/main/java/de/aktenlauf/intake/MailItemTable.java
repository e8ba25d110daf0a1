package de.aktenlauf.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the table {@code mail_item}: the ledger. */
@Component
class MailItemTable {

	private static final String SELECT = """
			select item.*, delivery.announced_at, first_item.document as first_document
			from mail_item item join delivery on delivery.name = item.delivery
			left join mail_item first_item on first_item.id = item.duplicate_of
			""";

	private final JdbcClient jdbc;

	MailItemTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a letter that was announced or found; its bytes are not checked yet. */
	MailItemId announce(NewRow row) {
		MailItemId id = MailItemId.next();
		this.jdbc.sql("""
				insert into mail_item (id, delivery, position, listed, file, container, channel, received_on,
					scanned_at, pages, state, stage, started)
				values (:id, :delivery, :position, :listed, :file, :container, :channel, :receivedOn, :scannedAt,
					:pages, 'PROCESSING', 'CHECKED', false)
				""")
			.param("id", id.value())
			.param("delivery", row.delivery())
			.param("position", row.position())
			.param("listed", row.listed())
			.param("file", row.file())
			.param("container", row.container())
			.param("channel", row.channel().name())
			.param("receivedOn", row.receivedOn())
			.param("scannedAt", at(row.scannedAt()))
			.param("pages", row.pages())
			.update();
		return id;
	}

	/**
	 * Letters of a delivery whose bytes were not checked yet, and those found unlisted.
	 */
	List<LedgerRow> rows(String delivery) {
		return this.jdbc.sql("""
				select id, position, listed, file, pages, registered_at is not null as registered from mail_item
				where delivery = :delivery and part = 1 order by position
				""")
			.param("delivery", delivery)
			.query((row, index) -> new LedgerRow(new MailItemId(row.getObject("id", UUID.class)),
					row.getInt("position"), row.getBoolean("listed"), row.getString("file"), row.getInt("pages"),
					row.getBoolean("registered")))
			.list();
	}

	/** Notes what the check found; false if somebody noted it before. */
	boolean register(MailItemId id, Registered registered) {
		return this.jdbc.sql("""
				update mail_item set registered_at = :now, content = :content, pages = :pages, state = :state,
					stage = :stage, started = :started, quarantine_reason = :reason, quarantine_detail = :detail,
					first_quarantine_reason = :firstReason,
					duplicate_of = :duplicateOf, reason = :words
				where id = :id and registered_at is null
				""")
			.param("now", at(registered.now()))
			.param("content", registered.content().map(ContentId::value).orElse(null))
			.param("pages", registered.pages())
			.param("state", registered.state().name())
			.param("stage", stage(registered.state()).name())
			.param("started", registered.state() != MailItemState.DUPLICATE)
			.param("reason", registered.reason().map(Enum::name).orElse(null))
			.param("firstReason",
					(registered.state() == MailItemState.QUARANTINED) ? registered.reason().map(Enum::name).orElse(null)
							: null)
			.param("detail", registered.detail())
			.param("duplicateOf", registered.duplicateOf().map(MailItemId::value).orElse(null))
			.param("words", registered.words())
			.param("id", id.value())
			.update() == 1;
	}

	/**
	 * The letter with the same bytes that was registered first and is no quarantine case.
	 */
	Optional<MailItem> first(ContentId content) {
		return this.jdbc.sql(SELECT + """
				where item.content = :content and item.state in ('PROCESSING', 'FILED', 'CLEARING')
				order by item.registered_at, item.delivery, item.position, item.part limit 1
				""").param("content", content.value()).query(MailItemTable::mailItem).optional();
	}

	Optional<MailItem> find(MailItemId id) {
		return this.jdbc.sql(SELECT + "where item.id = :id")
			.param("id", id.value())
			.query(MailItemTable::mailItem)
			.optional();
	}

	/** Whether a process was started for the letter. */
	boolean started(MailItemId id) {
		return this.jdbc.sql("select started from mail_item where id = :id")
			.param("id", id.value())
			.query(Boolean.class)
			.single();
	}

	List<MailItem> ledger(String delivery) {
		return this.jdbc.sql(SELECT + "where item.delivery = :delivery order by item.position, item.part")
			.param("delivery", delivery)
			.query(MailItemTable::mailItem)
			.list();
	}

	List<MailItem> inState(MailItemState state, int limit) {
		return this.jdbc.sql(SELECT + """
				where item.state = :state order by item.received_on, item.delivery, item.position limit :limit
				""").param("state", state.name()).param("limit", limit).query(MailItemTable::mailItem).list();
	}

	/** Letters that wait for the second person who confirms that nobody can read them. */
	List<MailItem> proposedUnreadable(int limit) {
		return this.jdbc.sql(SELECT + """
				join unreadable_proposal proposal on proposal.waiting = item.id
				order by item.received_on, item.delivery, item.position limit :limit
				""").param("limit", limit).query(MailItemTable::mailItem).list();
	}

	/** Tells in the ledger what is under way for a letter in quarantine. */
	void explain(MailItemId id, String words) {
		this.jdbc.sql("update mail_item set reason = :words where id = :id and state = 'QUARANTINED'")
			.param("words", words.strip())
			.param("id", id.value())
			.update();
	}

	void progress(MailItemId id, MailItemStage stage) {
		List<String> earlier = Arrays.stream(MailItemStage.values())
			.takeWhile((reached) -> reached != stage)
			.map(Enum::name)
			.toList();
		if (!earlier.isEmpty()) {
			this.jdbc
				.sql("update mail_item set stage = :stage where id = :id and state = 'PROCESSING'"
						+ " and stage in (:earlier)")
				.param("stage", stage.name())
				.param("id", id.value())
				.param("earlier", earlier)
				.update();
		}
	}

	void settle(MailItemId id, MailItemState state, MailItem.Outcome outcome) {
		this.jdbc.sql("""
				update mail_item set state = :state, stage = 'DISTRIBUTED', quarantine_reason = null,
					quarantine_detail = null, duplicate_of = null, document = :document, kind = :kind,
					kind_confidence_percent = :confidence, case_number = :caseNumber, case_found_by = :foundBy,
					basket = :basket, work_item = :workItem, due_on = :dueOn, reason = :reason,
					text_characters = :characters
				where id = :id
				""")
			.param("state", state.name())
			.param("document", outcome.document().map(DocumentId::value).orElse(null))
			.param("kind", outcome.kind().orElse(null))
			.param("confidence", outcome.kindConfidencePercent().orElse(null))
			.param("caseNumber", outcome.caseNumber().map(CaseNumber::value).orElse(null))
			.param("foundBy", outcome.caseFoundBy().orElse(null))
			.param("basket", outcome.basket().orElse(null))
			.param("workItem", outcome.workItem().orElse(null))
			.param("dueOn", outcome.dueOn().orElse(null))
			.param("reason", outcome.reason().orElse(null))
			.param("characters", outcome.textCharacters().orElse(null))
			.param("id", id.value())
			.update();
	}

	void quarantine(MailItemId id, QuarantineReason reason, String detail) {
		this.jdbc.sql("""
				update mail_item set state = 'QUARANTINED', stage = 'DISTRIBUTED', quarantine_reason = :reason,
					first_quarantine_reason = coalesce(first_quarantine_reason, :reason),
					quarantine_detail = :detail, reason = :words where id = :id
				""")
			.param("reason", reason.name())
			.param("detail", detail)
			.param("words", QuarantineWords.of(reason, detail))
			.param("id", id.value())
			.update();
	}

	/**
	 * Notes where a letter in quarantine waits for its repair; its reason stays.
	 */
	void waits(MailItemId id, MailItem.Outcome outcome) {
		this.jdbc.sql("""
				update mail_item set basket = :basket, work_item = :workItem, due_on = :dueOn
				where id = :id and state = 'QUARANTINED'
				""")
			.param("basket", outcome.basket().orElse(null))
			.param("workItem", outcome.workItem().orElse(null))
			.param("dueOn", outcome.dueOn().orElse(null))
			.param("id", id.value())
			.update();
	}

	/** Takes a letter out of quarantine; false if it is not there any more. */
	boolean readAgain(MailItemId id) {
		return this.jdbc.sql("""
				update mail_item set state = 'PROCESSING', stage = 'CHECKED', started = true, quarantine_reason = null,
					quarantine_detail = null, reason = null, basket = null, work_item = null, due_on = null
				where id = :id and state = 'QUARANTINED'
				""").param("id", id.value()).update() == 1;
	}

	/** Notes what the file of a letter holds, once it is on its way. */
	void acceptPages(MailItemId id, int pages) {
		this.jdbc.sql("update mail_item set accepted_pages = :pages where id = :id and state = 'PROCESSING'")
			.param("pages", pages)
			.param("id", id.value())
			.update();
	}

	/**
	 * Turns a letter in quarantine into a duplicate; false if it is not there any more.
	 */
	boolean duplicate(MailItemId id, MailItemId first, String words) {
		return this.jdbc.sql("""
				update mail_item set state = 'DUPLICATE', stage = 'DISTRIBUTED', quarantine_reason = 'DUPLICATE',
					quarantine_detail = null, duplicate_of = :first, reason = :words, basket = null, work_item = null,
					due_on = null
				where id = :id and state = 'QUARANTINED'
				""").param("first", first.value()).param("words", words).param("id", id.value()).update() == 1;
	}

	private static MailItemStage stage(MailItemState state) {
		return (state == MailItemState.PROCESSING) ? MailItemStage.CHECKED : MailItemStage.DISTRIBUTED;
	}

	private static MailItem mailItem(ResultSet row, int index) throws SQLException {
		OffsetDateTime registeredAt = row.getObject("registered_at", OffsetDateTime.class);
		return new MailItem(new MailItemId(row.getObject("id", UUID.class)), row.getString("delivery"),
				row.getInt("position"), row.getString("file"), Channel.valueOf(row.getString("channel")),
				row.getObject("received_on", LocalDate.class),
				row.getObject("scanned_at", OffsetDateTime.class).toInstant(),
				((registeredAt != null) ? registeredAt : row.getObject("announced_at", OffsetDateTime.class))
					.toInstant(),
				Optional.ofNullable(row.getString("content")).map(ContentId::new), row.getInt("pages"),
				MailItemState.valueOf(row.getString("state")), MailItemStage.valueOf(row.getString("stage")),
				Optional.ofNullable(row.getString("quarantine_reason")).map(QuarantineReason::valueOf), outcome(row),
				part(row), Optional.ofNullable(row.getObject("accepted_pages", Integer.class)));
	}

	private static Optional<MailItem.Part> part(ResultSet row) throws SQLException {
		String content = row.getString("part_content");
		return (content == null) ? Optional.empty() : Optional.of(new MailItem.Part(row.getInt("part"),
				row.getInt("parts"), row.getInt("first_page"), new ContentId(content)));
	}

	private static MailItem.Outcome outcome(ResultSet row) throws SQLException {
		UUID own = row.getObject("document", UUID.class);
		UUID document = (own != null) ? own : row.getObject("first_document", UUID.class);
		return new MailItem.Outcome(Optional.ofNullable(document).map(DocumentId::new),
				Optional.ofNullable(row.getString("kind")),
				Optional.ofNullable(row.getObject("kind_confidence_percent", Integer.class)),
				Optional.ofNullable(row.getString("case_number")).map(CaseNumber::new),
				Optional.ofNullable(row.getString("case_found_by")), Optional.ofNullable(row.getString("basket")),
				Optional.ofNullable(row.getString("work_item")),
				Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
				Optional.ofNullable(row.getString("reason")),
				Optional.ofNullable(row.getObject("text_characters", Integer.class)));
	}

	private static OffsetDateTime at(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

	/**
	 * A letter as announced.
	 *
	 * @param delivery its delivery
	 * @param position its position
	 * @param listed whether it stands on the list
	 * @param file its name, fit to be shown
	 * @param container its box, if any
	 * @param channel how it came
	 * @param receivedOn legal date of receipt
	 * @param scannedAt when it was scanned
	 * @param pages pages that the ledger accounts for
	 */
	record NewRow(String delivery, int position, boolean listed, String file, @Nullable String container,
			Channel channel, LocalDate receivedOn, Instant scannedAt, int pages) {
	}

	/**
	 * A letter in the ledger.
	 *
	 * @param id its identifier
	 * @param position its position
	 * @param listed whether it stands on the list
	 * @param file its name, fit to be shown
	 * @param pages pages that the ledger accounts for
	 * @param registered whether its bytes were checked
	 */
	record LedgerRow(MailItemId id, int position, boolean listed, String file, int pages, boolean registered) {
	}

	/**
	 * What registration decided.
	 *
	 * @param now when
	 * @param content the bytes, if there are any
	 * @param pages pages that the ledger accounts for
	 * @param state on its way, in quarantine, or a duplicate
	 * @param reason why it is not on its way
	 * @param detail technical detail
	 * @param duplicateOf the first letter with these bytes
	 * @param words German reason for the ledger
	 */
	record Registered(Instant now, Optional<ContentId> content, int pages, MailItemState state,
			Optional<QuarantineReason> reason, @Nullable String detail, Optional<MailItemId> duplicateOf,
			@Nullable String words) {

		static String sameAs(MailItem first) {
			return "Dasselbe Schreiben kam schon mit Lieferung %s, Position %d.".formatted(first.delivery(),
					first.position());
		}

	}

}
