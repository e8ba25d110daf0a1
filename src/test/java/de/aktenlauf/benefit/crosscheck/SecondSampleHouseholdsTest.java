package de.aktenlauf.benefit.crosscheck;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.household.HouseholdReader;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.benefit.household.Housing;
import de.aktenlauf.benefit.household.Income;
import de.aktenlauf.benefit.household.Mark;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The second calculation against the sample table, read on its own. */
class SecondSampleHouseholdsTest {

	private static final Map<String, Quantity> COLUMNS = Map.ofEntries(Map.entry("stufe", Quantity.STAGE),
			Map.entry("regelbedarf", Quantity.STANDARD_NEED), Map.entry("mehrbedarf", Quantity.ADDITIONAL_NEED),
			Map.entry("kdu", Quantity.HOUSING_NEED), Map.entry("own", Quantity.OWN_INCOME),
			Map.entry("kg_used", Quantity.CHILD_BENEFIT_COUNTED), Map.entry("in_bg", Quantity.IN_COMMUNITY),
			Map.entry("share", Quantity.INCOME_SHARE), Map.entry("claim_rb", Quantity.CLAIM_STANDARD),
			Map.entry("claim_kdu", Quantity.CLAIM_HOUSING), Map.entry("claim", Quantity.CLAIM),
			Map.entry("sofortzuschlag", Quantity.CHILD_SUPPLEMENT));

	private static final Map<String, Quantity> SUMS = Map.of("income_adults", Quantity.COUNTABLE_INCOME, "total",
			Quantity.CLAIM, "sofort", Quantity.CHILD_SUPPLEMENT);

	private static final Figures FIGURES = Figures.load();

	static Stream<Named<JsonNode>> samples() throws IOException {
		try (InputStream table = Objects
			.requireNonNull(SecondSampleHouseholdsTest.class.getResourceAsStream("/law/benefit_cases.json"))) {
			List<Named<JsonNode>> samples = new ArrayList<>();
			JsonMapper.builder().build().readTree(table).forEach((row) -> samples.add(Named.of(name(row), row)));
			return samples.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("samples")
	void a_sample_household_comes_out_to_the_cent(JsonNode sample) {
		CrossCheckAmounts amounts = new SecondCalculation(FIGURES).calculate(household(sample.path("input")));

		JsonNode expected = sample.path("expected");
		SUMS.forEach((field, quantity) -> assertThat(amounts.sum(quantity)).as(field)
			.isEqualTo(cents(expected.path(field))));
		Map<String, Long> found = new LinkedHashMap<>();
		Map<String, Long> wanted = new LinkedHashMap<>();
		for (int place = 0; place < amounts.persons().size(); place++) {
			CrossCheckAmounts.Person person = amounts.persons().get(place);
			JsonNode row = expected.path("persons").path(place);
			assertThat(person.id()).isEqualTo(row.path("id").asString());
			COLUMNS.forEach((field, quantity) -> {
				found.put(person.id() + "." + field, person.get(quantity));
				wanted.put(person.id() + "." + field, value(quantity, row.path(field)));
			});
		}
		assertThat(found).isEqualTo(wanted);
	}

	private static String name(JsonNode row) {
		return row.path("input").path("name").asString() + " " + row.path("input").path("month").asString();
	}

	private static long value(Quantity quantity, JsonNode field) {
		return switch (quantity) {
			case STAGE -> field.asLong();
			case IN_COMMUNITY -> field.asBoolean() ? 1 : 0;
			default -> cents(field);
		};
	}

	private static long cents(JsonNode field) {
		return Money.parse(field.asString()).cents();
	}

	private static Household household(JsonNode input) {
		BenefitMonth month = BenefitMonth.parse(input.path("month").asString());
		List<HouseholdMember> members = new ArrayList<>();
		input.path("persons").forEach((row) -> members.add(member(row, month.firstDay())));
		Housing flat = new Housing(members.size(), Money.parse(input.path("kdu_recognised").asString()),
				input.path("decentral_hot_water").asBoolean(false));
		return HouseholdReader.check(new Household(month, month.firstDay(), flat, members), FIGURES);
	}

	private static HouseholdMember member(JsonNode row, LocalDate firstDay) {
		HouseholdRole role = HouseholdRole.valueOf(row.path("role").asString());
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		if (role == HouseholdRole.CHILD) {
			marks.add(Mark.CHILD_BENEFIT);
		}
		if (row.path("receives_child_benefit").asBoolean(false)) {
			marks.add(Mark.RECEIVES_CHILD_BENEFIT);
		}
		if (row.path("pregnant_after_week_12").asBoolean(false)) {
			marks.add(Mark.PREGNANT_AFTER_WEEK_12);
		}
		List<Income> incomes = new ArrayList<>();
		if (row.has("gross")) {
			incomes.add(new Income.Earned(new Money(cents(row.path("gross"))), new Money(cents(row.path("net"))),
					row.has("proven_deductions") ? Optional.of(new Money(cents(row.path("proven_deductions"))))
							: Optional.empty()));
		}
		if (row.has("uvg")) {
			incomes.add(new Income.MaintenanceAdvance(new Money(cents(row.path("uvg")))));
		}
		if (row.has("maintenance")) {
			incomes.add(new Income.Maintenance(new Money(cents(row.path("maintenance")))));
		}
		return new HouseholdMember(row.path("id").asString(), role,
				firstDay.minusYears(row.path("age").asInt(40)).minusDays(100), marks, incomes);
	}

}
