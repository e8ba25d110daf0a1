package de.aktenlauf.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.shared.Channel;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the table {@code delivery}. */
@Component
class DeliveryTable {

	private final JdbcClient jdbc;

	DeliveryTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(DeliveryManifest manifest, Instant now, Instant targetAt, @Nullable String origin) {
		this.jdbc.sql("""
				insert into delivery (name, manifest_digest, source, channel, scanned_at, announced_at, received_on,
					target_at, origin, due)
				values (:name, :digest, :source, :channel, :scannedAt, :now, :receivedOn, :targetAt, :origin, true)
				""")
			.param("name", manifest.name())
			.param("digest", manifest.digest())
			.param("source", manifest.source())
			.param("channel", manifest.channel().name())
			.param("scannedAt", at(manifest.scannedAt()))
			.param("now", at(now))
			.param("receivedOn", manifest.receivedOn())
			.param("targetAt", at(targetAt))
			.param("origin", origin)
			.update();
	}

	Optional<Known> known(String name) {
		return this.jdbc
			.sql("select name, manifest_digest, accepted_at is not null as accepted, origin from delivery"
					+ " where name = :name")
			.param("name", name)
			.query(DeliveryTable::known)
			.optional();
	}

	/** Deliveries that the keeper of the ledger has to look at, oldest first. */
	List<Known> due() {
		return this.jdbc
			.sql("select name, manifest_digest, accepted_at is not null as accepted, origin from delivery"
					+ " where due = true order by announced_at")
			.query(DeliveryTable::known)
			.list();
	}

	/** Notes where the delivery lies now, and that its status is to be written there. */
	void lies(String name, String origin) {
		this.jdbc.sql("update delivery set origin = :origin, due = true where name = :name")
			.param("origin", origin)
			.param("name", name)
			.update();
	}

	boolean accept(String name, Instant now) {
		return this.jdbc
			.sql("update delivery set accepted_at = :now, due = true where name = :name and accepted_at is null")
			.param("now", at(now))
			.param("name", name)
			.update() == 1;
	}

	/** Closes the account if no page is unfinished; true for the one who closed it. */
	boolean close(String name, Instant now) {
		return this.jdbc.sql("""
				update delivery set completed_at = :now, due = true
				where name = :name and completed_at is null and accepted_at is not null and not exists
					(select 1 from mail_item where mail_item.delivery = :name and mail_item.state = 'PROCESSING')
				""").param("now", at(now)).param("name", name).update() == 1;
	}

	/** Opens the account again, because a letter is on its way again. */
	void reopen(String name) {
		this.jdbc.sql("update delivery set completed_at = null, due = true where name = :name")
			.param("name", name)
			.update();
	}

	/** The last status is written: nothing is to be done until something changes. */
	void rest(String name) {
		this.jdbc.sql("update delivery set due = false where name = :name and completed_at is not null")
			.param("name", name)
			.update();
	}

	/** A letter of a closed account found its case: the status is to be written again. */
	void touchClosed(String name) {
		this.jdbc.sql("update delivery set due = true where name = :name and due = false and completed_at is not null")
			.param("name", name)
			.update();
	}

	List<Delivery> latest(int limit) {
		return withCounts(this.jdbc.sql("select * from delivery order by announced_at desc, name limit :limit")
			.param("limit", limit)
			.query(DeliveryTable::row)
			.list());
	}

	List<Delivery> announced(Instant from, Instant to) {
		return withCounts(this.jdbc.sql("""
				select * from delivery where announced_at >= :from and announced_at < :to
				order by announced_at, name limit 200
				""").param("from", at(from)).param("to", at(to)).query(DeliveryTable::row).list());
	}

	Optional<Delivery> find(String name) {
		return withCounts(this.jdbc.sql("select * from delivery where name = :name")
			.param("name", name)
			.query(DeliveryTable::row)
			.list()).stream().findFirst();
	}

	private List<Delivery> withCounts(List<Row> rows) {
		Map<String, Counts> counts = counts(rows.stream().map(Row::name).toList());
		return rows.stream().map((row) -> row.with(counts.getOrDefault(row.name(), new Counts()))).toList();
	}

	private Map<String, Counts> counts(Collection<String> names) {
		Map<String, Counts> counts = new HashMap<>();
		if (!names.isEmpty()) {
			this.jdbc.sql("""
					select delivery, state, stage, count(*) as letters, sum(pages) as pages,
						sum(case when registered_at is null then 0 else 1 end) as registered
					from mail_item where delivery in (:names) group by delivery, state, stage
					""").param("names", names).query((row) -> {
				counts.computeIfAbsent(row.getString("delivery"), (name) -> new Counts())
					.add(MailItemState.valueOf(row.getString("state")), MailItemStage.valueOf(row.getString("stage")),
							row);
			});
		}
		return counts;
	}

	private static Known known(ResultSet row, int index) throws SQLException {
		return new Known(row.getString("name"), row.getString("manifest_digest"), row.getBoolean("accepted"),
				Optional.ofNullable(row.getString("origin")));
	}

	private static Row row(ResultSet row, int index) throws SQLException {
		return new Row(row.getString("name"), row.getString("source"), Channel.valueOf(row.getString("channel")),
				time(row, "scanned_at").orElseThrow(), time(row, "accepted_at").or(() -> announced(row)).orElseThrow(),
				row.getObject("received_on", LocalDate.class), time(row, "target_at").orElseThrow(),
				time(row, "completed_at"));
	}

	private static Optional<Instant> announced(ResultSet row) {
		try {
			return time(row, "announced_at");
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the column announced_at was read", ex);
		}
	}

	private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
	}

	private static OffsetDateTime at(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

	/**
	 * What is known of a delivery's name.
	 *
	 * @param name the name
	 * @param manifestDigest digest of what its list says
	 * @param accepted whether all its letters are registered
	 * @param origin where it lies in the inbox
	 */
	record Known(String name, String manifestDigest, boolean accepted, Optional<String> origin) {
	}

	private record Row(String name, String source, Channel channel, Instant scannedAt, Instant acceptedAt,
			LocalDate receivedOn, Instant targetAt, Optional<Instant> completedAt) {

		Delivery with(Counts counts) {
			return new Delivery(this.name, this.source, this.channel, this.scannedAt, this.acceptedAt, this.receivedOn,
					this.targetAt, this.completedAt, counts.documents,
					counts.filed + counts.quarantined + counts.unfinished, counts.filed, counts.quarantined,
					counts.unfinished, counts.byStage, counts.byState);
		}

	}

	/** Adds up the groups of one delivery. */
	private static final class Counts {

		private final Map<MailItemStage, Integer> byStage = new EnumMap<>(MailItemStage.class);

		private final Map<MailItemState, Integer> byState = new EnumMap<>(MailItemState.class);

		private int documents;

		private int filed;

		private int quarantined;

		private int unfinished;

		void add(MailItemState state, MailItemStage stage, ResultSet row) throws SQLException {
			int letters = row.getInt("letters");
			int pages = row.getInt("pages");
			this.documents += letters;
			this.byState.merge(state, letters, Integer::sum);
			if (row.getInt("registered") > 0) {
				this.byStage.merge(stage, row.getInt("registered"), Integer::sum);
			}
			switch (state) {
				case PROCESSING -> this.unfinished += pages;
				case FILED, CLEARING -> this.filed += pages;
				case QUARANTINED, DUPLICATE -> this.quarantined += pages;
			}
		}

	}

}
