package de.aktenlauf.applications;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.Databases;
import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.FormKind;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.applications.circumstances.Circumstances;
import de.aktenlauf.applications.circumstances.Situation;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;

/** What is known of a case on a day, and what forms make of it. */
@ParameterizedClass
@EnumSource(Databases.Product.class)
class ApplicationsTest {

	private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 15);

	private final Desk desk;

	ApplicationsTest(Databases.Product product) {
		this.desk = new Desk(product);
	}

	@Test
	void what_the_extract_says_comes_back_as_it_was() {
		this.desk.put(Desk.KNOWN, 0);

		Circumstances known = known(Desk.TODAY, Desk.TODAY);
		assertThat(known.persons()).extracting((person) -> person.id())
			.containsExactly("355A123456", "355C100001", "B");
		assertThat(known.persons().getFirst().incomes().getFirst().slips()).hasSize(1);
		assertThat(known.persons().getLast().situations()).containsExactly(Situation.IN_EDUCATION);
		assertThat(known.flat().rent()).isEqualTo(Money.parse("600.00"));
		assertThat(known.community().measures()).hasSize(1);
		assertThat(this.desk.events).containsExactly(new CircumstancesChanged(Desk.CASE));
		verify(this.desk.audit).record(any(), eq(AuditAction.CIRCUMSTANCES_CHANGED), eq("case:" + Desk.CASE), any());
	}

	@Test
	void nothing_is_known_before_the_first_day_and_before_anybody_said_it() {
		this.desk.put(Desk.KNOWN, 0);

		assertThat(this.desk.applications.circumstances(Desk.CASE, LocalDate.of(2025, 12, 31), Desk.TODAY)).isEmpty();
		assertThat(this.desk.applications.circumstances(Desk.CASE, Desk.TODAY, Desk.TODAY.minusDays(1))).isEmpty();
	}

	@Test
	void the_same_extract_again_changes_nothing() {
		this.desk.put(Desk.KNOWN, 0);
		long rows = this.desk.count("circumstance_value");

		assertThat(
				this.desk.put(Desk.KNOWN.replace("\"validFrom\": \"2026-01-01\"", "\"validFrom\": \"2026-06-01\""), 1))
			.isEqualTo(1);
		assertThat(this.desk.count("circumstance_value")).isEqualTo(rows);
	}

	@Test
	void what_was_known_on_a_day_is_shown_again() {
		this.desk.book = this.desk.bookAt("2026-03-02");
		this.desk.put(Desk.KNOWN, 0);
		this.desk.book = this.desk.bookAt("2026-11-02");
		// a rise from October, told in November
		this.desk.put(Desk.KNOWN.replace("2026-01-01", "2026-10-01").replace("\"600.00\"", "\"640.00\""), 1);

		LocalDate october = LocalDate.of(2026, 10, 15);
		assertThat(known(october, LocalDate.of(2026, 10, 31)).flat().rent()).isEqualTo(Money.parse("600.00"));
		assertThat(known(october, Desk.TODAY).flat().rent()).isEqualTo(Money.parse("640.00"));
		assertThat(known(LocalDate.of(2026, 9, 30), Desk.TODAY).flat().rent()).isEqualTo(Money.parse("600.00"));
		assertThat(this.desk.book.history(Desk.CASE)).filteredOn((value) -> value.path().equals("flat/rent"))
			.hasSize(3);
	}

	@Test
	void an_extract_on_an_old_version_gets_both_values_side_by_side() {
		this.desk.put(Desk.KNOWN, 0);
		this.desk.put(Desk.KNOWN.replace("\"600.00\"", "\"640.00\""), 1);

		FormRefused refusal = catchThrowableOfType(FormRefused.class,
				() -> this.desk.put(Desk.KNOWN.replace("\"600.00\"", "\"650.00\""), 1));

		assertThat(refusal.key()).isEqualTo(FormRefused.CHANGED);
		assertThat(refusal.findings()).anySatisfy((finding) -> {
			assertThat(finding.field()).isEqualTo("flat/rent");
			assertThat(finding.message()).contains("640.00", "650.00");
		});
		assertThat(known(Desk.TODAY, Desk.TODAY).flat().rent()).isEqualTo(Money.parse("640.00"));
	}

	@Test
	void an_unchanged_renewal_is_kept_and_changes_no_value() {
		this.desk.put(Desk.KNOWN, 0);
		long rows = this.desk.count("circumstance_value");

		ApplicationId id = this.desk.submit(Desk.RENEWAL);

		Application application = this.desk.applications.find(id).orElseThrow();
		assertThat(application.form()).isEqualTo(FormKind.RENEWAL);
		assertThat(application.answers()).hasSize(Topic.values().length).containsValue(Answer.UNCHANGED);
		assertThat(application.documents()).containsExactly(Desk.FORM);
		assertThat(application.handIn().lowestConfidencePercent()).isEqualTo(100);
		assertThat(this.desk.applications.latestOpen(Desk.CASE)).contains(application);
		assertThat(this.desk.applications.ofForm(Desk.FORM)).contains(application);
		assertThat(this.desk.count("circumstance_value")).isEqualTo(rows);
		assertThat(this.desk.events).contains(new ApplicationSubmitted(id, Desk.CASE, FormKind.RENEWAL));
	}

	@Test
	void a_decided_application_is_no_longer_open() {
		ApplicationId id = this.desk.submit(Desk.RENEWAL);

		this.desk.applications.close(id);
		this.desk.applications.close(id);

		assertThat(this.desk.applications.latestOpen(Desk.CASE)).isEmpty();
		assertThat(this.desk.applications.stored(id))
			.hasValueSatisfying((stored) -> assertThat(stored.open()).isFalse());
	}

	@Test
	void a_change_holds_from_its_day_on_with_its_source() {
		this.desk.put(Desk.KNOWN, 0);

		ApplicationId id = this.desk.submit(Desk.NOTICE.replace("\"handIn\"", """
				"sources": [{"path": "flat/rent", "kind": "DOCUMENT_PAGE", "page": 2, "box": [10, 20, 30, 4],
				 "document": "0192f0c1-5f6e-7000-8000-000000000001"}], "handIn\""""));

		assertThat(this.desk.applications.find(id).orElseThrow().answers())
			.isEqualTo(Map.of(Topic.HOUSING, Answer.CHANGED));
		assertThat(known(LocalDate.of(2026, 11, 30), Desk.TODAY).flat().rent()).isEqualTo(Money.parse("600.00"));
		Known then = this.desk.book.known(Desk.CASE, DECEMBER, Desk.TODAY).orElseThrow();
		assertThat(then.circumstances().flat().rent()).isEqualTo(Money.parse("650.00"));
		assertThat(then.values()).filteredOn((value) -> value.path().equals("flat/rent"))
			.singleElement()
			.satisfies((value) -> {
				assertThat(value.source())
					.isEqualTo(new Source(Source.Kind.DOCUMENT_PAGE, Desk.FORM + "/2/10,20,30,4"));
				assertThat(value.application()).contains(id);
			});
		assertThat(then.values()).filteredOn((value) -> value.path().equals("flat/heating"))
			.singleElement()
			.satisfies((value) -> assertThat(value.source().kind()).isEqualTo(Source.Kind.SPECIALIST_SYSTEM));
	}

	@Test
	void a_child_is_born_and_a_partner_leaves() {
		this.desk.put(Desk.KNOWN, 0);

		this.desk.submit(Desk.NOTICE.replace("{\"flat\": {\"rent\": \"650.00\"}}", """
				{"persons": [{"id": "355C100001", "leaves": true},
				  {"id": "C", "role": "CHILD", "birthDate": "2026-11-01", "childBenefit": true,
				   "residence": {"status": "GERMAN"}}]}"""));

		assertThat(known(Desk.TODAY, Desk.TODAY).persons()).extracting((person) -> person.id())
			.containsExactly("355A123456", "355C100001", "B");
		assertThat(known(DECEMBER, Desk.TODAY).persons()).extracting((person) -> person.id())
			.containsExactly("355A123456", "B", "C");
	}

	@Test
	void a_first_application_says_everything() {
		String whole = Desk.KNOWN.replace("\"format\": \"aktenlauf-circumstances/1\", \"validFrom\": \"2026-01-01\",",
				"");
		ApplicationId id = this.desk.submit(Desk.RENEWAL.replace("renewal", "first-application")
			.replaceAll("(?s)\"answers\": \\{.*?\\},", "\"circumstances\": " + whole + ","));

		assertThat(this.desk.applications.find(id).orElseThrow().form()).isEqualTo(FormKind.FIRST_APPLICATION);
		assertThat(known(DECEMBER, Desk.TODAY).persons()).hasSize(3);
		assertThat(this.desk.applications.circumstances(Desk.CASE, Desk.TODAY, Desk.TODAY)).isEmpty();
	}

	@Test
	void the_same_key_is_the_same_application_and_another_form_is_refused() {
		this.desk.put(Desk.KNOWN, 0);
		ApplicationId first = this.desk.submit(Desk.NOTICE, Optional.of("k-1"));

		assertThat(this.desk.submit(Desk.NOTICE, Optional.of("k-1"))).isEqualTo(first);
		FormRefused refusal = catchThrowableOfType(FormRefused.class,
				() -> this.desk.submit(Desk.NOTICE.replace("650", "660"), Optional.of("k-1")));
		assertThat(refusal.key()).isEqualTo(FormRefused.CONFLICT);
		assertThat(this.desk.count("application")).isEqualTo(1);
	}

	@Test
	void one_form_is_entered_once() {
		ApplicationId first = this.desk.submit(Desk.RENEWAL);

		FormRefused refusal = catchThrowableOfType(FormRefused.class, () -> this.desk.submit(Desk.RENEWAL));

		assertThat(refusal.key()).isEqualTo(FormRefused.CONFLICT);
		assertThat(refusal.findings().getFirst().message()).contains(first.toString());
	}

	@Test
	void what_somebody_else_changed_in_between_is_shown_beside_ones_own() {
		this.desk.put(Desk.KNOWN, 0);
		this.desk.submit(Desk.NOTICE.replace("\"handIn\"", "\"basedOn\": 1, \"handIn\""));

		FormRefused refusal = catchThrowableOfType(FormRefused.class, () -> this.desk
			.submit(Desk.NOTICE.replace("\"handIn\"", "\"basedOn\": 1, \"handIn\"").replace("650", "660")));

		assertThat(refusal.key()).isEqualTo(FormRefused.CONFLICT);
		assertThat(refusal.findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.field()).isEqualTo("flat/rent");
			assertThat(finding.message()).contains("650.00", "660.00");
		});
	}

	@Test
	void a_change_before_a_later_one_that_is_known_is_refused() {
		this.desk.put(Desk.KNOWN, 0);
		this.desk.submit(Desk.NOTICE);

		FormRefused rent = catchThrowableOfType(FormRefused.class,
				() -> this.desk.submit(Desk.NOTICE.replace("2026-12-01", "2026-10-01").replace("650", "630")));
		assertThat(rent.key()).isEqualTo(FormRefused.CONFLICT);
		assertThat(rent.findings().getFirst().message()).contains("2026-12-01", "650.00");

		this.desk.submit(Desk.NOTICE.replace("{\"flat\": {\"rent\": \"650.00\"}}",
				"{\"persons\": [{\"id\": \"355C100001\", \"leaves\": true}]}"));
		FormRefused gone = catchThrowableOfType(FormRefused.class,
				() -> this.desk.submit(Desk.NOTICE.replace("2026-12-01", "2026-10-01")
					.replace("{\"flat\": {\"rent\": \"650.00\"}}",
							"{\"persons\": [{\"id\": \"355C100001\", \"situations\": [\"PENSION\"]}]}")));
		assertThat(gone.key()).isEqualTo(FormRefused.CONFLICT);
	}

	private Circumstances known(LocalDate validOn, LocalDate knownOn) {
		return this.desk.applications.circumstances(Desk.CASE, validOn, knownOn).orElseThrow();
	}

}
