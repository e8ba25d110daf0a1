package de.aktenlauf.decisions.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.FormKind;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.applications.circumstances.RegularIncome;
import de.aktenlauf.applications.circumstances.RegularIncome.IncomeKind;
import de.aktenlauf.applications.circumstances.RegularIncome.PaySlip;
import de.aktenlauf.applications.circumstances.RegularIncome.Regularity;
import de.aktenlauf.decisions.FactsBuilder;
import de.aktenlauf.decisions.exclusions.DecisionPattern;
import de.aktenlauf.decisions.exclusions.Evidence;
import de.aktenlauf.decisions.exclusions.MonthSpan;
import de.aktenlauf.decisions.exclusions.RentLimits;
import de.aktenlauf.decisions.exclusions.SecondSheet;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is proposed, and whether a person is needed. */
class ProposalsTest {

	@Test
	void an_unchanged_renewal_may_be_decided_alone() {
		Proposal proposal = propose((facts) -> {
		});

		assertThat(proposal.direction()).isEqualTo(Direction.REPEAT);
		assertThat(proposal.months()).hasSize(12);
		assertThat(proposal.reasons()).isEmpty();
		assertThat(proposal.mayDecideAlone()).isTrue();
		assertThat(proposal.changes()).allSatisfy((change) -> assertThat(change.difference()).isEqualTo(Money.ZERO));
	}

	@Test
	void a_raise_may_be_decided_alone_and_names_the_euros() {
		Proposal before = propose((facts) -> {
		});
		Proposal proposal = propose((facts) -> facts.grantedTotal = Optional
			.of(before.months().getFirst().total().minus(Money.parse("12.00"))));

		assertThat(proposal.direction()).isEqualTo(Direction.RAISE);
		assertThat(proposal.changes().getFirst().difference()).isEqualTo(Money.parse("12.00"));
		assertThat(proposal.mayDecideAlone()).isTrue();
	}

	@Test
	void one_cent_less_is_for_a_person() {
		Proposal before = propose((facts) -> {
		});
		Proposal proposal = propose((facts) -> facts.grantedTotal = Optional
			.of(before.months().getFirst().total().plus(Money.parse("0.01"))));

		assertThat(proposal.direction()).isEqualTo(Direction.LOWER);
		assertThat(proposal.mayDecideAlone()).isFalse();
		assertThat(proposal.reasons()).extracting(Proposal.Reason::code).containsExactly("DIRECTION_LOWER");
	}

	@Test
	void a_refusal_is_for_a_person() {
		Proposal proposal = propose((facts) -> facts.adultIncomes.add(pay("4800.00", "3600.00", 3)));

		assertThat(proposal.direction()).isEqualTo(Direction.REFUSE);
		assertThat(proposal.mayDecideAlone()).isFalse();
	}

	@Test
	void a_cent_between_both_calculations_is_never_automatic() {
		CrossCheck differs = (household, first) -> Optional
			.of(new SecondSheet(Map.of("A", Map.of("CLAIM", 1L)), List.of("A CLAIM 2 1")));
		Proposal proposal = new Proposals(FactsBuilder.LAW, differs).propose(new FactsBuilder().build());

		assertThat(proposal.disagreements()).hasSize(12).first().isEqualTo("2026-01 A CLAIM 2 1");
		assertThat(proposal.reasons()).extracting(Proposal.Reason::code).containsExactly("CALCULATIONS_DIFFER");
		assertThat(proposal.mayDecideAlone()).isFalse();
	}

	@Test
	void without_a_second_calculation_nothing_is_decided_alone() {
		Proposal proposal = new Proposals(FactsBuilder.LAW, (household, first) -> Optional.empty())
			.propose(new FactsBuilder().build());

		assertThat(proposal.reasons()).extracting(Proposal.Reason::code).containsExactly("NO_SECOND_CALCULATION");
	}

	@Test
	void the_sample_alone_is_told_apart() {
		assertThat(propose((facts) -> facts.draw = 0).sampled()).isTrue();
		assertThat(propose((facts) -> {
			facts.draw = 0;
			facts.freeText = true;
		}).sampled()).isFalse();
	}

	@Test
	void an_impossible_household_names_field_and_mend() {
		Proposal proposal = propose((facts) -> {
			facts.granted = false;
			facts.childBorn = LocalDate.parse("1980-01-01");
		});

		assertThat(proposal.direction()).isEqualTo(Direction.INCOMPLETE);
		assertThat(proposal.months().getFirst().obstacles()).isNotEmpty().allSatisfy((obstacle) -> {
			assertThat(obstacle.field()).isEqualTo("persons[1].birthDate");
			assertThat(obstacle.mend()).isNotBlank();
		});
	}

	@Test
	void a_month_without_figures_is_named() {
		Proposal proposal = propose((facts) -> facts.first = BenefitMonth.parse("2026-07"));

		assertThat(proposal.direction()).isEqualTo(Direction.INCOMPLETE);
		assertThat(proposal.reasons()).extracting(Proposal.Reason::code).contains("CHECK_1", "FIGURE_MISSING");
	}

	@Test
	void constant_pay_with_three_equal_slips_fits_a2() {
		Consumer<FactsBuilder> pay = (facts) -> {
			facts.pattern = DecisionPattern.A2;
			facts.adultIncomes.add(pay("1200.00", "960.00", 3));
		};

		assertThat(propose(pay).mayDecideAlone()).isTrue();
		assertThat(propose(pay.andThen((facts) -> facts.adultIncomes.set(0, pay("1200.00", "960.00", 2)))).reasons())
			.extracting(Proposal.Reason::code)
			.containsExactly("PATTERN_EQUAL_SLIPS");
	}

	@Test
	void the_nearest_pattern_follows_form_and_income() {
		assertThat(nearest((facts) -> {
		})).isEqualTo(DecisionPattern.A1);
		assertThat(nearest((facts) -> facts.adultIncomes.add(pay("1200.00", "960.00", 3))))
			.isEqualTo(DecisionPattern.A2);
		assertThat(nearest((facts) -> facts.form = FormKind.FIRST_APPLICATION)).isEqualTo(DecisionPattern.NONE);
		assertThat(nearest((facts) -> {
			facts.form = FormKind.CHANGE_NOTICE;
			facts.answers.put(Topic.HOUSING, Answer.CHANGED);
		})).isEqualTo(DecisionPattern.A6);
	}

	@Test
	void a_birthday_of_six_is_a4_and_one_of_fifteen_is_not() {
		assertThat(
				change(DecisionPattern.A4, "2026-05", (facts) -> facts.childBorn = LocalDate.parse("2020-05-20")).fit()
					.fits())
			.isTrue();
		assertThat(
				change(DecisionPattern.A4, "2026-05", (facts) -> facts.childBorn = LocalDate.parse("2011-05-20")).fit()
					.fits())
			.isFalse();
		assertThat(change(DecisionPattern.A4, "2026-05", (facts) -> {
		}).fit().fits()).isFalse();
	}

	@Test
	void new_figures_are_a3_in_their_month_only() {
		assertThat(change(DecisionPattern.A3, "2026-07", (facts) -> {
		}).fit().fits()).isTrue();
		assertThat(change(DecisionPattern.A3, "2026-05", (facts) -> {
		}).fit().fits()).isFalse();
	}

	@Test
	void school_supplies_are_paid_for_pupils() {
		Proposal proposal = change(DecisionPattern.A5, "2026-08", (facts) -> {
		});

		assertThat(proposal.fit().fits()).isTrue();
		assertThat(proposal.payments()).singleElement().satisfies((payment) -> {
			assertThat(payment.person()).isEqualTo("B");
			assertThat(payment.amount()).isEqualTo(Money.parse("130.00"));
		});
		assertThat(change(DecisionPattern.A5, "2026-09", (facts) -> {
		}).fit().fits()).isFalse();
		assertThat(change(DecisionPattern.A5, "2026-08", (facts) -> facts.childBorn = LocalDate.parse("2020-05-20"))
			.direction()).isEqualTo(Direction.REFUSE);
	}

	@Test
	void a_higher_rent_within_the_limit_is_raised() {
		Consumer<FactsBuilder> notice = (facts) -> {
			facts.applied = true;
			facts.form = FormKind.CHANGE_NOTICE;
			facts.answers.clear();
			facts.answers.put(Topic.HOUSING, Answer.CHANGED);
			facts.grantedTotal = Optional
				.of(propose((before) -> before.rent = Money.parse("500.00")).months().getFirst().total());
		};
		Proposal proposal = change(DecisionPattern.A6, "2026-05", notice);

		assertThat(proposal.direction()).isEqualTo(Direction.RAISE);
		assertThat(proposal.reasons()).isEmpty();
		assertThat(change(DecisionPattern.A6, "2026-05", notice.andThen((facts) -> facts.rent = Money.parse("640.00")))
			.mayDecideAlone()).isFalse();
	}

	@Test
	void a_credit_is_only_prepared() {
		assertThat(change(DecisionPattern.A7, "2026-05", (facts) -> {
		}).mayDecideAlone()).isFalse();
	}

	@Test
	void missing_evidence_is_named_with_its_topic() {
		Evidence.Needed slips = new Evidence.Needed(Topic.INCOME, List.of("PAYSLIP"), "die Lohnabrechnungen", "§ 60");
		Proposal missing = propose((facts) -> facts.evidence = new Evidence(List.of(slips), List.of()));
		Proposal there = propose((facts) -> facts.evidence = new Evidence(List.of(slips),
				List.of(new Evidence.Shown(new DocumentId(UUID.randomUUID()), "PAYSLIP"))));

		assertThat(missing.missing()).containsExactly(slips);
		assertThat(missing.reasons()).extracting(Proposal.Reason::code).containsExactly("EVIDENCE_INCOME");
		assertThat(there.mayDecideAlone()).isTrue();
	}

	@Test
	void evidence_is_asked_for_by_the_table() {
		FactsBuilder facts = new FactsBuilder();
		facts.adultIncomes.add(pay("1200.00", "960.00", 3));
		facts.answers.put(Topic.HOUSING, Answer.CHANGED);

		assertThat(EvidenceRules.load().needed(facts.application().orElseThrow(), facts.circumstances()))
			.extracting(Evidence.Needed::topic)
			.containsExactly(Topic.INCOME, Topic.HOUSING);
	}

	@Test
	void a_period_has_twelve_months_or_six() {
		Spans spans = new Spans(FactsBuilder.LAW, RentLimits.load());
		FactsBuilder facts = new FactsBuilder();
		facts.granted = false;

		MonthSpan whole = spans.renewal(facts.application().orElseThrow(), facts.circumstances(), Optional.empty());
		facts.rent = Money.parse("640.00");
		MonthSpan dear = spans.renewal(facts.application().orElseThrow(), facts.circumstances(), Optional.empty());

		assertThat(whole).isEqualTo(MonthSpan.of(BenefitMonth.parse("2026-01"), 12));
		assertThat(dear).isEqualTo(MonthSpan.of(BenefitMonth.parse("2026-01"), 6));
	}

	private static Proposal propose(Consumer<FactsBuilder> change) {
		FactsBuilder builder = new FactsBuilder();
		change.accept(builder);
		return FactsBuilder.PROPOSALS.propose(builder.build());
	}

	private static Proposal change(DecisionPattern pattern, String month, Consumer<FactsBuilder> change) {
		return propose((facts) -> {
			facts.pattern = pattern;
			facts.applied = false;
			facts.first = BenefitMonth.parse(month);
			facts.months = 13 - facts.first.value().getMonthValue();
			facts.periodStart = Optional.of(LocalDate.parse("2026-01-01"));
			facts.grantedSpan = Optional.of(MonthSpan.of(BenefitMonth.parse("2026-01"), 12));
			change.accept(facts);
		});
	}

	private static DecisionPattern nearest(Consumer<FactsBuilder> change) {
		FactsBuilder builder = new FactsBuilder();
		change.accept(builder);
		return Patterns.nearest(builder.application().orElseThrow(), builder.circumstances());
	}

	private static RegularIncome pay(String gross, String net, int slips) {
		return new RegularIncome(IncomeKind.EARNED, Money.parse(gross), Money.parse(net), Optional.empty(),
				Regularity.CONSTANT,
				IntStream.range(0, slips)
					.mapToObj((ago) -> new PaySlip(BenefitMonth.parse("2025-11").plusMonths(-ago), Money.parse(gross),
							Money.parse(net)))
					.toList());
	}

}
