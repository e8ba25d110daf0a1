package de.aktenlauf.routing;

import java.util.List;
import java.util.Objects;

import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.shared.CaseNumber;

/**
 * A number in a letter and the cases of the register that it may mean.
 *
 * @param hit the number
 * @param cases at least one; several if it can be read in two ways or belongs to a person
 * of two cases
 */
record Claim(NumberHit hit, List<BenefitCommunity> cases) {

	boolean means(CaseNumber number) {
		return this.cases.stream().anyMatch((community) -> Objects.equals(community.number(), number));
	}

}
