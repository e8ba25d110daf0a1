/**
 * Benefits of SGB II: the calculation.
 * <p>
 * Purpose: say to the cent what a household may claim in a month by the law of that
 * month, and explain every amount in a sentence that a citizen understands.
 * <p>
 * Entry point: {@link de.aktenlauf.benefit.Benefits}. {@code benefit.household} is the
 * request, {@code benefit.rates} the dated figures; both know nothing of the calculation,
 * so that another one can take them.
 * <p>
 * Main path: {@code MonthCalculation} takes a checked household and the figures of its
 * month; {@code NeedCalculation} (stages, additional needs, housing by heads, months
 * split at birthdays), {@code EarnedIncome} and {@code AdultIncome} (deductions),
 * {@code ChildMeans} (own income first, child benefit as far as needed),
 * {@code Distribution} (need shares, standard before housing), {@code ChildSupplement};
 * out comes a {@link de.aktenlauf.benefit.Calculation} with its lines. Beside it stand
 * rules that need no household: {@code AssetRules}, {@code CutRules},
 * {@code OffsetRules}, {@code HousingRules}, and {@code LawInForce} for what was changed
 * on 2026-07-01. {@code benefit.crosscheck} calculates the same a second time and knows
 * nothing of the first but its result; nothing here knows it.
 * <p>
 * What must always hold: pure Java without Spring and SQL (only
 * {@code BenefitConfiguration} knows beans); no figure in code; every sum rounded to
 * cents, the half up; the shares of the members add up to the income; federal and
 * municipal part add up to the claim; the same request and figures give the same cents.
 * <p>
 * Sources: §§ 7 to 12, 19 to 23, 31a to 32, 41 to 43, 65a, 72 SGB II; §§ 1, 6 GrusiGV;
 * doubtful readings in decision 0014.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package de.aktenlauf.benefit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
