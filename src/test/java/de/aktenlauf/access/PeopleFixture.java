package de.aktenlauf.access;

import java.util.Optional;
import java.util.Set;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;

/** People and files as the tests of the rules need them. */
final class PeopleFixture {

	static final CaseNumber CASE = new CaseNumber("35504//0012345");

	static final String TEAM = "LEISTUNG-3";

	private PeopleFixture() {
	}

	static User user(Role role, String... teams) {
		return new User(new UserId("somebody"), "Somebody", Set.of(role), Set.of(teams));
	}

	static FileFacts file() {
		return new FileFacts(Optional.of(CASE), Optional.of(TEAM), Optional.of(new UserId("colleague")),
				Protection.NONE, false, false, false);
	}

	static FileFacts mailWithoutCase() {
		return new FileFacts(Optional.empty(), Optional.empty(), Optional.empty(), Protection.NONE, false, false,
				false);
	}

	static FileFacts locked(FileFacts facts) {
		return new FileFacts(facts.caseNumber(), facts.team(), facts.worker(), Protection.STAFF, facts.health(),
				facts.heldTask(), facts.substitute());
	}

	static FileFacts health(FileFacts facts) {
		return new FileFacts(facts.caseNumber(), facts.team(), facts.worker(), facts.protection(), true,
				facts.heldTask(), facts.substitute());
	}

}
