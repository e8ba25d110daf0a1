package de.aktenlauf.routing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import de.aktenlauf.Databases;
import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.Role;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** What a person assigned is proposed for the next letter of the same sender about it. */
@ParameterizedClass
@EnumSource(Databases.Product.class)
class LearnedReferencesTest {

	private static final String FIRST = "35504//0010001";

	private static final String SECOND = "35504//0010002";

	private static final String LETTER = "Rechtsanwälte Beispiel und Partner\nUnser Zeichen: 4711/26-KB\nwir bitten um Nachricht.";

	private final FakeRegister register = new FakeRegister();

	private final Cases cases = mock(Cases.class);

	private final Access access = mock(Access.class);

	private final RoutingTables tables;

	private final CaseFinder finder;

	LearnedReferencesTest(Databases.Product product) {
		Databases.Database database = product.open("V16__routing", "V36__sender_references");
		this.tables = new RoutingTables(database.jdbc());
		this.finder = new CaseFinder(this.access, mock(AuditTrail.class), this.tables,
				new LearnedReferences(new ReferenceTable(database.jdbc()), this.tables, this.cases,
						Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneId.of("Europe/Berlin"))),
				this.cases);
	}

	@BeforeEach
	void anOffice() {
		given(this.access.require(any(Permission.class)))
			.willReturn(new User(new UserId("poststelle"), "Mail Room", Set.of(Role.MAIL_ROOM), Set.of()));
		given(this.cases.findAll(anyCollection()))
			.willAnswer((call) -> this.register.byNumbers(call.<Collection<CaseNumber>>getArgument(0)));
		for (int number = 1; number < 6; number++) {
			this.register.add("35504//001000" + number, "Vorname Name" + number, "1990-01-0" + number, "Weg " + number);
		}
	}

	@Test
	void the_next_letter_with_the_reference_has_the_case_on_top() {
		this.finder.assign(arrived(LETTER), new CaseNumber(FIRST));

		List<CaseCandidate> candidates = candidates(arrived(LETTER.replace("4711/26-KB", "4711-26/KB")));

		assertThat(candidates).extracting((candidate) -> candidate.caseNumber().value()).containsExactly(FIRST);
		assertThat(candidates.getFirst().reason()).contains("steht in einem früheren Schreiben dieses Falls");
	}

	@Test
	void letters_that_wait_already_are_ranked_anew() {
		MailItemId waiting = arrived(LETTER);
		assertThat(candidates(waiting)).isEmpty();

		this.finder.assign(arrived(LETTER), new CaseNumber(FIRST));
		this.finder.assign(arrived(LETTER), new CaseNumber(FIRST));

		assertThat(candidates(waiting)).hasSize(1);
		assertThat(this.finder.candidates(List.of(waiting)).get(waiting)).containsExactly(new CaseNumber(FIRST));
	}

	@Test
	void a_letter_that_was_moved_teaches_its_new_case() {
		MailItemId first = arrived(LETTER);
		this.finder.assign(first, new CaseNumber(FIRST));
		this.finder.follow(first, new CaseNumber(SECOND));

		assertThat(candidates(arrived(LETTER))).extracting((candidate) -> candidate.caseNumber().value())
			.containsExactly(SECOND);
	}

	@Test
	void a_reference_of_two_cases_speaks_for_both_and_one_of_many_for_none() {
		this.finder.assign(arrived(LETTER), new CaseNumber(FIRST));
		this.finder.assign(arrived(LETTER), new CaseNumber(SECOND));
		assertThat(candidates(arrived(LETTER))).hasSize(2)
			.allSatisfy((candidate) -> assertThat(candidate.reason()).contains("eines anderen Falls"));

		this.finder.assign(arrived(LETTER), new CaseNumber("35504//0010003"));
		this.finder.assign(arrived(LETTER), new CaseNumber("35504//0010004"));

		assertThat(candidates(arrived(LETTER))).isEmpty();
	}

	@Test
	void what_was_found_by_its_number_teaches_too_but_not_with_our_own_number() {
		MailItemId found = arrived("BG-Nr. " + FIRST + " Vorname Name1\n" + LETTER);
		assertThat(this.finder.stored(found)).get().isInstanceOf(CaseMatch.Found.class);

		assertThat(candidates(arrived(LETTER))).extracting((candidate) -> candidate.caseNumber().value())
			.containsExactly(FIRST);
	}

	@Test
	void a_letter_is_never_filed_by_a_reference_alone() {
		this.finder.assign(arrived(LETTER), new CaseNumber(FIRST));

		assertThat(this.finder.stored(arrived(LETTER))).get().isInstanceOf(CaseMatch.Unclear.class);
	}

	private MailItemId arrived(String text) {
		MailItemId letter = MailItemId.next();
		this.finder.find(letter, Typeset.letter(text));
		return letter;
	}

	private List<CaseCandidate> candidates(MailItemId letter) {
		return ((CaseMatch.Unclear) this.finder.stored(letter).orElseThrow()).candidates();
	}

}
