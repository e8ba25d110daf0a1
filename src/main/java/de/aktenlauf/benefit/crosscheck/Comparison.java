package de.aktenlauf.benefit.crosscheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.benefit.Calculation;
import de.aktenlauf.benefit.PersonResult;
import de.aktenlauf.benefit.crosscheck.CrossCheckAmounts.Person;

/**
 * Holds both calculations side by side.
 *
 * @param differences every difference, person by person, sums last; none if they agree
 */
public record Comparison(List<Difference> differences) {

	private static final Set<Quantity> SUMS = Set.of(Quantity.COUNTABLE_INCOME, Quantity.CLAIM,
			Quantity.CHILD_SUPPLEMENT);

	/** Keeps an unmodifiable copy. */
	public Comparison {
		differences = List.copyOf(differences);
	}

	/**
	 * Compares to the cent.
	 * @param first the calculation that is decided on
	 * @param second the amounts of the second calculation
	 * @return what differs
	 */
	public static Comparison of(Calculation first, CrossCheckAmounts second) {
		Map<String, Person> firstPersons = byId(first.persons().stream().map(Comparison::row).toList());
		Map<String, Person> secondPersons = byId(second.persons());
		Set<String> ids = new LinkedHashSet<>(firstPersons.keySet());
		ids.addAll(secondPersons.keySet());
		List<Difference> differences = new ArrayList<>();
		for (String id : ids) {
			Person nobody = new Person(id, Map.of());
			compare(firstPersons.getOrDefault(id, nobody), secondPersons.getOrDefault(id, nobody), differences);
		}
		for (Quantity quantity : Quantity.values()) {
			if (SUMS.contains(quantity)) {
				add(Optional.empty(), quantity, sum(first, quantity), second.sum(quantity), differences);
			}
		}
		return new Comparison(differences);
	}

	/**
	 * Whether both agree in every quantity.
	 * @return true if nothing differs
	 */
	public boolean agrees() {
		return this.differences.isEmpty();
	}

	private static Map<String, Person> byId(List<Person> persons) {
		Map<String, Person> byId = new LinkedHashMap<>();
		persons.forEach((person) -> byId.put(person.id(), person));
		return byId;
	}

	private static void compare(Person first, Person second, List<Difference> differences) {
		for (Quantity quantity : Quantity.values()) {
			if (quantity != Quantity.COUNTABLE_INCOME) {
				add(Optional.of(first.id()), quantity, first.get(quantity), second.get(quantity), differences);
			}
		}
	}

	private static void add(Optional<String> person, Quantity quantity, long first, long second,
			List<Difference> differences) {
		if (first != second) {
			differences.add(new Difference(person, quantity, first, second));
		}
	}

	private static long sum(Calculation first, Quantity quantity) {
		return switch (quantity) {
			case CLAIM -> first.total().cents();
			case CHILD_SUPPLEMENT -> first.childSupplementTotal().cents();
			default -> first.countableIncome().cents();
		};
	}

	private static Person row(PersonResult person) {
		return new Person(person.id(),
				Map.ofEntries(Map.entry(Quantity.NAMED, 1L), Map.entry(Quantity.STAGE, (long) person.need().stage()),
						Map.entry(Quantity.STANDARD_NEED, person.need().standard().cents()),
						Map.entry(Quantity.ADDITIONAL_NEED, person.need().additional().cents()),
						Map.entry(Quantity.HOUSING_NEED, person.need().housing().cents()),
						Map.entry(Quantity.OWN_INCOME, person.means().own().cents()),
						Map.entry(Quantity.CHILD_BENEFIT_COUNTED, person.means().childBenefitCounted().cents()),
						Map.entry(Quantity.IN_COMMUNITY, person.inCommunity() ? 1L : 0L),
						Map.entry(Quantity.INCOME_SHARE, person.means().share().cents()),
						Map.entry(Quantity.CLAIM_STANDARD, person.claim().standard().cents()),
						Map.entry(Quantity.CLAIM_HOUSING, person.claim().housing().cents()),
						Map.entry(Quantity.CLAIM, person.claim().total().cents()),
						Map.entry(Quantity.CHILD_SUPPLEMENT, person.claim().childSupplement().cents())));
	}

}
