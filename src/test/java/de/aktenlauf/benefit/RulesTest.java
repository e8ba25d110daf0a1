package de.aktenlauf.benefit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import de.aktenlauf.benefit.AssetQuestion.Owner;
import de.aktenlauf.benefit.CutRules.LastCut;
import de.aktenlauf.benefit.HousingQuestion.Circumstances;
import de.aktenlauf.benefit.HousingQuestion.Cost;
import de.aktenlauf.benefit.HousingQuestion.Grace;
import de.aktenlauf.benefit.HousingRules.Receipt;
import de.aktenlauf.benefit.LawInForce.Version;
import de.aktenlauf.benefit.PersonResult.Claim;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static de.aktenlauf.benefit.HouseholdFixture.FIGURES;
import static de.aktenlauf.benefit.HouseholdFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;

/** Rules that need no household: assets, cuts, offsets, rent. */
class RulesTest {

	private static final Benefits BENEFITS = new Benefits(FIGURES);

	private static final BenefitMonth MONTH = BenefitMonth.parse("2026-08");

	static Stream<CSVRecord> assets() throws IOException {
		return rows("/law/asset_cases.csv");
	}

	@ParameterizedTest
	@MethodSource("assets")
	void a_sample_of_assets_comes_out_right(CSVRecord row) {
		String start = row.get("law").equals("NEW") ? "2026-07-01" : "2026-06-01";

		AssetResult result = BENEFITS.assess(new AssetQuestion(LocalDate.parse(start), MONTH,
				row.get("karenzzeit").equals("True"), owners(row.get("ages_completed_years"), row.get("assets"))));

		assertThat(result.law()).isEqualTo(Version.valueOf(row.get("law")));
		assertThat(result.allowance()).isEqualTo(euros(row.get("allowance_sum")));
		assertThat(result.assets()).isEqualTo(euros(row.get("assets_sum")));
		assertThat(result.isNeedy()).isEqualTo(row.get("result").equals("NEEDY"));
	}

	@ParameterizedTest
	@CsvSource({ "29, 5000.01, false", "30, 10000.00, true", "50, 20000.01, false" })
	void an_allowance_is_used_up_to_the_cent(int age, String assets, boolean needy) {
		assertThat(BENEFITS
			.assess(new AssetQuestion(LocalDate.of(2026, 7, 1), MONTH, false, List.of(new Owner(age, euros(assets)))))
			.isNeedy()).isEqualTo(needy);
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-01, 2027-05, 2026-06-30, OLD, NEW, OLD", "2026-07-01, 2026-07, 2026-07-01, NEW, NEW, NEW",
			"2026-01-01, 2026-06, 2026-06-30, OLD, OLD, OLD", "2026-01-01, 2026-08, 2026-07-01, OLD, NEW, NEW" })
	void the_transition_goes_by_period_month_and_breach(LocalDate start, String month, LocalDate breach, Version assets,
			Version rent, Version cuts) {
		assertThat(LawInForce.lawFor(FIGURES, start, BenefitMonth.parse(month), breach))
			.isEqualTo(new LawInForce(assets, rent, cuts));
	}

	static Stream<CSVRecord> cuts() throws IOException {
		return rows("/law/sanction_cases.csv");
	}

	@ParameterizedTest
	@MethodSource("cuts")
	void a_sample_of_cuts_comes_out_right(CSVRecord row) {
		Breach.Kind kind = row.get("kind").equals("MELDE") ? Breach.Kind.MISSED_MEETING : Breach.Kind.DUTY;
		Claim claim = new Claim(euros(row.get("claim_rb")), euros(row.get("claim_kdu")), Money.ZERO);

		Cut cut = BENEFITS.cut(new Breach(kind, LocalDate.parse(row.get("date_of_breach")),
				Integer.parseInt(row.get("nth")), BigDecimal.ZERO), euros(row.get("regelbedarf")), claim);

		assertThat(cut.share().movePointRight(2)).isEqualByComparingTo(row.get("percent"));
		assertThat(cut.months()).isEqualTo(Integer.parseInt(row.get("months")));
		assertThat(cut.nominal()).isEqualTo(euros(row.get("nominal_cut")));
		assertThat(cut.effective()).isEqualTo(euros(row.get("effective_cut")));
		assertThat(claim.total().minus(cut.effective())).isEqualTo(euros(row.get("monthly_payment")));
	}

	@ParameterizedTest
	@CsvSource({ "2026-07-01, 100.00, 0.00, 99.00", "2026-07-01, 0.50, 0.00, 0.00", "2026-06-30, 30.00, 0.00, 30.00",
			"2026-07-01, 100.00, 0.01, 100.00", "2026-07-01, 168.90, 0.00, 167.90", "2026-07-01, 0.00, 0.00, 0.00" })
	void one_euro_stays_if_only_the_cut_would_leave_nothing(LocalDate date, String standard, String housing,
			String effective) {
		Cut cut = BENEFITS.cut(new Breach(Breach.Kind.DUTY, date, 3, BigDecimal.ZERO), euros("563.00"),
				new Claim(euros(standard), euros(housing), Money.ZERO));

		assertThat(cut.effective()).isEqualTo(euros(effective));
	}

	@Test
	void a_first_missed_meeting_is_no_cut_under_the_new_law() {
		Cut cut = BENEFITS.cut(new Breach(Breach.Kind.MISSED_MEETING, LocalDate.of(2026, 7, 1), 1, BigDecimal.ZERO),
				euros("563.00"), new Claim(euros("563.00"), Money.ZERO, Money.ZERO));

		assertThat(cut.months()).isZero();
		assertThat(cut.effective()).isEqualTo(Money.ZERO);
	}

	@Test
	void cuts_of_one_month_end_at_30_percent() {
		Cut cut = BENEFITS.cut(
				new Breach(Breach.Kind.MISSED_MEETING, LocalDate.of(2026, 6, 1), 1, new BigDecimal("0.25")),
				euros("563.00"), new Claim(euros("563.00"), Money.ZERO, Money.ZERO));

		assertThat(cut.nominal()).isEqualTo(euros("28.15"));
	}

	@ParameterizedTest
	@CsvSource({ "2025-06-30, 2", "2025-06-29, 1" })
	void an_earlier_breach_counts_within_a_year(LocalDate lastBegan, int ordinal) {
		assertThat(new CutRules(FIGURES).ordinal(Optional.of(new LastCut(1, lastBegan)), LocalDate.of(2026, 6, 30)))
			.isEqualTo(ordinal);
	}

	@ParameterizedTest
	@CsvSource({ "LOAN, 1000.00, 0.00, 28.15, false", "REFUND_MILD, 1000.00, 0.00, 56.30, true",
			"REFUND_OTHER, 1000.00, 0.00, 168.90, false", "REFUND_MILD, 12.34, 0.00, 12.34, true",
			"REFUND_OTHER, 1000.00, 0.30, 0.00, false", "REFUND_OTHER, 1000.00, 0.10, 112.60, false",
			"LOAN, 1000.00, 0.30, 0.00, false" })
	void an_offset_has_its_share_and_its_cap(OffsetClaim.Kind kind, String balance, BigDecimal cut, String amount,
			boolean bound) {
		Offset offset = offsets(cut, claim("X", kind, balance, "2026-01-10")).getFirst();

		assertThat(offset.amount()).isEqualTo(euros(amount));
		assertThat(offset.bound()).isEqualTo(bound);
	}

	@Test
	void offsets_beyond_30_percent_together_are_not_allowed() {
		List<Offset> offsets = offsets(BigDecimal.ZERO, claim("L", OffsetClaim.Kind.LOAN, "1000.00", "2026-01-10"),
				claim("R", OffsetClaim.Kind.REFUND_OTHER, "1000.00", "2026-01-10"),
				claim("M", OffsetClaim.Kind.REFUND_MILD, "1000.00", "2026-01-10"),
				claim("K", OffsetClaim.Kind.LOAN, "1000.00", "2026-01-10"));

		assertThat(offsets).extracting((offset) -> offset.amount().toString())
			.containsExactly("28.15", "0.00", "56.30", "0.00");
		assertThat(offsets).allSatisfy((offset) -> assertThat(offset.reason().source()).contains("§ 4"));
	}

	@ParameterizedTest
	@CsvSource({ "2023-07-31, 56.30", "2023-06-30, 0.00" })
	void an_offset_ends_three_years_after_the_month_that_follows(String finalSince, String amount) {
		assertThat(offsets(BigDecimal.ZERO, claim("M", OffsetClaim.Kind.REFUND_MILD, "900.00", finalSince)).getFirst()
			.amount()).isEqualTo(euros(amount));
	}

	@ParameterizedTest
	@CsvSource({ "500.00, 2026-08, , 500.00, false", "700.00, 2026-08, , 700.00, false",
			"900.00, 2026-08, , 750.00, true", "900.00, 2026-06, 2026-06, 750.00, true",
			"700.00, 2026-01, 2026-01, 500.00, false", "700.00, 2026-01, 2026-02, 700.00, false",
			"700.00, 2026-01, , 700.00, false" })
	void rent_above_the_limit_is_protected_for_a_time(String rent, String graceEnds, String told, String recognised,
			boolean personDecides) {
		RecognisedHousing housing = BENEFITS.recognise(
				new HousingQuestion(MONTH, new Cost(euros(rent), euros("90.00"), euros("80.00")), euros("500.00"),
						new Grace(BenefitMonth.parse(graceEnds), Optional.ofNullable(told).map(BenefitMonth::parse)),
						new Circumstances(false, true)));

		assertThat(housing.rent()).isEqualTo(euros(recognised));
		assertThat(housing.heating()).isEqualTo(euros("80.00"));
		assertThat(housing.personDecides()).isEqualTo(personDecides);
	}

	@Test
	void before_july_2026_the_grace_period_has_no_cap() {
		RecognisedHousing housing = BENEFITS.recognise(new HousingQuestion(BenefitMonth.parse("2026-06"),
				new Cost(euros("900.00"), Money.ZERO, Money.ZERO), euros("500.00"),
				new Grace(BenefitMonth.parse("2026-12"), Optional.empty()), new Circumstances(false, false)));

		assertThat(housing.total()).isEqualTo(euros("900.00"));
	}

	@ParameterizedTest
	@CsvSource({ "2025-03, 2025-06, 2025-07, 2026-02", "2025-03, 2025-06, 2025-09, 2026-04",
			"2023-03, 2023-06, 2026-07, 2027-06", "2023-03, 2023-06, 2026-06, 2027-01" })
	void the_grace_period_waits_in_months_without_receipt_and_begins_anew_after_years(String first, String last,
			String again, String ends) {
		BenefitMonth end = new HousingRules(FIGURES)
			.graceEnds(List.of(new Receipt(BenefitMonth.parse(first), BenefitMonth.parse(last)),
					new Receipt(BenefitMonth.parse(again), BenefitMonth.parse("2027-12"))));

		assertThat(end).isEqualTo(BenefitMonth.parse(ends));
	}

	private static List<Offset> offsets(BigDecimal cut, OffsetClaim... claims) {
		return BENEFITS.offsets(new OffsetQuestion(MONTH, euros("563.00"), euros("1013.00"), cut, List.of(claims)));
	}

	private static OffsetClaim claim(String id, OffsetClaim.Kind kind, String balance, String finalSince) {
		return new OffsetClaim(id, kind, euros(balance), LocalDate.parse(finalSince));
	}

	private static List<Owner> owners(String ages, String assets) {
		List<String> sums = Arrays.asList(assets.split("\\|", -1));
		List<String> years = Arrays.asList(ages.split("\\|", -1));
		return Stream.iterate(0, (place) -> place < years.size(), (place) -> place + 1)
			.map((place) -> new Owner(Integer.parseInt(years.get(place)), euros(sums.get(place))))
			.toList();
	}

	private static Stream<CSVRecord> rows(String table) throws IOException {
		try (InputStream stream = Objects.requireNonNull(RulesTest.class.getResourceAsStream(table));
				Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
			return CSVFormat.RFC4180.builder()
				.setHeader()
				.setSkipHeaderRecord(true)
				.get()
				.parse(reader)
				.getRecords()
				.stream();
		}
	}

}
