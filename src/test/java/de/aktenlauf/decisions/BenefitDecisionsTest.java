package de.aktenlauf.decisions;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.Databases;
import de.aktenlauf.decisions.DecisionRefused.Cause;
import de.aktenlauf.decisions.exclusions.Approval;
import de.aktenlauf.decisions.exclusions.Approval.MonthTotal;
import de.aktenlauf.decisions.exclusions.DecisionPattern;
import de.aktenlauf.decisions.exclusions.MonthSpan;
import de.aktenlauf.decisions.proof.Act.Hearing;
import de.aktenlauf.decisions.proof.Act.Mode;
import de.aktenlauf.decisions.proof.Act.SampleResult;
import de.aktenlauf.decisions.proof.ProofFinding;
import de.aktenlauf.decisions.proposal.Direction;
import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What is recorded as decided, and what is refused. */
@ParameterizedClass
@EnumSource(Databases.Product.class)
class BenefitDecisionsTest {

	private static final String REASON = "Fehler in der Mietrichtlinie";

	private final Databases.Database database;

	private final DecisionOffice office;

	BenefitDecisionsTest(Databases.Product product) {
		this.database = product.open("V40__decisions");
		this.office = new DecisionOffice(this.database);
	}

	@Test
	void an_unchanged_renewal_is_granted_recorded_and_proved() {
		grantLastYear();
		Proposal proposal = renewal();
		UUID id = this.office.decisions.record(proposal, Ruling.automatic(proposal, Optional.empty(), List.of()));

		Approval granted = this.office.decisions.approvals(DecisionOffice.CASE).getFirst();
		assertThat(granted.period()).isEqualTo(MonthSpan.of(BenefitMonth.parse("2026-01"), 12));
		assertThat(granted.automaticRenewals()).isEqualTo(1);
		assertThat(granted.months()).hasSize(12);
		assertThat(this.office.decisions.verify(id).findings()).isEmpty();
		DecisionFile file = this.office.decisions.find(id, (number) -> DecisionOffice.facts());
		assertThat(file.row().mode()).isEqualTo(Mode.AUTO);
		assertThat(file.proof().computed().checks()).hasSize(24);
		assertThat(this.office.entries.get("decision:" + id)).hasSize(2);
	}

	@Test
	void a_record_that_was_changed_in_the_database_is_found() {
		grantLastYear();
		Proposal proposal = renewal();
		UUID id = this.office.decisions.record(proposal, Ruling.automatic(proposal, Optional.empty(), List.of()));
		byte[] content = this.office.table.find(id).orElseThrow().content();
		content[content.length / 2] ^= 1;
		this.database.jdbc()
			.sql("update decision_record set content = :content where id = :id")
			.param("content", content)
			.param("id", id)
			.update();
		List<Verified> all = new ArrayList<>();

		assertThat(this.office.decisions.verify(id).findings()).extracting(ProofFinding::code)
			.contains("DIGEST_DIFFERS");
		assertThat(this.office.decisions.verifyAll(Instant.EPOCH, all::add)).isEqualTo(1);
		assertThat(all).singleElement().satisfies((verified) -> assertThat(verified.sound()).isFalse());
	}

	@Test
	void the_product_does_not_decide_against_a_check() {
		grantLastYear();
		this.office.known.freeText = true;
		Proposal proposal = renewal();

		refused(Cause.NOT_ALONE, proposal, Ruling.automatic(proposal, Optional.empty(), List.of()));
	}

	@Test
	void a_proposal_that_was_made_up_is_computed_again() {
		grantLastYear();
		this.office.known.freeText = true;
		Proposal real = renewal();
		Proposal forged = new Proposal(real.facts(), real.fit(), real.months(), real.changes(), real.payments(),
				real.direction(), List.of());

		refused(Cause.NOT_ALONE, forged, Ruling.automatic(forged, Optional.empty(), List.of()));
	}

	@Test
	void the_second_of_two_decisions_about_the_same_months_is_refused() {
		grantLastYear();
		Proposal proposal = renewal();
		this.office.decisions.record(proposal, Ruling.automatic(proposal, Optional.empty(), List.of()));

		refused(Cause.OUTDATED, proposal, byWorker(proposal, Optional.empty()));
	}

	@Test
	void a_change_replaces_the_decision_in_its_months_only() {
		grantLastYear();
		Proposal year = renewal();
		UUID first = this.office.decisions.record(year, Ruling.automatic(year, Optional.empty(), List.of()));
		this.office.known.rent = Money.parse("540.00");
		Proposal change = this.office.decisions
			.prepare(Preparation.of(DecisionOffice.CASE, DecisionPattern.A3, BenefitMonth.parse("2026-07"), Map.of()));
		UUID second = this.office.decisions.record(change, byWorker(change, Optional.empty()));

		assertThat(change.direction()).isEqualTo(Direction.RAISE);
		assertThat(this.office.decisions.find(second, (number) -> DecisionOffice.facts()).proof().supersedes())
			.containsExactly(first);
		List<MonthTotal> months = this.office.decisions.approvals(DecisionOffice.CASE).getFirst().months();
		assertThat(months.get(6).total().minus(months.get(5).total())).isEqualTo(Money.parse("20.00"));
		assertThat(this.office.decisions.verify(second).sound()).isTrue();
	}

	@Test
	void something_is_taken_away_only_after_a_hearing_or_with_a_reason() {
		grantLastYear();
		this.office.known.rent = Money.parse("400.00");
		Proposal proposal = renewal();

		assertThat(proposal.direction()).isEqualTo(Direction.LOWER);
		refused(Cause.NOT_ALONE, proposal, Ruling.automatic(proposal, Optional.empty(), List.of()));
		refused(Cause.HEARING, proposal, byWorker(proposal, Optional.empty()));
		assertThat(this.office.decisions.record(proposal, byWorker(proposal, Optional.of(Hearing.NO_RIGHT_TOUCHED))))
			.isNotNull();
	}

	@Test
	void decider_and_approver_differ_and_may_decide() {
		grantLastYear();
		Proposal proposal = renewal();

		refused(Cause.SAME_PERSON, proposal, Ruling.asProposed(proposal, DecisionOffice.WORKER,
				Optional.of(DecisionOffice.WORKER), Optional.empty(), Optional.empty()));
		refused(Cause.PERSON, proposal, Ruling.asProposed(proposal, new de.aktenlauf.shared.UserId("niemand"),
				Optional.empty(), Optional.empty(), Optional.empty()));
	}

	@Test
	void above_the_limit_a_second_person_releases() {
		this.office.known.adultBorn = LocalDate.parse("1980-02-01");
		Proposal proposal = renewal();
		List<MonthTotal> much = proposal.months()
			.stream()
			.map((month) -> new MonthTotal(month.month(), Money.parse("3000.00"), Money.ZERO))
			.toList();
		Ruling alone = new Ruling(Mode.PERSON, Direction.GRANT, much, DecisionOffice.WORKER, Optional.empty(),
				Optional.empty(), Optional.empty(), List.of(), Optional.empty());
		Ruling released = new Ruling(Mode.PERSON, Direction.GRANT, much, DecisionOffice.WORKER,
				Optional.of(DecisionOffice.LEAD), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

		refused(Cause.NOT_RELEASED, proposal, alone);
		assertThat(this.office.decisions.record(proposal, released)).isNotNull();
	}

	@Test
	void who_is_not_impartial_does_not_decide() {
		grantLastYear();
		this.office.decisions.stateConflict(DecisionOffice.CASE, DecisionOffice.WORKER);
		this.office.decisions.stateConflict(DecisionOffice.CASE, DecisionOffice.WORKER);
		Proposal proposal = renewal();

		refused(Cause.CONFLICT, proposal, byWorker(proposal, Optional.empty()));
	}

	@Test
	void a_stopped_pattern_is_not_decided_alone_until_it_is_started() {
		grantLastYear();
		Proposal proposal = renewal();
		Ruling automatic = Ruling.automatic(proposal, Optional.empty(), List.of());
		this.office.automation.stop("A1", REASON);

		assertThat(this.office.automation.obstacle(DecisionPattern.A1)).contains("PATTERN_STOPPED");
		assertThat(this.office.automation.obstacle(DecisionPattern.A2)).isEmpty();
		refused(Cause.AUTOMATION_STOPPED, proposal, automatic);
		this.office.automation.start("A1", REASON);
		this.office.automation.stop(Gate.ALL, REASON);
		assertThat(this.office.automation.obstacle(DecisionPattern.A1)).contains("ALL_STOPPED");
		this.office.automation.start(Gate.ALL, REASON);
		assertThat(this.office.decisions.record(proposal, automatic)).isNotNull();
		assertThat(this.office.automation.state().decidedToday()).isEqualTo(1);
		assertThatIllegalArgumentException().isThrownBy(() -> this.office.automation.stop("A1", "kurz"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.office.automation.stop("A7", REASON));
	}

	@Test
	void too_many_wrong_samples_close_the_gate() {
		for (int sample = 0; sample < 20; sample++) {
			this.office.clock = Clock.fixed(DecisionOffice.NOW.plus(Duration.ofMinutes(sample)),
					ZoneId.of("Europe/Berlin"));
			sample(sample < 2 ? SampleResult.WRONG : SampleResult.RIGHT);
		}
		this.office.automation.sampled(DecisionPattern.A1);

		Gate gate = this.office.automation.state().gates().get(1);
		assertThat(gate.running()).isFalse();
		assertThat(gate.errorPercent()).isEqualTo(10);
		assertThat(gate.turned().orElseThrow().cause()).isEqualTo(Gate.Cause.SAMPLE);
		this.office.automation.start("A1", REASON);
		assertThat(this.office.automation.state().gates().get(1).sampled()).isZero();
	}

	@Test
	void the_list_filters_and_shows_what_one_may_see() {
		grantLastYear();
		Proposal proposal = renewal();
		this.office.decisions.record(proposal, Ruling.automatic(proposal, Optional.empty(), List.of()));

		assertThat(list(DecisionFilter.ALL)).hasSize(1);
		assertThat(list(DecisionFilter.of(DecisionOffice.CASE))).hasSize(1);
		assertThat(list(
				new DecisionFilter(Optional.empty(), Optional.of(DecisionPattern.A1), Optional.of(Direction.REPEAT),
						Optional.of(BenefitMonth.parse("2025-12")), Optional.of(Mode.AUTO), false)))
			.hasSize(1);
		assertThat(list(new DecisionFilter(Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.of(BenefitMonth.parse("2026-01")), Optional.empty(), false)))
			.isEmpty();
		assertThat(list(new DecisionFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), true)))
			.isEmpty();
	}

	@Test
	void an_approval_from_elsewhere_is_taken_over_once() {
		byte[] json = """
				{"format":"aktenlauf-approval/1","first":"2025-11","last":"2025-12","automaticRenewals":2,
				 "months":[{"month":"2025-11","total":"900.00"},{"month":"2025-12","total":"901.50","childSupplement":"25.00"}]}
				"""
			.getBytes(StandardCharsets.UTF_8);
		Approval approval = this.office.decisions.importApproval(DecisionOffice.CASE, json);

		assertThat(this.office.decisions.importApproval(DecisionOffice.CASE, json)).isEqualTo(approval);
		assertThat(this.office.decisions.approvals(DecisionOffice.CASE)).containsExactly(approval);
		assertThat(approval.automaticRenewals()).isEqualTo(2);
		assertThatExceptionOfType(ApprovalRefused.class)
			.isThrownBy(
					() -> importing("{\"format\":\"aktenlauf-approval/1\",\"first\":\"2025-12\",\"last\":\"2025-12\","
							+ "\"months\":[{\"month\":\"2025-12\",\"total\":\"1.00\"}]}"))
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo(ApprovalRefused.OVERLAPS));
		assertThatExceptionOfType(NothingKnown.class)
			.isThrownBy(() -> this.office.decisions.importApproval(new CaseNumber("35504//0000001"), json));
	}

	@Test
	void a_bad_approval_names_every_field() {
		assertThatExceptionOfType(ApprovalRefused.class)
			.isThrownBy(() -> importing("{\"format\":\"x\",\"first\":\"2025-13\",\"last\":5,\"odd\":1,"
					+ "\"automaticRenewals\":-1,\"months\":[{\"month\":\"2025-12\",\"total\":\"-1.00\"},"
					+ "{\"month\":\"2025-12\",\"total\":\"1.005\"}]}"))
			.satisfies((refused) -> assertThat(refused.findings()).extracting(ApprovalRefused.Finding::field)
				.contains("format", "first", "last", "odd", "automaticRenewals", "months[0].total", "months[1].total"));
		assertThatExceptionOfType(ApprovalRefused.class).isThrownBy(() -> importing("[]"));
		assertThatExceptionOfType(ApprovalRefused.class)
			.isThrownBy(
					() -> importing("{\"format\":\"aktenlauf-approval/1\",\"first\":\"2025-11\",\"last\":\"2025-12\","
							+ "\"months\":[{\"month\":\"2025-11\",\"total\":\"1.00\"}]}"))
			.satisfies((refused) -> assertThat(refused.findings()).extracting(ApprovalRefused.Finding::message)
				.anyMatch((message) -> message.contains("2025-12")));
	}

	private void importing(String json) {
		this.office.decisions.importApproval(DecisionOffice.CASE, json.getBytes(StandardCharsets.UTF_8));
	}

	private void grantLastYear() {
		Approval last = new FactsBuilder().build().previous().orElseThrow();
		String months = String.join(",",
				last.months()
					.stream()
					.map((month) -> "{\"month\":\"%s\",\"total\":\"%s\",\"childSupplement\":\"%s\"}"
						.formatted(month.month(), month.total(), month.childSupplement()))
					.toList());
		importing("{\"format\":\"aktenlauf-approval/1\",\"first\":\"2025-01\",\"last\":\"2025-12\",\"months\":["
				+ months + "]}");
	}

	private Proposal renewal() {
		Proposal proposal = this.office.decisions.prepare(Preparation.of(DecisionOffice.CASE,
				this.office.known.application().orElseThrow().id(), Map.of(), List.of()));
		assertThat(proposal.facts().draw()).isGreaterThan(500);
		return proposal;
	}

	private void sample(SampleResult result) {
		StoredDecision row = new StoredDecision(UUID.randomUUID(), DecisionOffice.CASE, DecisionPattern.A1,
				Direction.REPEAT, Mode.PERSON, MonthSpan.of(BenefitMonth.parse("2026-01"), 12), DecisionOffice.WORKER,
				Optional.empty(), this.office.clock.instant(), Optional.of(result), Money.ZERO, Optional.empty(),
				"0".repeat(64));
		this.office.table.insert(row, new byte[0]);
	}

	private List<StoredDecision> list(DecisionFilter filter) {
		return this.office.decisions.list(filter, (community) -> DecisionOffice.facts());
	}

	private static Ruling byWorker(Proposal proposal, Optional<Hearing> hearing) {
		return Ruling.asProposed(proposal, DecisionOffice.WORKER, Optional.empty(), hearing, Optional.empty());
	}

	private void refused(Cause cause, Proposal proposal, Ruling ruling) {
		assertThatExceptionOfType(DecisionRefused.class)
			.isThrownBy(() -> this.office.decisions.record(proposal, ruling))
			.satisfies((refused) -> assertThat(refused.cause()).isEqualTo(cause));
	}

}
