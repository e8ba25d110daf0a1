/**
 * The dated figures of the law.
 * <p>
 * Purpose: every number of a statute is a row of {@code config/law} with the days from
 * and to which it holds, its unit and its source. No figure stands in code.
 * <p>
 * Entry point: {@link de.aktenlauf.benefit.rates.Figures}, and for one month
 * {@link de.aktenlauf.benefit.rates.MonthFigures}, which remembers what was asked of it.
 * <p>
 * What must always hold: two rows of one key never hold on the same day; a missing figure
 * stops with {@link de.aktenlauf.benefit.rates.FigureMissing}, there is no default; a
 * figure that the office carries forward is signed and dated, yields to the published
 * one, and is told with the result.
 */
@NamedInterface("rates")
@NullMarked
package de.aktenlauf.benefit.rates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
