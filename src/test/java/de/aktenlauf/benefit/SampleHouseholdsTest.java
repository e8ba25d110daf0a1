package de.aktenlauf.benefit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.HouseholdReader;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.shared.BenefitMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The households of the sample table, to the cent. */
class SampleHouseholdsTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Figures FIGURES = Figures.load();

	static Stream<Sample> samples() throws IOException {
		try (InputStream table = Objects
			.requireNonNull(SampleHouseholdsTest.class.getResourceAsStream("/law/benefit_cases.json"))) {
			List<Sample> samples = new ArrayList<>();
			JSON.readTree(table).forEach((row) -> samples.add(new Sample(row.path("input"), row.path("expected"))));
			return samples.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("samples")
	void a_sample_household_comes_out_to_the_cent(Sample sample) {
		Household household = HouseholdReader.read(sample.request().getBytes(StandardCharsets.UTF_8), FIGURES);

		Calculation calculation = new Benefits(FIGURES).calculate(household);

		assertThat(outcome(calculation)).containsExactlyInAnyOrderEntriesOf(sample.outcome());
	}

	private static Map<String, String> outcome(Calculation calculation) {
		Map<String, String> outcome = new LinkedHashMap<>();
		outcome.put("total", calculation.total().toString());
		outcome.put("sofort", calculation.childSupplementTotal().toString());
		outcome.put("income_adults", calculation.countableIncome().toString());
		for (PersonResult person : calculation.persons()) {
			outcome.put(person.id() + ".stufe", String.valueOf(person.need().stage()));
			outcome.put(person.id() + ".regelbedarf", person.need().standard().toString());
			outcome.put(person.id() + ".mehrbedarf", person.need().additional().toString());
			outcome.put(person.id() + ".kdu", person.need().housing().toString());
			outcome.put(person.id() + ".need", person.need().total().toString());
			outcome.put(person.id() + ".own", person.means().own().toString());
			outcome.put(person.id() + ".in_bg", String.valueOf(person.inCommunity()));
			outcome.put(person.id() + ".kg_used", person.means().childBenefitCounted().toString());
			outcome.put(person.id() + ".share", person.means().share().toString());
			outcome.put(person.id() + ".claim", person.claim().total().toString());
			outcome.put(person.id() + ".claim_rb", person.claim().standard().toString());
			outcome.put(person.id() + ".claim_kdu", person.claim().housing().toString());
			outcome.put(person.id() + ".sofortzuschlag", person.claim().childSupplement().toString());
		}
		return outcome;
	}

	/**
	 * A row of the table.
	 *
	 * @param input household and month
	 * @param expected amounts
	 */
	record Sample(JsonNode input, JsonNode expected) {

		private static final List<String> NOT_COMPARED = List.of("id", "efb", "income", "surplus");

		String request() {
			Map<String, Object> request = new LinkedHashMap<>();
			request.put("month", this.input.path("month").asString());
			request.put("householdSize", this.input.path("persons").size());
			request.put("recognisedHousing", this.input.path("kdu_recognised").asString());
			request.put("decentralHotWater", this.input.path("decentral_hot_water").asBoolean(false));
			List<Map<String, Object>> persons = new ArrayList<>();
			this.input.path("persons").forEach((person) -> persons.add(person(person)));
			request.put("persons", persons);
			return JSON.writeValueAsString(request);
		}

		private Map<String, Object> person(JsonNode row) {
			LocalDate first = BenefitMonth.parse(this.input.path("month").asString()).firstDay();
			boolean child = row.path("role").asString().equals("CHILD");
			Map<String, Object> person = new LinkedHashMap<>();
			person.put("id", row.path("id").asString());
			person.put("role", row.path("role").asString());
			person.put("birthDate", first.minusYears(row.path("age").asInt(35)).minusMonths(5).toString());
			person.put("childBenefit", child);
			person.put("receivesChildBenefit", row.path("receives_child_benefit").asBoolean(false));
			person.put("pregnantAfterWeek12", row.path("pregnant_after_week_12").asBoolean(false));
			List<Map<String, Object>> incomes = new ArrayList<>();
			if (row.has("gross")) {
				Map<String, Object> pay = new LinkedHashMap<>(Map.of("kind", "EARNED", "gross",
						row.path("gross").asString(), "net", row.path("net").asString()));
				if (row.has("proven_deductions")) {
					pay.put("provenDeductions", row.path("proven_deductions").asString());
				}
				incomes.add(pay);
			}
			amount(row, "uvg", "MAINTENANCE_ADVANCE", incomes);
			amount(row, "maintenance", "MAINTENANCE", incomes);
			person.put("incomes", incomes);
			return person;
		}

		private static void amount(JsonNode row, String field, String kind, List<Map<String, Object>> incomes) {
			if (row.has(field)) {
				incomes.add(Map.of("kind", kind, "amount", row.path(field).asString()));
			}
		}

		Map<String, String> outcome() {
			Map<String, String> outcome = new LinkedHashMap<>();
			for (String sum : List.of("total", "sofort", "income_adults")) {
				outcome.put(sum, this.expected.path(sum).asString());
			}
			for (JsonNode person : this.expected.path("persons")) {
				for (String field : person.propertyNames()) {
					if (!NOT_COMPARED.contains(field)) {
						outcome.put(person.path("id").asString() + "." + field, person.path(field).asString());
					}
				}
			}
			return outcome;
		}

		@Override
		public String toString() {
			return this.input.path("name").asString() + " " + this.input.path("month").asString();
		}

	}

}
