package de.aktenlauf.benefit.crosscheck;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import de.aktenlauf.benefit.household.Household;

/**
 * What the second calculation gives.
 *
 * @param persons one each, in the order of the request
 */
public record CrossCheckAmounts(List<Person> persons) {

	/** Keeps an unmodifiable copy. */
	public CrossCheckAmounts {
		persons = List.copyOf(persons);
	}

	static CrossCheckAmounts of(Household household, AmountTable table) {
		List<Person> persons = new ArrayList<>();
		for (int row = 0; row < table.rows(); row++) {
			Map<Quantity, Long> amounts = new EnumMap<>(Quantity.class);
			for (Quantity quantity : Quantity.values()) {
				amounts.put(quantity, table.get(quantity, row));
			}
			persons.add(new Person(household.members().get(row).id(), amounts));
		}
		return new CrossCheckAmounts(persons);
	}

	/**
	 * One quantity of all persons together.
	 * @param quantity the quantity
	 * @return the sum in cents
	 */
	public long sum(Quantity quantity) {
		return this.persons.stream().mapToLong((person) -> person.get(quantity)).sum();
	}

	/**
	 * One row.
	 *
	 * @param id the person
	 * @param amounts every quantity; cents, but for the stage and what is yes or no
	 */
	public record Person(String id, Map<Quantity, Long> amounts) {

		/** Keeps an unmodifiable copy. */
		public Person {
			amounts = Map.copyOf(amounts);
		}

		/**
		 * One quantity.
		 * @param quantity the quantity
		 * @return cents, the stage, or 1 for yes and 0 for no
		 */
		public long get(Quantity quantity) {
			return this.amounts.getOrDefault(quantity, 0L);
		}

	}

}
