package de.aktenlauf.benefit.household;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import de.aktenlauf.shared.BenefitMonth;

/**
 * A household in one month.
 *
 * @param month for which month is asked
 * @param approvalPeriodStart first day of the approval period in which the month lies
 * @param housing the flat
 * @param members the persons of the community, in the order of the request
 */
public record Household(BenefitMonth month, LocalDate approvalPeriodStart, Housing housing,
		List<HouseholdMember> members) {

	/** Keeps an unmodifiable copy. */
	public Household {
		members = List.copyOf(members);
	}

	/**
	 * The heads.
	 * @return one, or two partners
	 */
	public List<HouseholdMember> adults() {
		return with(HouseholdRole.ADULT).toList();
	}

	/**
	 * The children.
	 * @return in the order of the request
	 */
	public List<HouseholdMember> children() {
		return with(HouseholdRole.CHILD).toList();
	}

	/**
	 * The same facts in another month. Children who are not born by then are left out.
	 * @param other the month
	 * @return the household in that month, not checked again
	 */
	public Household in(BenefitMonth other) {
		List<HouseholdMember> living = this.members.stream()
			.filter((member) -> member.isBornBy(other.lastDay()))
			.toList();
		int unborn = this.members.size() - living.size();
		Housing then = new Housing(this.housing.householdSize() - unborn, this.housing.recognised(),
				this.housing.decentralHotWater());
		return new Household(other, this.approvalPeriodStart, then, living);
	}

	private Stream<HouseholdMember> with(HouseholdRole role) {
		return this.members.stream().filter((member) -> member.role() == role);
	}

}
