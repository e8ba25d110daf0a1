package de.aktenlauf.decisions.exclusions;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;

import de.aktenlauf.shared.BenefitMonth;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The tables that the office keeps. */
class TablesTest {

	private static final String LIMITS = "comparison_area,household_size,valid_from,valid_to,rent_limit,"
			+ "heating_limit,source\n";

	private static final String SETTINGS = "key,valid_from,valid_to,value,unit,source\n";

	@Test
	void limits_are_found_for_area_heads_and_month() {
		RentLimits limits = RentLimits.load();

		assertThat(limits.of("RURSTADT", 2, MonthSpan.of(BenefitMonth.parse("2025-12"), 2))).hasSize(2);
		assertThat(limits.of("RURSTADT", 2, MonthSpan.of(BenefitMonth.parse("2026-01"), 12))).hasSize(1);
		assertThat(limits.of("RURSTADT", 40, MonthSpan.of(BenefitMonth.parse("2026-01"), 1))).isEmpty();
		assertThat(limits.areas()).contains("RURSTADT");
	}

	@Test
	void a_gap_between_limits_is_refused() {
		assertThatIllegalStateException().isThrownBy(() -> RentLimits.of(rows(LIMITS + """
				X,1,2025-01-01,2025-12-30,400,80,R
				X,1,2026-01-01,,410,80,R
				"""))).withMessageContaining("gap");
	}

	@Test
	void limits_that_overlap_are_refused() {
		assertThatIllegalStateException().isThrownBy(() -> RentLimits.of(rows(LIMITS + """
				X,1,2025-01-01,,400,80,R
				X,1,2026-01-01,,410,80,R
				""")));
	}

	@Test
	void a_limit_without_a_source_is_refused() {
		assertThatIllegalStateException().isThrownBy(() -> RentLimits.of(rows(LIMITS + "X,1,2025-01-01,,400,80,\n")));
	}

	@Test
	void every_setting_holds_today_and_a_missing_one_is_refused() {
		assertThat(DecisionSettings.load().on(LocalDate.parse("2026-11-23")))
			.containsOnlyKeys(DecisionSetting.values());
		assertThatIllegalStateException()
			.isThrownBy(() -> DecisionSettings.of(rows(SETTINGS + "daily_limit,2025-01-01,,5,n,S\n")))
			.withMessageContaining("confidence_threshold_percent");
	}

	@Test
	void two_values_of_a_setting_on_one_day_are_refused() {
		assertThatIllegalStateException().isThrownBy(() -> DecisionSettings.of(rows(SETTINGS + """
				daily_limit,2025-01-01,,5,n,S
				daily_limit,2026-01-01,,6,n,S
				"""))).withMessageContaining("two values");
	}

	private static List<CSVRecord> rows(String table) {
		try {
			return CSVFormat.RFC4180.builder()
				.setHeader()
				.setSkipHeaderRecord(true)
				.get()
				.parse(new StringReader(table))
				.getRecords();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
