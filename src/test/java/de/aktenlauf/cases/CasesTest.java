package de.aktenlauf.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.Databases;
import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.Protection;
import de.aktenlauf.access.User;
import de.aktenlauf.access.Visibility;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.CaseNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

@ParameterizedClass
@EnumSource(Databases.Product.class)
class CasesTest {

	private static final CaseNumber WEISS = new CaseNumber("35504//0012345");

	private static final CaseNumber OTHER = new CaseNumber("35504//0012346");

	private final Databases.Product product;

	private final Access access = mock(Access.class);

	private final AuditTrail audit = mock(AuditTrail.class);

	private final List<Object> events = new ArrayList<>();

	private Cases cases;

	private JdbcTemplate jdbc;

	CasesTest(Databases.Product product) {
		this.product = product;
	}

	@TempDir
	private Path data;

	@BeforeEach
	void openRegister() {
		Databases.Database database = this.product.open("V12__cases", "V18__case_words");
		this.jdbc = new JdbcTemplate(database.dataSource());
		given(this.access.require(Permission.IMPORT)).willReturn(User.SYSTEM);
		given(this.access.visible()).willReturn(visibility(true, false));
		this.cases = new Cases(this.access, new CaseTable(this.jdbc), this.audit, this.events::add,
				database.transactions(), Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneId.of("Europe/Berlin")),
				this.data);
	}

	@Test
	void a_new_case_is_taken_with_all_its_facts() {
		ImportReport report = importAll(full(row(WEISS)));

		assertThat(report).isEqualTo(new ImportReport(1, 0, 0, 0, List.of()));
		BenefitCommunity community = this.cases.find(WEISS).orElseThrow();
		assertThat(community.team()).isEqualTo("LEISTUNG-3");
		assertThat(community.fileNumber()).contains("352.12345");
		assertThat(community.address()).contains(new Address("Nordstraße 12", "52351", "Rurstadt"));
		assertThat(community.representative().familyName()).isEqualTo("Weiß");
		assertThat(community.representative().birthDate()).contains(LocalDate.of(1984, 5, 2));
		assertThat(community.representative().iban()).contains("DE89370400440532013000");
		assertThat(this.events).containsExactly(new CaseChanged(WEISS));
		verify(this.audit).record(any(), eq(AuditAction.CASE_CHANGED), eq("case:" + WEISS), any());
	}

	@Test
	void only_the_needed_fields_are_needed() {
		ImportReport report = importAll("""
				{ "cases": [ { "extra": [1, {"deep": null}], "case": "35504BG12345", "team": "LEISTUNG-1",
				  "status": "CLOSED", "worker": null, "address": null,
				  "members": [ { "role": "CHILD", "givenName": "Ada", "familyName": "Öz", "birthDate": null } ] } ],
				  "format": "aktenlauf-cases/1" }""");

		assertThat(report.added()).isEqualTo(1);
		BenefitCommunity community = this.cases.find(WEISS).orElseThrow();
		assertThat(community.address()).isEmpty();
		assertThat(community.protection()).isEqualTo(Protection.NONE);
		assertThat(community.status()).isEqualTo(CaseStatus.CLOSED);
	}

	@Test
	void unchanged_cases_cost_nothing() {
		importAll(full(row(WEISS)));
		this.events.clear();

		ImportReport report = importAll(full(row(WEISS)));

		assertThat(report).isEqualTo(new ImportReport(0, 0, 0, 1, List.of()));
		assertThat(this.events).isEmpty();
		verify(this.audit, times(2)).record(any(), eq(AuditAction.CASES_IMPORTED), any(), any());
	}

	@Test
	void a_changed_case_is_replaced_with_its_members_and_names() {
		importAll(full(row(WEISS)));

		ImportReport report = importAll(
				full(row(WEISS).replace("Weiß", "Al-Hassan").replace("LEISTUNG-3", "LEISTUNG-4")));

		assertThat(report.changed()).isEqualTo(1);
		assertThat(this.cases.find(WEISS).orElseThrow().team()).isEqualTo("LEISTUNG-4");
		assertThat(this.cases.findByFamilyNames(List.of("Weiß"))).isEmpty();
		assertThat(this.cases.findByFamilyNames(List.of("Alhassan"))).hasSize(1);
	}

	@Test
	void a_case_missing_from_a_full_extract_is_closed_and_comes_back() {
		importAll(full(row(WEISS), row(OTHER)));

		ImportReport closing = importAll(full(row(OTHER)));
		ImportReport again = importAll(full(row(OTHER)));
		CaseStatus whileMissing = this.cases.find(WEISS).orElseThrow().status();
		ImportReport back = importAll(full(row(WEISS), row(OTHER)));

		assertThat(closing).isEqualTo(new ImportReport(0, 0, 1, 1, List.of()));
		assertThat(again).isEqualTo(new ImportReport(0, 0, 0, 1, List.of()));
		assertThat(whileMissing).isEqualTo(CaseStatus.CLOSED);
		assertThat(back).isEqualTo(new ImportReport(0, 1, 0, 1, List.of()));
		assertThat(this.cases.find(WEISS).orElseThrow().status()).isEqualTo(CaseStatus.OPEN);
	}

	@Test
	void a_partial_extract_closes_nothing() {
		importAll(full(row(WEISS)));

		ImportReport report = importAll(full(row(OTHER)).replace("\"full\": true", "\"full\": false"));

		assertThat(report.closed()).isZero();
		assertThat(this.cases.find(WEISS).orElseThrow().status()).isEqualTo(CaseStatus.OPEN);
	}

	@Test
	void a_broken_row_stops_no_other_and_names_all_its_findings() {
		String broken = row(OTHER).replace("1984-05-02", "1984-02-31")
			.replace("DE89370400440532013000", "DE89370400440532013001")
			.replace("\"team\": \"LEISTUNG-3\",", "");

		ImportReport report = importAll(full(broken, row(WEISS), "17", "{}"));

		assertThat(report.added()).isEqualTo(1);
		assertThat(report.refused()).extracting(ImportReport.Refusal::caseNumber)
			.containsExactly(OTHER.value(), "#3", "#4");
		assertThat(report.refused().getFirst().reason()).contains("members[1].birthDate", "members[1].iban", "team")
			.doesNotContain("1984-02-31");
	}

	@Test
	void a_known_case_with_a_broken_row_is_not_closed() {
		importAll(full(row(WEISS)));

		ImportReport report = importAll(full(row(WEISS).replace("OPEN", "MAYBE")));

		assertThat(report.closed()).isZero();
		assertThat(report.refused()).hasSize(1);
		assertThat(this.cases.find(WEISS).orElseThrow().status()).isEqualTo(CaseStatus.OPEN);
	}

	@Test
	void the_second_row_of_one_case_is_refused() {
		ImportReport report = importAll(full(row(WEISS), row(WEISS).replace("35504//0012345", "35504BG12345")));

		assertThat(report.added()).isEqualTo(1);
		assertThat(report.refused()).singleElement()
			.satisfies((refusal) -> assertThat(refusal.reason()).contains("doppelt", "#1"));
	}

	@Test
	void rows_that_cannot_be_right_are_refused() {
		List<String> broken = List.of(row(WEISS).replace("35504//0012345", "355-12"),
				row(WEISS).replace("\"members\"", "\"people\""), row(WEISS).replace("\"REPRESENTATIVE\"", "\"BOSS\""),
				row(WEISS).replace("Käthe", ""), row(WEISS).replace("Käthe", "K\\u0000the"),
				row(WEISS).replace("52351", "5235"), row(WEISS).replace("\"52351\"", "52351"),
				row(WEISS).replace("355A123456", "A123456"), row(WEISS).replace("352.12345", "drei"),
				row(WEISS).replace("NONE", "SECRET"), row(WEISS).replace("Käthe", "x".repeat(201)),
				row(WEISS).replace("1984-05-02", "2184-05-02"), "{ \"case\": \"35504//0012345\", \"members\": {} }");

		ImportReport report = importAll(full(broken.toArray(String[]::new)));

		assertThat(report.added()).isZero();
		assertThat(report.refused()).hasSize(broken.size())
			.allSatisfy((refusal) -> assertThat(refusal.reason()).isNotBlank());
	}

	@Test
	void very_many_broken_rows_stop_no_good_one() {
		String[] rows = new String[10_101];
		Arrays.fill(rows, "{}");
		rows[10_100] = row(WEISS);

		ImportReport report = importAll(full(rows));

		assertThat(report.added()).isEqualTo(1);
		assertThat(report.refused()).hasSize(10_001)
			.last()
			.satisfies((more) -> assertThat(more.reason()).startsWith("Weitere 100 Zeilen"));
	}

	@Test
	void a_row_without_end_is_refused_before_anything_is_taken() {
		String endless = row(OTHER).replace("\"team\"", "\"more\": [" + "1,".repeat(600_000) + "1], \"team\"");

		assertThatExceptionOfType(RegisterRefused.class).isThrownBy(() -> importAll(full(row(WEISS), endless)))
			.withMessageContaining("#2");
		assertThat(this.cases.find(WEISS)).isEmpty();
	}

	@Test
	void nothing_of_a_register_stays_beside_the_database() throws IOException {
		Path left = Files.createDirectories(this.data.resolve("cache/register")).resolve("register-killed.json");
		Files.writeString(left, "{}");

		importAll(full(row(WEISS)));

		assertThat(this.data.resolve("cache/register")).isEmptyDirectory();
	}

	@Test
	void a_register_that_cannot_be_read_takes_nothing() {
		String whole = full(row(WEISS), row(OTHER));

		for (String register : List.of("", "[]", "kein JSON", whole.substring(0, whole.length() - 3), whole + "x",
				whole.replace("aktenlauf-cases/1", "aktenlauf-cases/2"), whole.replace("\"cases\"", "\"rows\""),
				whole.replace("\"format\"", "\"form\""), whole.replace("true", "\"yes\""),
				"{ \"format\": \"aktenlauf-cases/1\", \"cases\": {} }",
				"{ \"format\": \"aktenlauf-cases/1\", \"cases\": " + "[".repeat(50_000))) {
			assertThatExceptionOfType(RegisterRefused.class).as(register).isThrownBy(() -> importAll(register));
		}
		assertThat(this.cases.find(WEISS)).isEmpty();
	}

	@Test
	void a_user_without_the_right_imports_nothing() {
		given(this.access.require(Permission.IMPORT)).willThrow(new AccessRefused(Permission.IMPORT, "ROLE"));

		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> importAll(full(row(WEISS))));
		assertThat(this.cases.find(WEISS)).isEmpty();
	}

	@Test
	void cases_are_found_by_each_of_their_numbers_and_facts() {
		importAll(full(row(WEISS), row(OTHER).replace("355A123456", "355B999999").replace("352.12345", "352.99999")));

		assertThat(this.cases.findAll(List.of(WEISS, OTHER))).hasSize(2);
		assertThat(numbers(this.cases.findByCustomerNumbers(List.of("355A123456", "000A000000"))))
			.containsExactly(WEISS);
		assertThat(numbers(this.cases.findByFileNumbers(List.of("352.99999")))).containsExactly(OTHER);
		assertThat(this.cases.findByBirthDates(List.of(LocalDate.of(1984, 5, 2)))).hasSize(2);
		assertThat(this.cases.findByPostCodes(List.of("52351", "52351"))).hasSize(2);
		assertThat(this.cases.findByPostCodes(List.of("99999"))).isEmpty();
		assertThat(this.cases.findByCustomerNumbers(List.of())).isEmpty();
	}

	@Test
	void family_names_are_found_in_every_spelling() {
		importAll(full(row(WEISS).replace("Weiß", "von der Müller-Lüdenscheidt")));

		for (String spelling : List.of("von der Müller-Lüdenscheidt", "MUELLER LUEDENSCHEIDT", "Müllerlüdenscheidt",
				"Mu\u0308ller-Lu\u0308denscheidt")) {
			assertThat(this.cases.findByFamilyNames(List.of(spelling))).as(spelling).hasSize(1);
		}
		assertThat(this.cases.findByFamilyNames(List.of("Müller"))).isEmpty();
	}

	@Test
	void suggestions_know_numbers_in_any_spelling_and_beginnings_of_names() {
		importAll(full(row(WEISS)));

		for (String typed : List.of("35504//0012345", "35504 // 12345", "BG-Nr. 35504BG0012345", "35504 bg 12345",
				"35504-0012345", "355040012345", "12345", "355a123456", "355 A 123 456", "352.12345", "Az. 352.12345",
				"weis", "Weiß K", "Weiß, Käthe", "kaethe WEISS", "35504/12345")) {
			assertThat(numbers(suggest(typed))).as(typed).containsExactly(WEISS);
		}
		for (String typed : List.of("", "  ", "%", "_", "99999", "Schwarz", "Weiß Otto", "35504//0012344",
				"a b c d e f g h i", "Käthe Schwarz")) {
			assertThat(suggest(typed)).as(typed).isEmpty();
		}
	}

	@Test
	void suggestions_know_given_names_and_fragments_of_the_address() {
		importAll(full(row(WEISS)));

		for (String typed : List.of("Käthe", "kaet", "Käthe Weiß", "Nordstraße", "nordstr. 12", "Nordstraß", "52351",
				"Rurstadt Weiß", "Käthe Nordstr", "Weiß 52351 Rurst")) {
			assertThat(numbers(suggest(typed))).as(typed).containsExactly(WEISS);
		}
		assertThat(suggest("Käthe Südstraße")).isEmpty();
	}

	@Test
	void cases_of_before_get_their_words_with_the_first_search() {
		importAll(full(row(WEISS)));
		this.jdbc.update("delete from case_word");

		assertThat(numbers(suggest("Käthe"))).containsExactly(WEISS);
	}

	@Test
	void changed_cases_are_found_by_their_new_words_only() {
		importAll(full(row(WEISS)));
		importAll(full(row(WEISS).replace("Nordstraße", "Südallee")));

		assertThat(suggest("Nordstraße")).isEmpty();
		assertThat(numbers(suggest("Südallee"))).containsExactly(WEISS);
	}

	@Test
	void locked_cases_are_suggested_only_to_those_who_may_open_them() {
		importAll(full(row(WEISS).replace("NONE", "BLOCKED_ADDRESS")));

		List<BenefitCommunity> forMostUsers = suggest("Weiß");
		List<BenefitCommunity> byNumber = suggest("35504//0012345");
		given(this.access.visible()).willReturn(visibility(true, true));

		assertThat(forMostUsers).isEmpty();
		assertThat(byNumber).isEmpty();
		assertThat(suggest("Weiß")).hasSize(1);
	}

	@Test
	void other_teams_cases_are_suggested_only_to_those_who_assign_mail() {
		importAll(full(row(WEISS)));

		assertThat(suggest("Weiß")).hasSize(1);
		given(this.access.visible()).willReturn(visibility(false, false, "LEISTUNG-2"));
		assertThat(suggest("Weiß")).isEmpty();
		assertThat(suggest("12345")).isEmpty();
		given(this.access.visible()).willReturn(visibility(false, false, "LEISTUNG-3"));
		assertThat(suggest("Weiß")).hasSize(1);
	}

	@Test
	void one_customer_may_live_in_two_cases() {
		importAll(full(row(WEISS), row(OTHER)));

		assertThat(this.cases.findByCustomerNumbers(List.of("355A123456"))).hasSize(2);
	}

	private ImportReport importAll(String register) {
		return this.cases.importAll(new ByteArrayInputStream(register.getBytes(StandardCharsets.UTF_8)));
	}

	private static List<CaseNumber> numbers(List<BenefitCommunity> communities) {
		return communities.stream().map(BenefitCommunity::number).toList();
	}

	private List<BenefitCommunity> suggest(String typed) {
		return this.cases.suggest(typed, 10, (community) -> new FileFacts(Optional.of(community.number()),
				Optional.of(community.team()), community.worker(), community.protection(), false, false, false));
	}

	private static Visibility visibility(boolean unassigned, boolean protectedFiles, String... teams) {
		return new Visibility(User.SYSTEM.id(), false, Set.of(teams), Set.of(), unassigned, protectedFiles, true, true,
				true);
	}

	private static String full(String... rows) {
		return "{ \"format\": \"aktenlauf-cases/1\", \"full\": true, \"cases\": [" + String.join(",", rows) + "] }";
	}

	private static String row(CaseNumber number) {
		return """
				{ "case": "%s", "fileNumber": "352.12345", "team": "LEISTUNG-3", "worker": "sachbearbeitung",
				  "status": "OPEN", "protection": "NONE",
				  "address": { "street": "Nordstraße 12", "postCode": "52351", "city": "Rurstadt" },
				  "members": [
				    { "customer": "355A123456", "role": "REPRESENTATIVE", "givenName": "Käthe", "familyName": "Weiß",
				      "birthDate": "1984-05-02", "iban": "DE89370400440532013000" } ] }""".formatted(number);
	}

}
