package de.aktenlauf.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.decisions.exclusions.DecisionPattern;
import de.aktenlauf.decisions.exclusions.MonthSpan;
import de.aktenlauf.decisions.proof.Act.Mode;
import de.aktenlauf.decisions.proof.Act.SampleResult;
import de.aktenlauf.decisions.proposal.Direction;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.Money;
import de.aktenlauf.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code decision_record}: insert and select, nothing else. */
@Component
class DecisionTable {

	private static final String COLUMNS = "id, case_number, pattern, direction, mode, first_month, last_month,"
			+ " decider, approver, decided_at, sample, sum_cents, notice, digest";

	private static final ZoneId OFFICE = ZoneId.of("Europe/Berlin");

	private final JdbcClient jdbc;

	DecisionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(StoredDecision row, byte[] content) {
		this.jdbc
			.sql("insert into decision_record (" + COLUMNS + ", content) values (:id, :case, :pattern, :direction,"
					+ " :mode, :first, :last, :decider, :approver, :at, :sample, :sum, :notice, :digest, :content)")
			.param("id", row.id())
			.param("case", row.caseNumber().value())
			.param("pattern", row.pattern().name())
			.param("direction", row.direction().name())
			.param("mode", row.mode().name())
			.param("first", row.span().first().toString())
			.param("last", row.span().last().toString())
			.param("decider", row.decider().value())
			.param("approver", row.approver().map(UserId::value).orElse(null))
			.param("at", row.at().atOffset(ZoneOffset.UTC))
			.param("sample", row.sample().map(SampleResult::name).orElse(null))
			.param("sum", row.sum().cents())
			.param("notice", row.notice().map(ContentId::value).orElse(null))
			.param("digest", row.digest())
			.param("content", content)
			.update();
	}

	Optional<Stored> find(UUID id) {
		return this.jdbc.sql("select " + COLUMNS + ", content from decision_record where id = :id")
			.param("id", id)
			.query((row, number) -> new Stored(decision(row), row.getBytes("content")))
			.optional();
	}

	/** The newest first. */
	List<StoredDecision> list(DecisionFilter filter, int offset, int limit) {
		List<String> conditions = new ArrayList<>(List.of("1 = 1"));
		Map<String, Object> values = new LinkedHashMap<>();
		filter.caseNumber().ifPresent((number) -> add(conditions, values, "case_number", number.value()));
		filter.pattern().ifPresent((pattern) -> add(conditions, values, "pattern", pattern.name()));
		filter.direction().ifPresent((direction) -> add(conditions, values, "direction", direction.name()));
		filter.mode().ifPresent((mode) -> add(conditions, values, "mode", mode.name()));
		filter.month().ifPresent((month) -> {
			conditions.add("decided_at >= :from and decided_at < :until");
			values.put("from", month.firstDay().atStartOfDay(OFFICE).toOffsetDateTime());
			values.put("until", month.plusMonths(1).firstDay().atStartOfDay(OFFICE).toOffsetDateTime());
		});
		if (filter.sampled()) {
			conditions.add("sample is not null");
		}
		return this.jdbc
			.sql("select " + COLUMNS + " from decision_record where " + String.join(" and ", conditions)
					+ " order by decided_at desc, id offset " + offset + " rows fetch next " + limit + " rows only")
			.params(values)
			.query((row, number) -> decision(row))
			.list();
	}

	private static void add(List<String> conditions, Map<String, Object> values, String column, String value) {
		conditions.add(column + " = :" + column);
		values.put(column, value);
	}

	/** Records behind a place, the oldest first. */
	List<Stored> after(Instant at, UUID id, int limit) {
		return this.jdbc
			.sql("select " + COLUMNS + ", content from decision_record where decided_at > :at"
					+ " or (decided_at = :at and id > :id) order by decided_at, id fetch first " + limit + " rows only")
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("id", id)
			.query((row, number) -> new Stored(decision(row), row.getBytes("content")))
			.list();
	}

	int countAutomatic(Instant since) {
		return this.jdbc.sql("select count(*) from decision_record where mode = :mode and decided_at >= :since")
			.param("mode", Mode.AUTO.name())
			.param("since", since.atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.single();
	}

	/** The latest samples of a pattern, the newest first. */
	List<SampleResult> samples(DecisionPattern pattern, Instant since, int limit) {
		return this.jdbc
			.sql("select sample from decision_record where pattern = :pattern and sample is not null"
					+ " and decided_at > :since order by decided_at desc fetch first " + limit + " rows only")
			.param("pattern", pattern.name())
			.param("since", since.atOffset(ZoneOffset.UTC))
			.query((row, number) -> SampleResult.valueOf(row.getString("sample")))
			.list();
	}

	private static StoredDecision decision(ResultSet row) throws SQLException {
		return new StoredDecision(row.getObject("id", UUID.class), new CaseNumber(row.getString("case_number")),
				DecisionPattern.valueOf(row.getString("pattern")), Direction.valueOf(row.getString("direction")),
				Mode.valueOf(row.getString("mode")),
				new MonthSpan(BenefitMonth.parse(row.getString("first_month")),
						BenefitMonth.parse(row.getString("last_month"))),
				new UserId(row.getString("decider")), Optional.ofNullable(row.getString("approver")).map(UserId::new),
				row.getObject("decided_at", OffsetDateTime.class).toInstant(),
				Optional.ofNullable(row.getString("sample")).map(SampleResult::valueOf),
				new Money(row.getLong("sum_cents")), Optional.ofNullable(row.getString("notice")).map(ContentId::new),
				row.getString("digest"));
	}

	/** A row with its bytes. */
	static final class Stored {

		private final StoredDecision row;

		private final byte[] content;

		Stored(StoredDecision row, byte[] content) {
			this.row = row;
			this.content = content.clone();
		}

		StoredDecision row() {
			return this.row;
		}

		byte[] content() {
			return this.content.clone();
		}

	}

}
