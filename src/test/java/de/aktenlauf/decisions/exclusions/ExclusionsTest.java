package de.aktenlauf.decisions.exclusions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.aktenlauf.access.Protection;
import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.FormKind;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.applications.Application.Way;
import de.aktenlauf.applications.circumstances.Asset;
import de.aktenlauf.applications.circumstances.Asset.AssetKind;
import de.aktenlauf.applications.circumstances.CommunityCircumstances.CommunityMark;
import de.aktenlauf.applications.circumstances.CommunityCircumstances.Measure;
import de.aktenlauf.applications.circumstances.CommunityCircumstances.MeasureKind;
import de.aktenlauf.applications.circumstances.Flat.FlatMark;
import de.aktenlauf.applications.circumstances.RegularIncome;
import de.aktenlauf.applications.circumstances.RegularIncome.IncomeKind;
import de.aktenlauf.applications.circumstances.RegularIncome.PaySlip;
import de.aktenlauf.applications.circumstances.RegularIncome.Regularity;
import de.aktenlauf.applications.circumstances.Residence;
import de.aktenlauf.applications.circumstances.Residence.ResidenceStatus;
import de.aktenlauf.applications.circumstances.Situation;
import de.aktenlauf.benefit.household.Mark;
import de.aktenlauf.decisions.FactsBuilder;
import de.aktenlauf.decisions.exclusions.CheckResult.Outcome;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each of the 24 checks: one thing is changed in a boring case. */
class ExclusionsTest {

	static Stream<Arguments> hits() {
		return Stream.of(hit(1, (facts) -> facts.first = BenefitMonth.parse("2026-07")),
				hit(1, (facts) -> facts.area = "UNKNOWN"), hit(2, (facts) -> facts.freeText = true),
				hit(2, (facts) -> facts.unrecognisedPages = 1),
				hit(3, (facts) -> facts.answers.put(Topic.INCOME, Answer.CHANGED)),
				hit(3, (facts) -> facts.answers.remove(Topic.ASSETS)),
				hit(4, (facts) -> facts.matters.put(MatterKind.CHANGE_NOTICE, 1)),
				hit(4, (facts) -> facts.matters.put(MatterKind.HEARING, 1)),
				hit(4, (facts) -> facts.matters.put(MatterKind.DATA_MATCH, 2)),
				hit(4, (facts) -> facts.matters.put(MatterKind.TIP, 1)),
				hit(5, (facts) -> facts.matters.put(MatterKind.APPEAL, 1)),
				hit(5, (facts) -> facts.matters.put(MatterKind.REVIEW, 1)),
				hit(5, (facts) -> facts.matters.put(MatterKind.COURT_CASE, 1)),
				hit(5, (facts) -> facts.communityMarks.add(CommunityMark.PRELIMINARY_PERIOD_OPEN)),
				hit(6, (facts) -> facts.matters.put(MatterKind.LOAN, 1)),
				hit(6, (facts) -> facts.measures.add(measure(MeasureKind.OFFSET, Optional.empty()))),
				hit(6, (facts) -> facts.measures.add(measure(MeasureKind.CUT, Optional.of("2026-01-31")))),
				hit(7, (facts) -> facts.adultIncomes.add(income(IncomeKind.FOREIGN, Regularity.CONSTANT))),
				hit(7, (facts) -> facts.adultIncomes.add(income(IncomeKind.ONCE, Regularity.CONSTANT))),
				hit(7, (facts) -> facts.adultIncomes.add(income(IncomeKind.BACK_PAYMENT, Regularity.CONSTANT))),
				hit(7, (facts) -> facts.adultIncomes.add(income(IncomeKind.SELF_EMPLOYED, Regularity.CONSTANT))),
				hit(7, (facts) -> facts.adultIncomes.add(income(IncomeKind.EARNED, Regularity.FLUCTUATING))),
				hit(7, (facts) -> facts.adultIncomes.add(income(IncomeKind.EARNED, Regularity.LIMITED))),
				hit(7, (facts) -> facts.childIncomes.add(income(IncomeKind.EARNED, Regularity.CONSTANT))),
				hit(7, (facts) -> facts.adultIncomes.addAll(List.of(income(IncomeKind.EARNED, Regularity.CONSTANT),
						income(IncomeKind.OTHER, Regularity.CONSTANT)))),
				hit(7, (facts) -> {
					facts.adultSituations.add(Situation.IN_TRAINING);
					facts.adultIncomes.add(income(IncomeKind.EARNED, Regularity.CONSTANT));
				}), hit(7, (facts) -> facts.adultIncomes.add(withSlip(Money.parse("1201.00")))), hit(7, (facts) -> {
					facts.childBorn = LocalDate.parse("2014-06-01");
					facts.childIncomes.add(income(IncomeKind.MAINTENANCE_ADVANCE, Regularity.CONSTANT));
				}), hit(7, (facts) -> facts.childBorn = LocalDate.parse("2008-06-01")),
				hit(8, (facts) -> facts.adultIncomes.add(income(IncomeKind.EARNED, Regularity.FLUCTUATING))),
				hit(8, (facts) -> facts.adultIncomes.add(income(IncomeKind.SELF_EMPLOYED, Regularity.CONSTANT))),
				hit(8, (facts) -> facts.communityMarks.add(CommunityMark.PRIOR_BENEFIT_PENDING)),
				hit(9, (facts) -> facts.assets.add(asset("22500.01", AssetKind.MONEY, false))),
				hit(9, (facts) -> facts.assets.add(asset("1.00", AssetKind.REAL_ESTATE, false))),
				hit(9, (facts) -> facts.assets.add(asset("1.00", AssetKind.VEHICLE, true))),
				hit(9, (facts) -> facts.adultBorn = LocalDate.parse("1986-12-31")), hit(9, (facts) -> {
					facts.first = BenefitMonth.parse("2026-07");
					facts.months = 6;
					facts.assets.add(asset("10.00", AssetKind.MONEY, false));
				}), hit(10, (facts) -> facts.rent = Money.parse("635.01")),
				hit(10, (facts) -> facts.heating = Money.parse("97.01")),
				hit(10, (facts) -> facts.graceEndsOn = Optional.of(LocalDate.parse("2026-12-31"))),
				hit(10, (facts) -> facts.flatMarks.add(FlatMark.MOVED_WITHOUT_ASSURANCE)),
				hit(10, (facts) -> facts.flatMarks.add(FlatMark.SUBLET)),
				hit(10, (facts) -> facts.flatMarks.add(FlatMark.OWNED)),
				hit(11, (facts) -> facts.communityMarks.add(CommunityMark.PARTNER_PRESUMED)),
				hit(11, (facts) -> facts.communityMarks.add(CommunityMark.MEMBERS_CHANGED)),
				hit(11, (facts) -> facts.communityMarks.add(CommunityMark.PATCHWORK_DOUBTED)),
				hit(11, (facts) -> facts.communityMarks.add(CommunityMark.TEMPORARY_COMMUNITY)),
				hit(11, (facts) -> facts.childSituations.add(Situation.OWN_FLAT_BELOW_25)),
				hit(11, (facts) -> facts.adultBorn = LocalDate.parse("2002-01-01")), hit(11, (facts) -> {
					facts.adultBorn = LocalDate.parse("1970-02-01");
					facts.childBorn = LocalDate.parse("2001-12-15");
				}), hit(11, (facts) -> facts.adultMarks.add(Mark.PREGNANT_AFTER_WEEK_12)),
				hit(11, (facts) -> facts.adultSituations.add(Situation.EXPECTS_CHILD)),
				hit(11, (facts) -> facts.adultSituations.add(Situation.DECEASED)),
				hit(11, (facts) -> facts.childBorn = LocalDate.parse("2026-03-01")),
				hit(12, (facts) -> facts.residence = until("2026-12-31")),
				hit(12, (facts) -> facts.residence = new Residence(ResidenceStatus.UNION_JOBSEEKER, Optional.empty())),
				hit(12, (facts) -> facts.residence = new Residence(ResidenceStatus.TEMPORARY_PROTECTION,
						Optional.of(LocalDate.parse("2029-03-04")))),
				hit(13, (facts) -> facts.adultSituations.add(Situation.IN_INSTITUTION)),
				hit(13, (facts) -> facts.adultSituations.add(Situation.IN_TRAINING)),
				hit(13, (facts) -> facts.adultSituations.add(Situation.IN_EDUCATION)),
				hit(13, (facts) -> facts.adultSituations.add(Situation.PENSION)),
				hit(13, (facts) -> facts.adultSituations.add(Situation.EMPLOYABILITY_DOUBTED)),
				hit(13, (facts) -> facts.adultBorn = LocalDate.parse("1960-01-10")),
				hit(14, (facts) -> facts.adultSituations.add(Situation.DIET)),
				hit(14, (facts) -> facts.adultSituations.add(Situation.HARDSHIP)),
				hit(14, (facts) -> facts.adultMarks.add(Mark.PARTICIPATION_IN_WORKING_LIFE)),
				hit(15, (facts) -> facts.agentSince = Optional.of(LocalDate.parse("2025-06-01"))),
				hit(15, (facts) -> facts.accountSince = Optional.of(LocalDate.parse("2025-10-11"))),
				hit(15, (facts) -> facts.communityMarks.add(CommunityMark.PAYEE_DIFFERS)),
				hit(15, (facts) -> facts.answers.put(Topic.ACCOUNT, Answer.CHANGED)),
				hit(16, (facts) -> facts.adultSituations.add(Situation.ABSENT)),
				hit(16, (facts) -> facts.answers.put(Topic.ABSENCE, Answer.CHANGED)),
				hit(17, (facts) -> facts.adultIncomes.add(pay("3900.00", "2900.00"))),
				hit(18, (facts) -> facts.grantedTotal = Optional.of(Money.parse("600.00"))),
				hit(18, (facts) -> facts.grantedTotal = Optional.of(Money.parse("2000.00"))),
				hit(19, (facts) -> facts.protection = Protection.STAFF),
				hit(20, (facts) -> facts.receivedOn = LocalDate.parse("2026-01-01")),
				hit(20, (facts) -> facts.granted = false), hit(21, (facts) -> facts.draw = 499),
				hit(22, (facts) -> facts.way = Way.UNSIGNED_PAPER),
				hit(22, (facts) -> facts.way = Way.ONLINE_UNIDENTIFIED), hit(23, (facts) -> facts.confidence = 89),
				hit(24, (facts) -> facts.automaticRenewals = 3));
	}

	/** Next to the border, but not beyond it. */
	static Stream<Arguments> near() {
		return Stream.of(near(3, (facts) -> {
			facts.pattern = DecisionPattern.A6;
			facts.form = FormKind.CHANGE_NOTICE;
			facts.answers.clear();
			facts.answers.put(Topic.HOUSING, Answer.CHANGED);
		}), near(4, (facts) -> {
			facts.pattern = DecisionPattern.A6;
			facts.matters.put(MatterKind.CHANGE_NOTICE, 1);
		}), near(5, (facts) -> facts.matters.put(MatterKind.TIP, 1)),
				near(6, (facts) -> facts.measures.add(measure(MeasureKind.CUT, Optional.of("2025-12-31")))),
				near(7, (facts) -> facts.adultIncomes.add(withSlip(Money.parse("1200.00")))),
				near(7, (facts) -> facts.childIncomes.add(income(IncomeKind.MAINTENANCE_ADVANCE, Regularity.CONSTANT))),
				near(8, (facts) -> facts.adultIncomes.add(income(IncomeKind.EARNED, Regularity.LIMITED))),
				near(9, (facts) -> facts.assets.add(asset("22500.00", AssetKind.MONEY, false))),
				near(9, (facts) -> facts.adultBorn = LocalDate.parse("1985-12-31")), near(9, (facts) -> {
					facts.first = BenefitMonth.parse("2026-07");
					facts.months = 6;
				}), near(10, (facts) -> facts.rent = Money.parse("635.00")),
				near(10, (facts) -> facts.graceEndsOn = Optional.of(LocalDate.parse("2027-01-01"))),
				near(11, (facts) -> facts.adultBorn = LocalDate.parse("2001-01-01")),
				near(12, (facts) -> facts.residence = until("2027-01-01")),
				near(13, (facts) -> facts.childSituations.add(Situation.IN_EDUCATION)),
				near(15, (facts) -> facts.accountSince = Optional.of(LocalDate.parse("2025-10-10"))),
				near(15, (facts) -> facts.agentSince = Optional.of(LocalDate.parse("2024-12-31"))),
				near(20, (facts) -> facts.receivedOn = LocalDate.parse("2025-12-31")),
				near(21, (facts) -> facts.draw = 500), near(23, (facts) -> facts.confidence = 90),
				near(24, (facts) -> facts.automaticRenewals = 2));
	}

	static Stream<Arguments> withoutObject() {
		return Stream.of(Arguments.of(List.of(2, 3, 20, 22, 23), change((facts) -> facts.applied = false)),
				Arguments.of(List.of(18), change((facts) -> facts.granted = false)),
				Arguments.of(List.of(17, 18), change((facts) -> facts.pattern = DecisionPattern.A8)),
				Arguments.of(List.of(17), change((facts) -> facts.area = "UNKNOWN")),
				Arguments.of(List.of(20, 24), change((facts) -> {
					facts.pattern = DecisionPattern.A6;
					facts.form = FormKind.CHANGE_NOTICE;
				})));
	}

	@Test
	void all_24_exist_exactly_once_and_say_what_they_ask() {
		assertThat(Exclusions.all()).extracting(ExclusionCheck::number)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
		assertThat(Exclusions.all()).extracting(ExclusionCheck::id).doesNotHaveDuplicates();
		assertThat(Exclusions.all()).allSatisfy((check) -> {
			assertThat(check.wording()).endsWith("?").hasSizeGreaterThan(20);
			assertThat(check.source()).isNotBlank();
			assertThat(check.version()).isPositive();
		});
	}

	@Test
	void a_boring_case_is_clear_in_all_24() {
		List<CheckResult> results = run((facts) -> {
		});

		assertThat(results).hasSize(24).allSatisfy((result) -> {
			assertThat(result.outcome()).as(result.id()).isEqualTo(Outcome.CLEAR);
			assertThat(result.look()).isEmpty();
			assertThat(result.values()).isNotEmpty();
		});
	}

	@Test
	void every_check_has_a_case_against() {
		assertThat(hits().map((arguments) -> (Integer) arguments.get()[0]).distinct())
			.containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
	}

	@ParameterizedTest
	@MethodSource("hits")
	void one_fact_gives_the_case_to_a_person(int number, Consumer<FactsBuilder> change) {
		List<CheckResult> results = run(change);

		assertThat(results).hasSize(24);
		CheckResult result = results.get(number - 1);
		assertThat(result.outcome()).as(result.id()).isEqualTo(Outcome.HIT);
		assertThat(result.look().orElseThrow()).isNotBlank().endsWith(".");
		assertThat(result.values()).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource("near")
	void what_is_next_to_the_border_is_clear(int number, Consumer<FactsBuilder> change) {
		assertThat(run(change).get(number - 1).outcome()).isEqualTo(Outcome.CLEAR);
	}

	@ParameterizedTest
	@MethodSource("withoutObject")
	void a_check_without_an_object_says_so(List<Integer> numbers, Consumer<FactsBuilder> change) {
		List<CheckResult> results = run(change);

		assertThat(numbers)
			.allSatisfy((number) -> assertThat(results.get(number - 1).outcome()).isEqualTo(Outcome.NOT_APPLICABLE));
	}

	private static List<CheckResult> run(Consumer<FactsBuilder> change) {
		FactsBuilder builder = new FactsBuilder();
		change.accept(builder);
		return FactsBuilder.PROPOSALS.propose(builder.build()).checks();
	}

	private static Arguments hit(int number, Consumer<FactsBuilder> change) {
		return Arguments.of(number, change);
	}

	private static Arguments near(int number, Consumer<FactsBuilder> change) {
		return Arguments.of(number, change);
	}

	private static Consumer<FactsBuilder> change(Consumer<FactsBuilder> change) {
		return change;
	}

	private static Measure measure(MeasureKind kind, Optional<String> endsOn) {
		return new Measure(kind, LocalDate.parse("2025-10-01"), endsOn.map(LocalDate::parse));
	}

	private static RegularIncome income(IncomeKind kind, Regularity regularity) {
		return new RegularIncome(kind, Money.parse("100.00"), Money.parse("100.00"), Optional.empty(), regularity,
				List.of());
	}

	private static RegularIncome pay(String gross, String net) {
		return new RegularIncome(IncomeKind.EARNED, Money.parse(gross), Money.parse(net), Optional.empty(),
				Regularity.CONSTANT, List.of());
	}

	private static RegularIncome withSlip(Money gross) {
		return new RegularIncome(IncomeKind.EARNED, Money.parse("1200.00"), Money.parse("960.00"), Optional.empty(),
				Regularity.CONSTANT, List.of(new PaySlip(BenefitMonth.parse("2025-11"), gross, Money.parse("960.00"))));
	}

	private static Residence until(String day) {
		return new Residence(ResidenceStatus.TITLE, Optional.of(LocalDate.parse(day)));
	}

	private static Asset asset(String value, AssetKind kind, boolean transferred) {
		return new Asset("A", kind, Money.parse(value), transferred);
	}

}
