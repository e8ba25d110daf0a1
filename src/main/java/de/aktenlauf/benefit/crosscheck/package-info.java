/**
 * The independent second calculation.
 * <p>
 * Purpose: no automatic decision on the word of one program. A second one, written from
 * the law pages and decision 0014 without looking at the first, answers the same
 * question; one cent of difference gives the case to a person.
 * <p>
 * Entry points: {@link de.aktenlauf.benefit.crosscheck.SecondCalculation} calculates a
 * household; {@link de.aktenlauf.benefit.crosscheck.Comparison} names every difference
 * between both.
 * <p>
 * Main path: one table, a row a person, a column a quantity, whole cents
 * ({@code AmountTable}). {@code NeedColumns} walks through the 30 days of the month and
 * asks of each day what holds on it; {@code IncomeColumns} fills what a person has;
 * {@code SecondCalculation} fills shares, claims and the child supplement from these.
 * <p>
 * What must always hold: nothing here but {@code Comparison} knows the first calculation,
 * and the first does not know this package ({@code IndependenceTest}); both share only
 * the household and the dated figures; whole cents, no figure in code; a missing figure
 * stops this calculation as it stops the first. Whoever mends one of the two mends it
 * from the statute, never by copying from the other (decision 0015).
 * <p>
 * Sources: §§ 7, 9, 11 to 11b, 19 to 23, 41, 72 SGB II; §§ 1, 6 GrusiGV.
 */
@NamedInterface("crosscheck")
@NullMarked
package de.aktenlauf.benefit.crosscheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
