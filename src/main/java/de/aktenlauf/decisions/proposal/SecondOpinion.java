package de.aktenlauf.decisions.proposal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import de.aktenlauf.benefit.Calculation;
import de.aktenlauf.benefit.crosscheck.Comparison;
import de.aktenlauf.benefit.crosscheck.CrossCheckAmounts;
import de.aktenlauf.benefit.crosscheck.Quantity;
import de.aktenlauf.benefit.crosscheck.SecondCalculation;
import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.HouseholdRefused;
import de.aktenlauf.benefit.rates.FigureMissing;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.decisions.exclusions.SecondSheet;

/** Asks the second calculation; if it cannot answer, there is no second one. */
public final class SecondOpinion implements CrossCheck {

	private final SecondCalculation second;

	/**
	 * Takes the figures of the law.
	 * @param figures all of them
	 */
	public SecondOpinion(Figures figures) {
		this.second = new SecondCalculation(figures);
	}

	@Override
	public Optional<SecondSheet> check(Household household, Calculation first) {
		try {
			CrossCheckAmounts amounts = this.second.calculate(household);
			List<String> differences = Comparison.of(first, amounts)
				.differences()
				.stream()
				.map((difference) -> "%s %s %d %d".formatted(difference.person().orElse("-"), difference.quantity(),
						difference.first(), difference.second()))
				.toList();
			return Optional.of(new SecondSheet(persons(amounts), differences));
		}
		catch (FigureMissing | HouseholdRefused ex) {
			return Optional.empty();
		}
	}

	private static Map<String, Map<String, Long>> persons(CrossCheckAmounts amounts) {
		Map<String, Map<String, Long>> persons = new LinkedHashMap<>();
		amounts.persons().forEach((person) -> {
			Map<String, Long> row = new TreeMap<>();
			Arrays.stream(Quantity.values()).forEach((quantity) -> row.put(quantity.name(), person.get(quantity)));
			persons.put(person.id(), row);
		});
		return persons;
	}

}
