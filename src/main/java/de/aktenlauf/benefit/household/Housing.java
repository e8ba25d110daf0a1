package de.aktenlauf.benefit.household;

import de.aktenlauf.shared.Money;

/**
 * The flat of a household.
 *
 * @param householdSize everybody who lives in it, also outside the community
 * @param recognised rent and heating that the office recognises, for all together
 * @param decentralHotWater whether water is heated in the flat at the tenants' cost
 */
public record Housing(int householdSize, Money recognised, boolean decentralHotWater) {
}
