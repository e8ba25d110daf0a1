package de.aktenlauf.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.decisions.exclusions.Approval;
import de.aktenlauf.decisions.exclusions.Approval.MonthTotal;
import de.aktenlauf.decisions.exclusions.MonthSpan;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tables {@code approval_period} and {@code granted_month}: what holds now; how it came
 * to be stands in the decision records.
 * <p>
 * Concurrency: the primary key of {@code granted_month} lets one of two decisions about
 * the same month win; the other meets a {@code DuplicateKeyException}.
 */
@Component
class ApprovalTable {

	private final JdbcClient jdbc;

	ApprovalTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All periods of a case, the latest first. */
	List<Stored> all(CaseNumber caseNumber) {
		List<Granted> months = months(caseNumber);
		return this.jdbc
			.sql("select id, first_month, last_month, automatic_renewals, asset_law_start from approval_period"
					+ " where case_number = :case order by first_month desc")
			.param("case", caseNumber.value())
			.query((row, number) -> {
				UUID id = row.getObject("id", UUID.class);
				return new Stored(id, new Approval(
						new MonthSpan(BenefitMonth.parse(row.getString("first_month")),
								BenefitMonth.parse(row.getString("last_month"))),
						months.stream().filter((month) -> month.approval.equals(id)).map(Granted::total).toList(),
						row.getInt("automatic_renewals"), row.getObject("asset_law_start", LocalDate.class)));
			})
			.list();
	}

	private List<Granted> months(CaseNumber caseNumber) {
		return this.jdbc
			.sql("select approval_id, decision_id, benefit_month, total_cents, supplement_cents from granted_month"
					+ " where case_number = :case order by benefit_month")
			.param("case", caseNumber.value())
			.query((row, number) -> new Granted(row.getObject("approval_id", UUID.class),
					Optional.ofNullable(row.getObject("decision_id", UUID.class)),
					new MonthTotal(BenefitMonth.parse(row.getString("benefit_month")),
							new Money(row.getLong("total_cents")), new Money(row.getLong("supplement_cents")))))
			.list();
	}

	/** Decisions that hold in one of the months, locked until the transaction ends. */
	List<UUID> lockDecisions(CaseNumber caseNumber, MonthSpan span) {
		return this.jdbc
			.sql("select decision_id from granted_month where case_number = :case and benefit_month >= :first"
					+ " and benefit_month <= :last order by benefit_month for update")
			.param("case", caseNumber.value())
			.param("first", span.first().toString())
			.param("last", span.last().toString())
			.query((row, number) -> Optional.ofNullable(row.getObject("decision_id", UUID.class)))
			.list()
			.stream()
			.flatMap(Optional::stream)
			.distinct()
			.toList();
	}

	UUID insert(CaseNumber caseNumber, Approval approval, Instant at) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("insert into approval_period (id, case_number, first_month, last_month, automatic_renewals,"
					+ " asset_law_start, recorded_at) values (:id, :case, :first, :last, :renewals, :law, :at)")
			.param("id", id)
			.param("case", caseNumber.value())
			.param("first", approval.period().first().toString())
			.param("last", approval.period().last().toString())
			.param("renewals", approval.automaticRenewals())
			.param("law", approval.assetLawStart())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		return id;
	}

	void insert(CaseNumber caseNumber, UUID approval, Optional<UUID> decision, List<MonthTotal> months) {
		for (MonthTotal month : months) {
			this.jdbc
				.sql("insert into granted_month (case_number, benefit_month, approval_id, decision_id, total_cents,"
						+ " supplement_cents) values (:case, :month, :approval, :decision, :total, :supplement)")
				.param("case", caseNumber.value())
				.param("month", month.month().toString())
				.param("approval", approval)
				.param("decision", decision.orElse(null))
				.param("total", month.total().cents())
				.param("supplement", month.childSupplement().cents())
				.update();
		}
	}

	void update(CaseNumber caseNumber, UUID decision, List<MonthTotal> months) {
		for (MonthTotal month : months) {
			this.jdbc
				.sql("update granted_month set decision_id = :decision, total_cents = :total,"
						+ " supplement_cents = :supplement where case_number = :case and benefit_month = :month")
				.param("case", caseNumber.value())
				.param("month", month.month().toString())
				.param("decision", decision)
				.param("total", month.total().cents())
				.param("supplement", month.childSupplement().cents())
				.update();
		}
	}

	boolean conflict(CaseNumber caseNumber, String user) {
		return this.jdbc.sql("select count(*) from decision_conflict where case_number = :case and user_name = :user")
			.param("case", caseNumber.value())
			.param("user", user)
			.query(Integer.class)
			.single() > 0;
	}

	void insertConflict(CaseNumber caseNumber, String user, String statedBy, Instant at) {
		this.jdbc
			.sql("insert into decision_conflict (case_number, user_name, stated_by, stated_at)"
					+ " values (:case, :user, :by, :at)")
			.param("case", caseNumber.value())
			.param("user", user)
			.param("by", statedBy)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * A period with its identifier.
	 *
	 * @param id the identifier
	 * @param approval the period
	 */
	record Stored(UUID id, Approval approval) {
	}

	private record Granted(UUID approval, Optional<UUID> decision, MonthTotal total) {
	}

}
