package de.aktenlauf.decisions.proposal;

import java.util.Optional;

import de.aktenlauf.benefit.Calculation;
import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.decisions.exclusions.SecondSheet;

/** The independent second calculation. */
@FunctionalInterface
public interface CrossCheck {

	/**
	 * Calculates again and compares.
	 * @param household a checked household
	 * @param first what the first calculation says
	 * @return what the second says; empty if there is none, so that a person decides
	 */
	Optional<SecondSheet> check(Household household, Calculation first);

}
