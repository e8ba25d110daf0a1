package de.aktenlauf.outbound;

import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * What was granted for a month before.
 *
 * @param month the month
 * @param total all claims with the child supplements
 */
public record MonthTotal(BenefitMonth month, Money total) {
}
