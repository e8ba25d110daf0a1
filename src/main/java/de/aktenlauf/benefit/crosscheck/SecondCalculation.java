package de.aktenlauf.benefit.crosscheck;

import java.util.Arrays;
import java.util.function.IntPredicate;

import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.Mark;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.Figures;

/**
 * Calculates a household a second time, by another structure than the first: a table that
 * is filled column by column.
 * <p>
 * Concurrency: unchangeable, any number of threads.
 * <p>
 * Failure: {@code FigureMissing} if a month lacks a figure, {@code HouseholdRefused} if a
 * rest of child benefit has no receiver.
 */
public final class SecondCalculation {

	private final Figures figures;

	/**
	 * Takes the figures of the law.
	 * @param figures all of them
	 */
	public SecondCalculation(Figures figures) {
		this.figures = figures;
	}

	/**
	 * Calculates one month.
	 * @param household a checked household
	 * @return the amounts of every person
	 */
	public CrossCheckAmounts calculate(Household household) {
		Rows rows = new Rows(household, this.figures.of(household.month()));
		AmountTable table = new AmountTable(rows.count());
		boolean[] childStage = new NeedColumns(rows, table).fill();
		AmountTable withoutChildBenefit = table.copy();
		claims(rows, table, true);
		claims(rows, withoutChildBenefit, false);
		rows.all()
			.filter((row) -> childStage[row]
					&& (table.get(Quantity.CLAIM, row) > 0 || withoutChildBenefit.get(Quantity.CLAIM, row) > 0))
			.forEach((row) -> table.put(Quantity.CHILD_SUPPLEMENT, row, rows.cents(FigureKey.SOFORTZUSCHLAG)));
		return CrossCheckAmounts.of(household, table);
	}

	private static void claims(Rows rows, AmountTable table, boolean withChildBenefit) {
		new IncomeColumns(rows, table, withChildBenefit).fill();
		IntPredicate member = (row) -> table.get(Quantity.IN_COMMUNITY, row) == 1;
		IntPredicate sharing = member.and((row) -> isReachedByParents(rows, row));
		long[] open = table.open(sharing);
		long income = table.sum(Quantity.COUNTABLE_INCOME);
		boolean covered = income >= Arrays.stream(open).sum();
		long[] shares = covered ? new long[open.length] : Cents.shares(income, open);
		rows.all().filter(member).forEach((row) -> {
			table.put(Quantity.INCOME_SHARE, row, shares[row]);
			if (!covered || !sharing.test(row)) {
				claim(table, row, table.get(Quantity.OWN_INCOME, row) + shares[row]);
			}
		});
	}

	/**
	 * The income of parents is not used for a child that is pregnant (§ 9 III SGB II).
	 */
	private static boolean isReachedByParents(Rows rows, int row) {
		return rows.isAdult(row) || !rows.member(row).is(Mark.PREGNANT_AFTER_WEEK_12);
	}

	/**
	 * Income covers standard and additional need first, rent last (§ 19 III 2 SGB II).
	 */
	private static void claim(AmountTable table, int row, long income) {
		long federal = table.federalNeed(row);
		long housing = table.get(Quantity.HOUSING_NEED, row);
		table.put(Quantity.CLAIM_STANDARD, row, Math.max(0, federal - income));
		table.put(Quantity.CLAIM_HOUSING, row, Math.min(housing, federal + housing - income));
		table.put(Quantity.CLAIM, row, federal + housing - income);
	}

}
