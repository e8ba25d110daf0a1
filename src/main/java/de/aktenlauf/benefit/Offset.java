package de.aktenlauf.benefit;

import de.aktenlauf.benefit.Line.Reason;
import de.aktenlauf.shared.Money;

/**
 * What is offset for one claim in one month.
 *
 * @param claim id of the claim
 * @param amount what is kept, zero if nothing may be
 * @param bound whether the office has no choice (§ 43 I 2)
 * @param reason norm and sentence
 */
public record Offset(String claim, Money amount, boolean bound, Reason reason) {
}
