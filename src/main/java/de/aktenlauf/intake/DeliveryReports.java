package de.aktenlauf.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came on a day, and what became of it. */
@Component
public class DeliveryReports {

	private static final int MAX_LETTERS = 5_000;

	private final JdbcClient jdbc;

	private final DeliveryTable deliveries;

	private final Access access;

	private final Clock clock;

	DeliveryReports(JdbcClient jdbc, DeliveryTable deliveries, Access access, Clock clock) {
		this.jdbc = jdbc;
		this.deliveries = deliveries;
		this.access = access;
		this.clock = clock;
	}

	/**
	 * The deliveries of a day.
	 * @param day the day on which they were handed in
	 * @return at most 200, the first one first; empty if none came
	 * @throws de.aktenlauf.access.AccessRefused if the user may not see deliveries
	 */
	public List<DeliveryReport> of(LocalDate day) {
		this.access.require(Permission.READ_DELIVERIES);
		Instant from = day.atStartOfDay(this.clock.getZone()).toInstant();
		Instant to = day.plusDays(1).atStartOfDay(this.clock.getZone()).toInstant();
		return this.deliveries.announced(from, to)
			.stream()
			.map((delivery) -> new DeliveryReport(delivery, fates(delivery.name())))
			.toList();
	}

	private List<DeliveryReport.Fate> fates(String delivery) {
		return this.jdbc
			.sql("""
					select item.position, item.pages, item.accepted_pages, item.first_quarantine_reason, item.state, request.reference,
						request.answered_by,
						(select count(*) from unreadable_proposal confirmed
							where confirmed.mail_item = item.id and confirmed.decision = 'CONFIRMED') as confirmed,
						(select count(*) from unreadable_proposal undecided where undecided.waiting = item.id) as proposed
					from mail_item item left join rescan_request request on request.mail_item = item.id
					where item.delivery = :delivery and item.first_quarantine_reason is not null
					order by item.position limit :most
					""")
			.param("delivery", delivery)
			.param("most", MAX_LETTERS)
			.query(DeliveryReports::fate)
			.list();
	}

	private static DeliveryReport.Fate fate(ResultSet row, int index) throws SQLException {
		return new DeliveryReport.Fate(row.getInt("position"), row.getInt("pages"),
				Optional.ofNullable(row.getObject("accepted_pages", Integer.class)),
				QuarantineReason.valueOf(row.getString("first_quarantine_reason")),
				MailItemState.valueOf(row.getString("state")), row.getInt("confirmed") > 0, row.getInt("proposed") > 0,
				Optional.ofNullable(row.getString("reference")), row.getObject("answered_by") != null);
	}

}
