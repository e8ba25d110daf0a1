package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Person;
import de.aktenlauf.shared.CaseNumber;

/**
 * Cases whose members a letter names with given and family name.
 * <p>
 * Asks the register at most twice: for names that stand beside each other and for dates.
 */
final class NamedCases {

	private static final int MAX_DATES = 100;

	/** In a longer answer only names that are spelled right are compared. */
	private static final int FUZZY_CASES = 200;

	private final PersonTraces traces;

	private final List<Named> named = new ArrayList<>();

	NamedCases(CaseRegister register, PersonTraces traces, Letter letter) {
		this.traces = traces;
		Map<CaseNumber, BenefitCommunity> known = new LinkedHashMap<>();
		register.byFamilyNames(NameFinder.familyNames(letter.tokens()))
			.forEach((community) -> known.put(community.number(), community));
		boolean fuzzy = known.size() <= FUZZY_CASES;
		register.byBirthDates(traces.days().stream().map(DateReader.Day::date).distinct().limit(MAX_DATES).toList())
			.forEach((community) -> known.put(community.number(), community));
		collect(known.values(), letter.forms(), fuzzy);
		this.named.removeIf(this::meansSomebodyElse);
	}

	private void collect(Collection<BenefitCommunity> known, Set<String> forms, boolean fuzzy) {
		for (BenefitCommunity community : known) {
			for (Person person : community.members()) {
				if (fuzzy || mayBeNamed(forms, person)) {
					PersonTraces.NamePlace place = this.traces.name(person);
					if (place.match() == NameMatch.FULL) {
						this.named.add(new Named(community, person, place));
					}
				}
			}
		}
	}

	/** "Andreas" is not a misread "Andrea" if somebody is called so. */
	private boolean meansSomebodyElse(Named person) {
		return !person.place().exact() && this.named.stream()
			.anyMatch((other) -> other.place().exact() && other.place().overlaps(person.place()));
	}

	private static boolean mayBeNamed(Set<String> forms, Person person) {
		return PersonTraces.parts(person.familyName()).stream().anyMatch(forms::contains)
				&& PersonTraces.parts(person.givenName()).stream().anyMatch(forms::contains);
	}

	List<Named> all() {
		return this.named;
	}

	/**
	 * Persons of other cases, unless one of the case has the same name.
	 * @param community the case
	 * @return persons who are named in full
	 */
	List<Named> outside(BenefitCommunity community) {
		Set<String> own = community.members().stream().map(NamedCases::fullName).collect(Collectors.toSet());
		return this.named.stream()
			.filter((person) -> !person.community().number().equals(community.number()))
			.filter((person) -> !own.contains(fullName(person.person())))
			.toList();
	}

	List<Named> withBirthDate() {
		return this.named.stream().filter((person) -> this.traces.birthDate(person.person())).toList();
	}

	List<Named> withAddress() {
		return this.named.stream()
			.filter((person) -> person.community().address().filter(this.traces::address).isPresent())
			.toList();
	}

	static String fullName(Person person) {
		return Spelling.fold(person.givenName() + " " + person.familyName());
	}

	/**
	 * A person of the register who is named in full.
	 *
	 * @param community the case
	 * @param person the member
	 * @param place where the name stands
	 */
	record Named(BenefitCommunity community, Person person, PersonTraces.NamePlace place) {

		List<Token> tokens(List<Token> tokens) {
			return this.place.positions().stream().sorted().map(tokens::get).toList();
		}

	}

}
