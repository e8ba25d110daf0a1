package de.aktenlauf.benefit.rates;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import de.aktenlauf.benefit.Benefits;
import de.aktenlauf.benefit.CalculationSheet;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.ConfigFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FiguresTest {

	private static final String HEAD = "key,valid_from,valid_to,value,unit,source,signed_by,signed_on\n";

	private static final Figures FIGURES = Figures.load();

	@ParameterizedTest
	@EnumSource
	void each_key_stands_in_a_table(FigureKey key) {
		assertThat(Stream.of("law/law_parameters.csv", "law/further_figures.csv")
			.flatMap((table) -> ConfigFile.rows(table).stream())
			.map((row) -> row.get("key"))).contains(key.text());
	}

	@Test
	void nothing_is_carried_forward_as_shipped() {
		assertThat(ConfigFile.rows("law/carried_forward.csv")).isEmpty();
	}

	@Test
	void a_missing_figure_names_key_and_month() {
		assertThatExceptionOfType(FigureMissing.class)
			.isThrownBy(() -> FIGURES.of(BenefitMonth.parse("2027-01")).money(FigureKey.REGELBEDARFSSTUFE_1))
			.satisfies((missing) -> {
				assertThat(missing.figure()).isEqualTo("regelbedarfsstufe_1");
				assertThat(missing.month()).isEqualTo(BenefitMonth.parse("2027-01"));
				assertThat(missing.values()).hasEntrySatisfying("detail",
						(detail) -> assertThat(detail.toString()).contains("regelbedarfsstufe_1", "2027-01"));
			});
	}

	@ParameterizedTest
	@CsvSource({ "2026-08, 2026-07-01", "2026-07, 2026-07-01", "2026-06, 2026-01-01", "2025-12, 2025-01-01",
			"2024-12, 2024-01-01", "2023-12, 2023-07-01", "2023-06, 2023-01-01", "2027-03, 2027-01-01" })
	void the_law_version_is_the_last_day_of_change(String month, LocalDate version) {
		assertThat(FIGURES.lawVersion(BenefitMonth.parse(month))).isEqualTo(version);
	}

	@Test
	void a_signed_row_carries_a_figure_forward_and_is_told() throws IOException {
		Figures figures = FigureTables.withCarriedForward(rows(
				"regelbedarfsstufe_1,2027-01-01,2027-12-31,563,EUR/month,Anlage zu § 28 SGB XII,Amtsleitung,2026-12-01"));

		MonthFigures month = figures.of(BenefitMonth.parse("2027-01"));

		assertThat(month.money(FigureKey.REGELBEDARFSSTUFE_1)).hasToString("563.00");
		assertThat(month.carriedForward()).singleElement()
			.satisfies((figure) -> assertThat(figure.source().signature()).isPresent());
	}

	@Test
	void a_calculation_says_that_it_rests_on_a_figure_carried_forward() throws IOException {
		Benefits benefits = new Benefits(FigureTables.withCarriedForward(rows(
				"regelbedarfsstufe_1,2027-01-01,2027-12-31,563,EUR/month,Anlage zu § 28 SGB XII,Amtsleitung,2026-12-01")));
		String request = """
				{ "month": "2027-02", "householdSize": 1, "recognisedHousing": "450.00",
				  "persons": [ { "id": "A", "role": "ADULT", "birthDate": "1990-01-15" } ] }""";

		CalculationSheet sheet = CalculationSheet
			.of(benefits.calculate(benefits.read(request.getBytes(StandardCharsets.UTF_8))));

		assertThat(sheet.total()).isEqualTo("1013.00");
		assertThat(sheet.lawVersion()).isEqualTo("2027-01-01");
		assertThat(sheet.carriedForward()).singleElement().satisfies((figure) -> {
			assertThat(figure.figure()).isEqualTo("regelbedarfsstufe_1");
			assertThat(figure.signedBy()).isEqualTo("Amtsleitung");
			assertThat(figure.explanation()).contains("vorbehaltlich der Fortschreibung");
		});
	}

	@Test
	void a_published_figure_goes_before_one_carried_forward() throws IOException {
		Figures figures = FigureTables.withCarriedForward(
				rows("kindergeld,2026-01-01,2026-12-31,1,EUR/month/child,§ 66 EStG,Amtsleitung,2025-12-01"));

		assertThat(figures.of(BenefitMonth.parse("2026-08")).money(FigureKey.KINDERGELD)).hasToString("259.00");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			regelbedarfsstufe_1,2027-01-01,2027-12-31,563,EUR/month,Anlage,,2026-12-01
			regelbedarfsstufe_1,2027-01-01,2027-12-31,563,EUR/month,Anlage,Amtsleitung,
			regelbedarfsstufe_1,2027-01-01,,563,EUR/month,Anlage,Amtsleitung,2026-12-01
			regelbedarfsstufe_9,2027-01-01,2027-12-31,563,EUR/month,Anlage,Amtsleitung,2026-12-01
			regelbedarfsstufe_1,2027-12-31,2027-01-01,563,EUR/month,Anlage,Amtsleitung,2026-12-01
			""")
	void an_unsigned_open_or_wrong_row_stops_the_start(String row) {
		assertThatIllegalStateException().isThrownBy(() -> FigureTables.withCarriedForward(rows(row)));
	}

	@Test
	void two_values_on_one_day_stop_the_start() {
		assertThatIllegalStateException().isThrownBy(() -> FigureTables.withCarriedForward(
				rows("regelbedarfsstufe_1,2027-01-01,2027-12-31,563,EUR/month,Anlage,Amtsleitung,2026-12-01\n"
						+ "regelbedarfsstufe_1,2027-06-01,2027-12-31,570,EUR/month,Anlage,Amtsleitung,2026-12-01")));
	}

	@ParameterizedTest
	@CsvSource({ "1990-01-15, 2057-01-15", "1958-05-31, 2024-05-31", "1961-03-01, 2027-09-01" })
	void the_age_limit_goes_by_the_day_of_birth(LocalDate born, LocalDate limit) {
		assertThat(FIGURES.ageLimit(born)).isEqualTo(limit);
	}

	private static List<CSVRecord> rows(String text) throws IOException {
		return CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(HEAD + text))
			.getRecords();
	}

}
