package de.aktenlauf.benefit;

import java.math.BigDecimal;

import de.aktenlauf.benefit.Line.Reason;
import de.aktenlauf.shared.Money;

/**
 * A benefit cut, as a proposal: a person decides after the hearing.
 *
 * @param share of the standard need, 0 if there is no cut
 * @param months how long
 * @param nominal the share in euros
 * @param effective what is really taken, never from the part for rent
 * @param reason norm and sentence
 */
public record Cut(BigDecimal share, int months, Money nominal, Money effective, Reason reason) {
}
