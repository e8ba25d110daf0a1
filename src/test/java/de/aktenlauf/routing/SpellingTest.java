package de.aktenlauf.routing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTest {

	@ParameterizedTest
	@CsvSource({ "Mieterhöhung, mieterhohung", "Mieterhoehung, mieterhohung", "MIETERHÖHUNG, mieterhohung",
			"Straße, strasse", "StraBe, strasse", "Weiß, weiss", "Łukasz, lukasz", "Yılmaz, yilmaz" })
	void all_spellings_meet(String written, String folded) {
		assertThat(Spelling.fold(written)).isEqualTo(folded);
	}

	@ParameterizedTest
	@CsvSource({ "widersprucb, widerspruch", "widerspuch, widerspruch", "widersprruch, widerspruch",
			"wdierspruch, widerspruch", "arbeitsunfahigkeitsbescheiniqunq, arbeitsunfahigkeitsbescheinigung" })
	void long_words_may_be_misread(String read, String meant) {
		assertThat(Spelling.same(read, meant)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "miete, mitte", "rente, rede", "widerspruch, widersteht" })
	void other_words_stay_others(String one, String other) {
		assertThat(Spelling.same(one, other)).isFalse();
	}

	@Test
	void a_certificate_does_not_begin_like_a_notice() {
		assertThat(Spelling.beginsWith("bescheinigung", "bescheid")).isFalse();
		assertThat(Spelling.beginsWith("beschcides", "bescheid")).isTrue();
		assertThat(Spelling.endsWith("heizkostenabrechnunq", "abrechnung")).isTrue();
		assertThat(Spelling.endsWith("anrechnung", "abrechnung")).isFalse();
	}

}
