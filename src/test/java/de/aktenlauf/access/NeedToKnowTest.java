package de.aktenlauf.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static de.aktenlauf.access.PeopleFixture.CASE;
import static de.aktenlauf.access.PeopleFixture.TEAM;
import static de.aktenlauf.access.PeopleFixture.file;
import static de.aktenlauf.access.PeopleFixture.health;
import static de.aktenlauf.access.PeopleFixture.locked;
import static de.aktenlauf.access.PeopleFixture.mailWithoutCase;
import static de.aktenlauf.access.PeopleFixture.user;
import static org.assertj.core.api.Assertions.assertThat;

class NeedToKnowTest {

	/** Each role in team LEISTUNG-3 against each kind of file of that team. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			# role,          file,      locked,    health,    without case
			CASEWORKER,      TEAM,      PROTECTED, TEAM,      NO_NEED
			TEAM_LEAD,       TEAM,      TEAM,      TEAM,      UNASSIGNED
			APPEALS_OFFICER, TEAM,      PROTECTED, TEAM,      NO_NEED
			MAIL_ROOM,       NO_NEED,   PROTECTED, NO_NEED,   UNASSIGNED
			PROCESS_ADMIN,   NO_NEED,   PROTECTED, HEALTH,    NO_NEED
			AUDITOR,         AUDITOR,   PROTECTED, HEALTH,    AUDITOR
			OPERATOR,        NO_NEED,   PROTECTED, HEALTH,    NO_NEED
			SYSTEM,          SYSTEM,    SYSTEM,    SYSTEM,    SYSTEM
			""")
	void each_role_reads_by_its_rule(Role role, String file, String locked, String health, String withoutCase) {
		User user = user(role, TEAM);

		List<String> rules = Stream.of(file(), locked(file()), health(file()), mailWithoutCase())
			.map((facts) -> NeedToKnow.decide(user, Set.of(), facts).rule())
			.toList();

		assertThat(rules).containsExactly(file, locked, health, withoutCase);
	}

	@Test
	void another_teams_file_is_refused() {
		AccessDecision decision = NeedToKnow.decide(user(Role.CASEWORKER, "LEISTUNG-1"), Set.of(), file());

		assertThat(decision).isEqualTo(new AccessDecision(false, "NO_NEED"));
	}

	@Test
	void the_worker_reads_even_if_the_team_differs() {
		FileFacts own = new FileFacts(Optional.of(CASE), Optional.of(TEAM), Optional.of(new UserId("somebody")),
				Protection.NONE, false, false, false);

		AccessDecision decision = NeedToKnow.decide(user(Role.CASEWORKER, "LEISTUNG-1"), Set.of(), own);

		assertThat(decision).isEqualTo(new AccessDecision(true, "WORKER"));
	}

	@Test
	void the_lead_of_all_teams_reads_a_team_that_nobody_knew() {
		FileFacts taken = new FileFacts(Optional.of(CASE), Optional.of("LEISTUNG-NEU"), Optional.empty(),
				Protection.VIP, false, false, false);

		AccessDecision decision = NeedToKnow.decide(user(Role.TEAM_LEAD, "*"), Set.of(), taken);

		assertThat(decision).isEqualTo(new AccessDecision(true, "TEAM"));
	}

	@Test
	void a_stated_reason_opens_another_teams_file() {
		AccessDecision decision = NeedToKnow.decide(user(Role.APPEALS_OFFICER), Set.of(CASE), file());

		assertThat(decision).isEqualTo(new AccessDecision(true, "REASON"));
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "CASEWORKER", "TEAM_LEAD", "APPEALS_OFFICER" })
	void a_stated_reason_opens_no_locked_file(Role role) {
		AccessDecision decision = NeedToKnow.decide(user(role), Set.of(CASE), locked(file()));

		assertThat(decision.allowed()).isFalse();
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "PROCESS_ADMIN", "OPERATOR" })
	void no_fact_opens_a_file_to_those_who_read_none(Role role) {
		FileFacts everything = new FileFacts(Optional.of(CASE), Optional.of(TEAM), Optional.of(new UserId("somebody")),
				Protection.NONE, false, true, true);

		AccessDecision decision = NeedToKnow.decide(user(role, TEAM, "*"), Set.of(CASE), everything);

		assertThat(decision.allowed()).isFalse();
	}

	@Test
	void the_mail_room_reads_the_letter_that_it_has_to_work_on_and_no_other() {
		User mailRoom = user(Role.MAIL_ROOM, TEAM, "*");

		assertThat(NeedToKnow.decide(mailRoom, Set.of(CASE), file().withHeldTask(true)))
			.isEqualTo(new AccessDecision(true, "TASK"));
		assertThat(NeedToKnow.decide(mailRoom, Set.of(CASE), locked(file()).withHeldTask(true)).allowed()).isFalse();
		assertThat(NeedToKnow.decide(mailRoom, Set.of(CASE), file()).allowed()).isFalse();
	}

	@Test
	void mail_that_may_belong_to_the_own_team_is_read() {
		FileFacts letter = mailWithoutCase().withCandidates(List.of(other(), file()));

		assertThat(NeedToKnow.decide(user(Role.CASEWORKER, TEAM), Set.of(), letter))
			.isEqualTo(new AccessDecision(true, "CANDIDATE"));
		assertThat(NeedToKnow.decide(user(Role.CASEWORKER, "LEISTUNG-9"), Set.of(), letter))
			.isEqualTo(new AccessDecision(false, "NO_NEED"));
		assertThat(NeedToKnow.decide(user(Role.PROCESS_ADMIN, TEAM), Set.of(), letter).allowed()).isFalse();
	}

	@Test
	void mail_that_may_belong_to_an_absent_colleague_is_read_by_the_substitute() {
		FileFacts ofColleague = new FileFacts(Optional.of(CASE), Optional.of("OTHER"),
				Optional.of(new UserId("colleague")), Protection.NONE, false, false, true);

		AccessDecision decision = NeedToKnow.decide(user(Role.CASEWORKER, TEAM), Set.of(),
				mailWithoutCase().withCandidates(List.of(ofColleague)));

		assertThat(decision).isEqualTo(new AccessDecision(true, "CANDIDATE"));
	}

	@Test
	void mail_that_may_belong_to_a_locked_file_stays_locked() {
		FileFacts letter = mailWithoutCase().withCandidates(List.of(locked(other()), file()));

		assertThat(NeedToKnow.decide(user(Role.CASEWORKER, TEAM), Set.of(), letter))
			.isEqualTo(new AccessDecision(false, "PROTECTED"));
		assertThat(NeedToKnow.decide(user(Role.TEAM_LEAD, TEAM), Set.of(), letter).allowed()).isTrue();
	}

	@Test
	void candidates_open_no_file_that_has_a_case() {
		FileFacts filed = other().withCandidates(List.of(file()));

		assertThat(NeedToKnow.decide(user(Role.CASEWORKER, TEAM), Set.of(), filed).allowed()).isFalse();
	}

	@Test
	void cases_of_every_team_are_named_to_those_who_assign_mail_and_to_nobody_else() {
		assertThat(NeedToKnow.visible(user(Role.MAIL_ROOM), Set.of()).allowsNaming(other())).isTrue();
		assertThat(NeedToKnow.visible(user(Role.MAIL_ROOM), Set.of()).allowsNaming(locked(other()))).isFalse();
		assertThat(NeedToKnow.visible(user(Role.CASEWORKER, TEAM), Set.of()).allowsNaming(other())).isFalse();
		assertThat(NeedToKnow.visible(user(Role.CASEWORKER, TEAM), Set.of()).allowsNaming(file())).isTrue();
		assertThat(NeedToKnow.visible(user(Role.OPERATOR), Set.of()).allowsNaming(file())).isFalse();
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void what_is_visible_never_differs_from_what_is_decided(Role role) {
		List<User> users = List.of(user(role), user(role, TEAM), user(role, "*"));

		List<String> differences = new ArrayList<>();
		for (User user : users) {
			for (Set<CaseNumber> reasons : List.of(Set.<CaseNumber>of(), Set.of(CASE))) {
				Visibility visible = NeedToKnow.visible(user, reasons);
				withCandidates(allFacts().toList())
					.filter((facts) -> visible.allows(facts) != NeedToKnow.decide(user, reasons, facts).allowed())
					.forEach((facts) -> differences.add(user + " " + reasons + " " + facts));
			}
		}

		assertThat(differences).isEmpty();
	}

	private static FileFacts other() {
		return new FileFacts(Optional.of(CASE), Optional.of("OTHER"), Optional.empty(), Protection.NONE, false, false,
				false);
	}

	private static Stream<FileFacts> withCandidates(List<FileFacts> all) {
		List<List<FileFacts>> candidates = List.of(List.of(), List.of(file()), List.of(other()),
				List.of(locked(file())), List.of(locked(other()), file()));
		return all.stream().flatMap((facts) -> candidates.stream().map(facts::withCandidates));
	}

	private static Stream<FileFacts> allFacts() {
		List<FileFacts> all = new ArrayList<>();
		List<Boolean> both = List.of(true, false);
		for (Optional<CaseNumber> number : List.of(Optional.of(CASE), Optional.<CaseNumber>empty())) {
			for (Optional<String> team : List.of(Optional.of(TEAM), Optional.of("OTHER"), Optional.<String>empty())) {
				for (Optional<UserId> worker : List.of(Optional.of(new UserId("somebody")),
						Optional.of(new UserId("colleague")), Optional.<UserId>empty())) {
					for (Protection protection : Protection.values()) {
						both.forEach((health) -> both.forEach((held) -> both.forEach((substitute) -> all
							.add(new FileFacts(number, team, worker, protection, health, held, substitute)))));
					}
				}
			}
		}
		return all.stream();
	}

}
