package de.aktenlauf.applications;

import java.util.stream.Stream;

import de.aktenlauf.Databases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Each impossible input has its finding with field and mend, and nothing is stored. */
class BadFormsTest {

	private final Desk desk = new Desk(Databases.Product.H2);

	@BeforeEach
	void known() {
		this.desk.put(Desk.KNOWN, 0);
	}

	static Stream<Arguments> extracts() {
		return Stream.of(//
				arguments("two persons with one id", "\"355C100001\"", "\"355A123456\"", "persons[1].id",
						"dieselbe Kennung"),
				arguments("born in the future", "2019-02-01", "2027-02-01", "persons[2].birthDate", "Zukunft"),
				arguments("not a day", "2019-02-01", "2019-02-30", "persons[2].birthDate", "den es gibt"),
				arguments("another birth date than the register", "1984-05-02", "1985-05-02", "persons[0].birthDate",
						"Fallregister"),
				arguments("negative rent", "\"600.00\"", "\"-600.00\"", "flat.rent", "negativ"),
				arguments("rent with a comma", "\"600.00\"", "\"600,00\"", "flat.rent", "mit Punkt"),
				arguments("rent as a number", "\"600.00\"", "600", "flat.rent", "Anführungszeichen"),
				arguments("half a cent", "\"600.00\"", "\"600.005\"", "flat.rent", "Cent"),
				arguments("unknown income kind", "\"EARNED\"", "\"LOTTERY\"", "persons[0].incomes[0].kind", "EARNED"),
				arguments("pay without net", "\"net\": \"520.00\",\n", "\n", "persons[0].incomes[0].net",
						"gross und net"),
				arguments("net above gross", "\"gross\": \"520.00\", \"net\": \"520.00\",\n",
						"\"gross\": \"520.00\", \"net\": \"620.00\",\n", "persons[0].incomes[0].net", "vertauscht"),
				arguments("maintenance with gross", "\"kind\": \"EARNED\"", "\"kind\": \"MAINTENANCE\"",
						"persons[0].incomes[0].gross", "EARNED"),
				arguments("advance of an adult",
						"{\"kind\": \"EARNED\", \"gross\": \"520.00\", \"net\": \"520.00\",\n     \"slips\": [{\"month\": \"2026-01\", \"gross\": \"520.00\", \"net\": \"520.00\"}]}",
						"{\"kind\": \"MAINTENANCE_ADVANCE\", \"amount\": \"299.00\"}", "persons[0].incomes[0].kind",
						"CHILD"),
				arguments("a slip of the future", "\"2026-01\"", "\"2027-01\"", "persons[0].incomes[0].slips[0].month",
						"Zukunft"),
				arguments("a month that is none", "\"2026-01\"", "\"2026-13\"", "persons[0].incomes[0].slips[0].month",
						"2026-10"),
				arguments("two slips of a month", "[{\"month\": \"2026-01\"",
						"[{\"month\": \"2026-01\", \"gross\": \"1.00\", \"net\": \"1.00\"}, {\"month\": \"2026-01\"",
						"persons[0].incomes[0].slips[1].month", "zwei Abrechnungen"),
				arguments("nobody grown up", "\"role\": \"ADULT\"", "\"role\": \"CHILD\"", "persons",
						"erwachsene Person"),
				arguments("three grown up", "\"role\": \"CHILD\"", "\"role\": \"ADULT\"", "persons", "Mehr als zwei"),
				arguments("unknown role", "\"role\": \"CHILD\"", "\"role\": \"DOG\"", "persons[2].role",
						"ADULT, CHILD"),
				arguments("child benefit of an adult", "\"receivesChildBenefit\"", "\"childBenefit\"",
						"persons[0].childBenefit", "receivesChildBenefit"),
				arguments("a German whose right ends", "\"TITLE\"", "\"GERMAN\"", "persons[1].residence.endsOn",
						"Deutscher"),
				arguments("a right that ends before birth", "2027-06-30", "1980-06-30", "persons[1].residence.endsOn",
						"vor der Geburt"),
				arguments("no residence", ", \"residence\": {\"status\": \"TITLE\", \"endsOn\": \"2027-06-30\"}", "",
						"persons[1].residence", "fehlt"),
				arguments("unknown situation", "\"IN_EDUCATION\"", "\"ON_MARS\"", "persons[2].situations[0]",
						"erlaubt"),
				arguments("too few heads", "\"householdSize\": 3", "\"householdSize\": 2", "flat.householdSize",
						"zählen"),
				arguments("no head", "\"householdSize\": 3", "\"householdSize\": 0", "flat.householdSize",
						"mindestens 1"),
				arguments("an unknown field", "\"householdSize\": 3", "\"householdSize\": 3, \"garage\": true",
						"flat.garage", "gibt es hier nicht"),
				arguments("assets of somebody else", "\"owner\": \"355A123456\"", "\"owner\": \"X\"", "assets[0].owner",
						"gehört nicht"),
				arguments("a cut that ends before it begins", "2026-11-30", "2026-08-30",
						"community.measures[0].endsOn", "vor dem Beginn"),
				arguments("two cuts at once", "[{\"kind\": \"CUT\"",
						"[{\"kind\": \"CUT\", \"from\": \"2026-11-01\"}, {\"kind\": \"CUT\"",
						"community.measures[1].from", "überschneiden"),
				arguments("a person of no register entry", "\"355C100001\"", "\"355C100009\"", "persons[1].id",
						"Fallregister"),
				arguments("another format", "aktenlauf-circumstances/1", "aktenlauf-circumstances/2", "format",
						"aktenlauf-circumstances/1"),
				arguments("no first day", "\"validFrom\": \"2026-01-01\",", "", "validFrom", "fehlt"),
				arguments("a year before the law", "\"validFrom\": \"2026-01-01\"", "\"validFrom\": \"1026-01-01\"",
						"validFrom", "Jahr"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("extracts")
	void an_impossible_extract_is_refused_with_field_and_mend(String name, String good, String bad, String field,
			String mend) {
		assertThat(Desk.KNOWN).contains(good);
		long values = this.desk.count("circumstance_value");

		FormRefused refusal = catchThrowableOfType(FormRefused.class,
				() -> this.desk.put(Desk.KNOWN.replace(good, bad), 1));

		found(refusal, FormRefused.IMPOSSIBLE, field, mend);
		assertThat(this.desk.count("circumstance_value")).isEqualTo(values);
	}

	static Stream<Arguments> forms() {
		return Stream.of(//
				arguments("unchanged with another rent", Desk.RENEWAL, "\"handIn\"",
						"\"circumstances\": {\"flat\": {\"rent\": \"700.00\"}}, \"handIn\"", "answers.HOUSING",
						"unverändert"),
				arguments("changed without a value", Desk.RENEWAL, "\"HOUSING\": \"UNCHANGED\"",
						"\"HOUSING\": \"CHANGED\"", "answers.HOUSING", "fehlt"),
				arguments("an unknown question", Desk.RENEWAL, "\"HOUSING\"", "\"HOROSCOPE\"", "answers.HOROSCOPE",
						"gibt es hier nicht"),
				arguments("a case of somebody else", Desk.RENEWAL, "35504//0012345", "35504//0012346", "case",
						"anderen Fall"),
				arguments("no case number", Desk.RENEWAL, "35504//0012345", "nobody", "case", "Fallnummer"),
				arguments("evidence of another case", Desk.RENEWAL, "8000-000000000001", "8000-000000000002",
						"documents[0]", "E-Akte"),
				arguments("a document that is none", Desk.RENEWAL, "0192f0c1-5f6e", "xyz", "documents[0]",
						"Schreibweise"),
				arguments("received tomorrow", Desk.RENEWAL, "\"2026-11-20\"", "\"2026-11-24\"", "receivedOn",
						"Zukunft"),
				arguments("years ahead", Desk.RENEWAL, "\"2026-12-01\"", "\"2029-12-01\"", "from", "ein Jahr"),
				arguments("no way", Desk.RENEWAL, "\"way\": \"SIGNED_PAPER\"", "", "handIn.way", "fehlt"),
				arguments("an unknown form", Desk.RENEWAL, "aktenlauf-renewal/1", "aktenlauf-wish/1", "format",
						"erlaubt"),
				arguments("nothing that changes", Desk.NOTICE, "{\"flat\": {\"rent\": \"650.00\"}}", "{}",
						"circumstances", "nichts angegeben"),
				arguments("somebody who is not there", Desk.NOTICE, "\"flat\": {\"rent\": \"650.00\"}",
						"\"persons\": [{\"id\": \"355D999999\", \"situations\": []}]", "circumstances.persons[0].id",
						"Fallregister"),
				arguments("a newcomer without a birth date", Desk.NOTICE, "\"flat\": {\"rent\": \"650.00\"}",
						"\"persons\": [{\"id\": \"C\", \"role\": \"CHILD\", \"residence\": {\"status\": \"GERMAN\"}}]",
						"circumstances.persons[0].birthDate", "fehlt"),
				arguments("a child older than its parents", Desk.NOTICE, "\"flat\": {\"rent\": \"650.00\"}",
						"\"persons\": [{\"id\": \"C\", \"role\": \"CHILD\", \"birthDate\": \"1970-01-01\", \"residence\": {\"status\": \"GERMAN\"}}]",
						"circumstances.persons[0].birthDate", "älter"),
				arguments("a newcomer of tomorrow", Desk.NOTICE, "\"flat\": {\"rent\": \"650.00\"}",
						"\"persons\": [{\"id\": \"C\", \"role\": \"CHILD\", \"birthDate\": \"2027-01-01\", \"residence\": {\"status\": \"GERMAN\"}}]",
						"circumstances.persons[0].birthDate", "Zukunft"),
				arguments("a source of nothing", Desk.NOTICE, "\"handIn\"",
						"\"sources\": [{\"path\": \"flat/garage\", \"kind\": \"PERSON\"}], \"handIn\"",
						"sources[0].path", "keinen Wert"),
				arguments("a page without its document", Desk.NOTICE, "\"handIn\"",
						"\"sources\": [{\"path\": \"flat/rent\", \"kind\": \"DOCUMENT_PAGE\"}], \"handIn\"",
						"sources[0].document", "Dokument"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("forms")
	void an_impossible_form_is_refused_with_field_and_mend(String name, String form, String good, String bad,
			String field, String mend) {
		assertThat(form).contains(good);

		FormRefused refusal = catchThrowableOfType(FormRefused.class, () -> this.desk.submit(form.replace(good, bad)));

		found(refusal, FormRefused.IMPOSSIBLE, field, mend);
		assertThat(this.desk.count("application")).isZero();
	}

	@Test
	void more_than_forty_members_are_refused() {
		String many = ", {\"id\": \"C\", \"role\": \"CHILD\", \"birthDate\": \"2020-01-01\", \"residence\": {\"status\": \"GERMAN\"}}"
			.repeat(40);

		FormRefused refusal = catchThrowableOfType(FormRefused.class,
				() -> this.desk.put(Desk.KNOWN.replace("[\"IN_EDUCATION\"]}", "[\"IN_EDUCATION\"]}" + many), 1));

		found(refusal, FormRefused.IMPOSSIBLE, "persons", "mehr als 40");
	}

	@ParameterizedTest
	@MethodSource("unreadable")
	void what_is_no_object_cannot_be_read(String json) {
		FormRefused refusal = catchThrowableOfType(FormRefused.class, () -> this.desk.submit(json));

		found(refusal, FormRefused.UNREADABLE, "body", "JSON");
	}

	static Stream<String> unreadable() {
		return Stream.of("", "[]", "{", "{\"a\": 1, \"a\": 2}", "{} {}", "[".repeat(2_000));
	}

	@Test
	void what_is_larger_than_any_form_is_not_read() {
		FormRefused refusal = catchThrowableOfType(FormRefused.class,
				() -> this.desk.submit(" ".repeat(Applications.MAX_BYTES + 1)));

		found(refusal, FormRefused.TOO_LARGE, "body", "größer");
	}

	private static void found(FormRefused refusal, String key, String field, String mend) {
		assertThat(refusal.key()).isEqualTo(key);
		assertThat(refusal.findings()).anySatisfy((finding) -> {
			assertThat(finding.field()).isEqualTo(field);
			assertThat(finding.message()).contains(mend);
		});
		assertThat(refusal.getMessage()).doesNotContain("355", "1984");
	}

}
