package de.aktenlauf.benefit.household;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.aktenlauf.benefit.household.HouseholdRefused.Finding;
import de.aktenlauf.benefit.rates.FigureMissing;
import de.aktenlauf.benefit.rates.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class HouseholdReaderTest {

	private static final Figures FIGURES = Figures.load();

	private static final String ADULT = """
			{ "id": "A", "role": "ADULT", "birthDate": "1990-01-15" }""";

	@Test
	void the_example_of_the_interface_is_read() {
		Household household = read("""
				{ "month": "2026-08", "approvalPeriodStart": "2026-08-01", "householdSize": 3,
				  "recognisedHousing": "900.00", "decentralHotWater": false,
				  "persons": [
				    { "id": "A", "role": "ADULT", "birthDate": "1990-01-15", "pregnantAfterWeek12": false,
				      "participationInWorkingLife": false, "receivesChildBenefit": true,
				      "incomes": [ { "kind": "EARNED", "gross": "1200.00", "net": "950.00",
				                     "provenDeductions": "180.00" }, { "kind": "OTHER", "amount": "610.00" } ] },
				    { "id": "C", "role": "CHILD", "birthDate": "2020-02-01", "childBenefit": true,
				      "incomes": [ { "kind": "MAINTENANCE_ADVANCE", "amount": "299.00" },
				                   { "kind": "MAINTENANCE", "amount": "0.00" } ] } ] }""");

		assertThat(household.members()).hasSize(2);
		assertThat(household.members().getFirst().incomes()).hasSize(2);
		assertThat(household.members().getLast().is(Mark.CHILD_BENEFIT)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{", "{\"month\":\"2026-08\",\"month\":\"2026-09\"}", "7", "{} {}" })
	void what_is_no_json_object_is_unreadable(String body) {
		assertThatExceptionOfType(HouseholdRefused.class).isThrownBy(() -> read(body))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo(HouseholdRefused.UNREADABLE));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					"month": "2026-08"|"month": "2026-13"|month
					"month": "2026-08"|"month": 202608|month
					"month": "2026-08"|"monat": "2026-08"|month
					"householdSize": 1|"householdSize": 0|householdSize
					"householdSize": 1|"householdSize": 1.5|householdSize
					"householdSize": 1|"householdSize": 40|householdSize
					"householdSize": 1|"householdSize": "1"|householdSize
					"450.00"|"-1.00"|recognisedHousing
					"450.00"|"450.001"|recognisedHousing
					"450.00"|"450,00"|recognisedHousing
					"450.00"|"1000000.00"|recognisedHousing
					"450.00"|"1e3"|recognisedHousing
					"450.00"|true|recognisedHousing
					"householdSize": 1|"householdSize": 1, "extra": 1|extra
					"householdSize": 1|"householdSize": 1, "decentralHotWater": "no"|decentralHotWater
					"householdSize": 1|"householdSize": 1, "approvalPeriodStart": "2026-09-01"|approvalPeriodStart
					"householdSize": 1|"householdSize": 1, "approvalPeriodStart": "2026-08-02"|approvalPeriodStart
					"householdSize": 1|"householdSize": 1, "approvalPeriodStart": "2026-02-30"|approvalPeriodStart
					"role": "ADULT"|"role": "PARENT"|persons[0].role
					"role": "ADULT"|"role": "CHILD"|persons
					"id": "A"|"id": ""|persons[0].id
					"id": "A"|"name": "A"|persons[0].id
					"1990-01-15"|"2026-09-01"|persons[0].birthDate
					"1990-01-15"|"2012-01-01"|persons[0].birthDate
					"1990-01-15"|"1955-01-01"|persons[0].birthDate
					"1990-01-15"|"1890-01-01"|persons[0].birthDate
					"1990-01-15"|"1990-02-30"|persons[0].birthDate
					"id": "A"|"id": "A", "childBenefit": true|persons[0].childBenefit
					"id": "A"|"id": "A", "incomes": {}|persons[0].incomes
					"id": "A"|"id": "A", "incomes": [7]|persons[0].incomes[0]
					"id": "A"|"id": "A", "incomes": [{"kind":"PENSION","amount":"1.00"}]|persons[0].incomes[0].kind
					"id": "A"|"id": "A", "incomes": [{"kind":"OTHER","amount":"-1.00"}]|persons[0].incomes[0].amount
					"id": "A"|"id": "A", "incomes": [{"kind":"OTHER"}]|persons[0].incomes[0].amount
					"id": "A"|"id": "A", "incomes": [{"kind":"OTHER","gross":"1.00","amount":"1.00"}]|persons[0].incomes[0].gross
					"id": "A"|"id": "A", "incomes": [{"kind":"EARNED","gross":"1.00"}]|persons[0].incomes[0].net
					"id": "A"|"id": "A", "incomes": [{"kind":"EARNED","gross":"1.00","net":"1.01"}]|persons[0].incomes[0].net
					"id": "A"|"id": "A", "incomes": [{"kind":"MAINTENANCE_ADVANCE","amount":"1.00"}]|persons[0].incomes
					""",
			quoteCharacter = '`')
	void what_cannot_be_is_named_with_its_field(String good, String bad, String field) {
		String request = household("1", ADULT).replace(good.strip(), bad.strip());

		HouseholdRefused refusal = refusal(request);

		assertThat(refusal.key()).isEqualTo(HouseholdRefused.IMPOSSIBLE);
		assertThat(refusal.findings()).extracting(Finding::field).contains(field.strip());
		assertThat(refusal.findings()).allSatisfy((finding) -> assertThat(finding.message()).isNotBlank());
	}

	@ParameterizedTest
	@CsvSource({ "1985-01-01", "2001-08-01", "2001-08-02", "1990-01-15", "2026-09-01" })
	void a_child_is_born_under_25_and_younger_than_its_parent(String birthDate) {
		assertThat(refusal(household("2", ADULT, child("C", birthDate))).findings()).extracting(Finding::field)
			.contains("persons[1].birthDate");
	}

	@Test
	void who_turns_25_on_the_31st_is_a_child_for_all_30_days() {
		assertThat(read(household("2", ADULT, child("C", "2001-08-31"))).members()).hasSize(2);
	}

	@Test
	void a_child_may_be_older_than_the_new_partner_of_its_parent() {
		String young = """
				{ "id": "B", "role": "ADULT", "birthDate": "2005-01-15" }""";

		assertThat(read(household("3", ADULT, young, child("C", "2004-01-01"))).members()).hasSize(3);
	}

	@Test
	void two_persons_with_one_id_are_refused() {
		assertThat(refusal(household("2", ADULT, child("A", "2015-01-01"))).findings()).extracting(Finding::field)
			.containsExactly("persons[1].id");
	}

	@Test
	void fewer_heads_than_persons_are_refused() {
		assertThat(refusal(household("1", ADULT, child("C", "2015-01-01"))).findings()).extracting(Finding::field)
			.containsExactly("householdSize");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 21, 40 })
	void nobody_and_crowds_are_refused(int persons) {
		String[] rows = IntStream.range(0, persons)
			.mapToObj((place) -> child("C" + place, "2015-01-01"))
			.toArray(String[]::new);

		assertThat(refusal(household("30", rows)).findings()).extracting(Finding::field).contains("persons");
	}

	@Test
	void three_adults_are_refused() {
		String row = """
				{ "id": "%s", "role": "ADULT", "birthDate": "1990-01-15" }""";

		assertThat(refusal(household("3", row.formatted("A"), row.formatted("B"), row.formatted("C"))).findings())
			.extracting(Finding::field)
			.containsExactly("persons");
	}

	@Test
	void all_findings_come_together() {
		List<Finding> findings = refusal("""
				{ "month": "x", "householdSize": -1, "recognisedHousing": "y", "persons": [ { } ] }""").findings();

		assertThat(findings).hasSize(6);
	}

	@Test
	void a_month_before_the_law_names_what_is_missing() {
		FigureMissing missing = catchThrowableOfType(FigureMissing.class,
				() -> read(household("1", ADULT).replace("2026-08", "1999-08")));

		assertThat(missing).isNotNull();
		assertThat(missing.values()).containsEntry("month", "1999-08");
	}

	@Test
	void a_finding_holds_no_odd_signs_of_the_request() {
		HouseholdRefused refusal = refusal(household("1", ADULT).replace("\"householdSize\"",
				"\"<script>\\u0007 very very very very long name of a field\": 1, \"householdSize\""));

		assertThat(refusal.findings().getFirst().field()).hasSizeLessThan(50).doesNotContain("<", "\u0007");
	}

	private static Household read(String json) {
		return HouseholdReader.read(json.getBytes(StandardCharsets.UTF_8), FIGURES);
	}

	private static HouseholdRefused refusal(String json) {
		HouseholdRefused refusal = catchThrowableOfType(HouseholdRefused.class, () -> read(json));
		assertThat(refusal).isNotNull();
		return refusal;
	}

	private static String child(String id, String birthDate) {
		return """
				{ "id": "%s", "role": "CHILD", "birthDate": "%s" }""".formatted(id, birthDate);
	}

	private static String household(String heads, String... persons) {
		return """
				{ "month": "2026-08", "householdSize": %s, "recognisedHousing": "450.00", "persons": [ %s ] }"""
			.formatted(heads, List.of(persons).stream().collect(Collectors.joining(", ")));
	}

}
