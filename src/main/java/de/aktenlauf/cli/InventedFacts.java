package de.aktenlauf.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.aktenlauf.access.Protection;
import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.FormKind;
import de.aktenlauf.applications.Application.HandIn;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.applications.Application.Way;
import de.aktenlauf.applications.ApplicationId;
import de.aktenlauf.applications.circumstances.Circumstances;
import de.aktenlauf.applications.circumstances.CommunityCircumstances;
import de.aktenlauf.applications.circumstances.Flat;
import de.aktenlauf.applications.circumstances.PersonCircumstances;
import de.aktenlauf.applications.circumstances.RegularIncome;
import de.aktenlauf.applications.circumstances.RegularIncome.IncomeKind;
import de.aktenlauf.applications.circumstances.RegularIncome.PaySlip;
import de.aktenlauf.applications.circumstances.RegularIncome.Regularity;
import de.aktenlauf.applications.circumstances.Residence;
import de.aktenlauf.applications.circumstances.Residence.ResidenceStatus;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.benefit.household.Mark;
import de.aktenlauf.decisions.exclusions.Approval;
import de.aktenlauf.decisions.exclusions.Approval.MonthTotal;
import de.aktenlauf.decisions.exclusions.DecisionPattern;
import de.aktenlauf.decisions.exclusions.DecisionSettings;
import de.aktenlauf.decisions.exclusions.Evidence;
import de.aktenlauf.decisions.exclusions.Facts;
import de.aktenlauf.decisions.exclusions.MonthSpan;
import de.aktenlauf.decisions.exclusions.RentLimits;
import de.aktenlauf.decisions.exclusions.Subject;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.Money;

/**
 * Renewals of invented households; the same number gives the same household.
 * <p>
 * Concurrency: unchangeable, any number of threads.
 */
final class InventedFacts {

	private static final BenefitMonth FIRST = BenefitMonth.parse("2026-01");

	private static final LocalDate TODAY = LocalDate.parse("2025-12-10");

	private static final int MOST_CHILDREN = 3;

	private static final String AREA = "RURSTADT";

	private final RentLimits limits = RentLimits.load();

	private final DecisionSettings settings = DecisionSettings.load();

	private final Map<Topic, Answer> answers = Arrays.stream(Topic.values())
		.collect(Collectors.toMap(Function.identity(), (topic) -> Answer.UNCHANGED));

	Facts of(int number) {
		SplittableRandom random = new SplittableRandom(number);
		List<PersonCircumstances> persons = persons(random);
		MonthSpan span = MonthSpan.of(FIRST, 12);
		CaseNumber caseNumber = new CaseNumber("35504//%07d".formatted(number % 10_000_000));
		boolean pay = !persons.getFirst().incomes().isEmpty();
		int heads = persons.size();
		Flat flat = new Flat(heads, AREA, euros(400 + 90 * heads + random.nextInt(40)),
				euros(50 + 15 * heads + random.nextInt(10)), Optional.empty(), random.nextInt(8) == 0, Set.of());
		Circumstances circumstances = new Circumstances(persons, flat, List.of(),
				new CommunityCircumstances(Set.of(), List.of(), Optional.empty(), Optional.empty()));
		Application application = new Application(new ApplicationId(new UUID(number, 1)), caseNumber, FormKind.RENEWAL,
				TODAY, span.firstDay(), this.answers, new HandIn(Way.SIGNED_PAPER, false, 0, 100), List.of());
		return new Facts(
				new Subject(caseNumber, pay ? DecisionPattern.A2 : DecisionPattern.A1, span, span.firstDay(), TODAY,
						Protection.NONE),
				Optional.of(application), circumstances, Optional.of(previous(random)), Evidence.NONE, Map.of(),
				this.limits.of(AREA, heads, span), this.settings.on(TODAY), random.nextInt(Facts.DRAWS));
	}

	private static Approval previous(SplittableRandom random) {
		MonthSpan period = MonthSpan.of(FIRST.plusMonths(-12), 12);
		Money total = euros(500 + random.nextInt(300));
		return new Approval(period,
				period.months().stream().map((month) -> new MonthTotal(month, total, Money.ZERO)).toList(),
				random.nextInt(3), period.firstDay());
	}

	private static List<PersonCircumstances> persons(SplittableRandom random) {
		List<PersonCircumstances> persons = new ArrayList<>();
		int children = random.nextInt(MOST_CHILDREN + 1);
		boolean couple = random.nextBoolean();
		persons.add(adult("A", random, children > 0, random.nextInt(4) == 0));
		if (couple) {
			persons.add(adult("B", random, false, false));
		}
		for (int child = 0; child < children; child++) {
			persons.add(person("K" + child, HouseholdRole.CHILD, born(random, 2009, 16), EnumSet.of(Mark.CHILD_BENEFIT),
					List.of()));
		}
		return persons;
	}

	private static PersonCircumstances adult(String id, SplittableRandom random, boolean benefit, boolean pay) {
		Set<Mark> marks = benefit ? EnumSet.of(Mark.RECEIVES_CHILD_BENEFIT) : EnumSet.noneOf(Mark.class);
		return person(id, HouseholdRole.ADULT, born(random, 1970, 25), marks, pay ? List.of(pay(random)) : List.of());
	}

	private static PersonCircumstances person(String id, HouseholdRole role, LocalDate born, Set<Mark> marks,
			List<RegularIncome> incomes) {
		return new PersonCircumstances(id, role, born, marks, Set.of(),
				new Residence(ResidenceStatus.GERMAN, Optional.empty()), incomes);
	}

	private static RegularIncome pay(SplittableRandom random) {
		Money gross = euros(300 + random.nextInt(600));
		Money net = new Money(gross.cents() * 8 / 10);
		return new RegularIncome(IncomeKind.EARNED, gross, net, Optional.empty(), Regularity.CONSTANT,
				IntStream.range(1, 4).mapToObj((ago) -> new PaySlip(FIRST.plusMonths(-ago), gross, net)).toList());
	}

	private static LocalDate born(SplittableRandom random, int year, int years) {
		return LocalDate.of(year + random.nextInt(years), 1 + random.nextInt(12), 1 + random.nextInt(28));
	}

	private static Money euros(int amount) {
		return new Money(amount * 100L);
	}

}
