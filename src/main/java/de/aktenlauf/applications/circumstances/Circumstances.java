package de.aktenlauf.applications.circumstances;

import java.time.LocalDate;
import java.util.List;

import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.Housing;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * What is known of a community on a day.
 *
 * @param persons the members of the community, the representative first
 * @param flat where they live
 * @param assets what they own
 * @param community what concerns them together
 */
public record Circumstances(List<PersonCircumstances> persons, Flat flat, List<Asset> assets,
		CommunityCircumstances community) {

	/** Keeps unmodifiable copies. */
	public Circumstances {
		persons = List.copyOf(persons);
		assets = List.copyOf(assets);
	}

	/**
	 * The household that is calculated in a month, not checked yet.
	 * @param month the month
	 * @param periodStart first day of the approval period
	 * @param recognisedHousing rent and heating that the office recognises, for all
	 * together
	 * @return the household; incomes without a rule in the calculation are left out, a
	 * check names them
	 */
	public Household household(BenefitMonth month, LocalDate periodStart, Money recognisedHousing) {
		Housing housing = new Housing(this.flat.householdSize(), recognisedHousing, this.flat.decentralHotWater());
		return new Household(month, periodStart, housing,
				this.persons.stream().map(PersonCircumstances::member).toList());
	}

}
