package de.aktenlauf.shared;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MoneyTest {

	@ParameterizedTest
	@CsvSource({ "0, 0.00", "5, 0.05", "-5, -0.05", "99, 0.99", "100, 1.00", "-110, -1.10", "123456789, 1234567.89" })
	void an_amount_is_written_with_two_decimals(long cents, String text) {
		assertThat(new Money(cents)).hasToString(text);
	}

	@ParameterizedTest
	@CsvSource({ "95.705, 95.71", "95.7049, 95.70", "2.856, 2.86" })
	void a_fraction_of_a_cent_is_rounded_half_up(BigDecimal euros, String rounded) {
		assertThat(Money.ofEuros(euros)).hasToString(rounded);
	}

	@Test
	void a_part_of_a_month_is_rounded_half_up() {
		assertThat(Money.parse("471.00").portion(10, 30)).hasToString("157.00");
		assertThat(Money.parse("0.45").portion(1, 30)).hasToString("0.02");
	}

	@Test
	void less_ends_at_nothing() {
		assertThat(Money.parse("1.00").less(Money.parse("2.00"))).isEqualTo(Money.ZERO);
	}

	@Test
	void thirds_of_a_cent_are_no_amount() {
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.parse("1.001"));
	}

}
