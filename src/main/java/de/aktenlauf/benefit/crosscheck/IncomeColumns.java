package de.aktenlauf.benefit.crosscheck;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.household.HouseholdRefused;
import de.aktenlauf.benefit.household.Income;
import de.aktenlauf.benefit.household.Mark;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.shared.Money;

/**
 * What everybody has: children first, because their rest of child benefit is a parent's.
 */
final class IncomeColumns {

	private final Rows rows;

	private final AmountTable table;

	private final boolean withChildBenefit;

	IncomeColumns(Rows rows, AmountTable table, boolean withChildBenefit) {
		this.rows = rows;
		this.table = table;
		this.withChildBenefit = withChildBenefit;
	}

	/** Fills own and countable income and who is in the community. */
	void fill() {
		long rest = this.rows.all().filter((row) -> !this.rows.isAdult(row)).mapToLong(this::child).sum();
		int receiver = (rest > 0) ? receiver() : -1;
		this.rows.all().filter(this.rows::isAdult).forEach((row) -> {
			long other = other(row) + ((row == receiver) ? rest : 0);
			this.table.put(Quantity.COUNTABLE_INCOME, row, pay(row) + Math.max(0, other - flat(row)));
			this.table.put(Quantity.IN_COMMUNITY, row, 1);
		});
	}

	/** Own income first, child benefit only as far as needed (§ 11 I 5 SGB II). */
	private long child(int row) {
		long need = this.table.open(row);
		long flat = flat(row);
		long other = other(row);
		long own = pay(row) + Math.max(0, other - flat);
		long benefit = (this.withChildBenefit && this.rows.member(row).is(Mark.CHILD_BENEFIT))
				? this.rows.cents(FigureKey.KINDERGELD) : 0;
		long countable = Math.max(0, benefit - Math.max(0, flat - other));
		boolean covered = own + countable >= need;
		long rest = covered ? Math.min(countable, own + countable - need) : 0;
		this.table.put(Quantity.OWN_INCOME, row, Math.min(need, own + countable));
		this.table.put(Quantity.CHILD_BENEFIT_COUNTED, row, benefit - rest);
		this.table.put(Quantity.IN_COMMUNITY, row, covered ? 0 : 1);
		return rest;
	}

	private int receiver() {
		int[] adults = this.rows.all().filter(this.rows::isAdult).toArray();
		int[] marked = this.rows.all()
			.filter((row) -> this.rows.isAdult(row) && this.rows.member(row).is(Mark.RECEIVES_CHILD_BENEFIT))
			.toArray();
		if (adults.length > 1 && marked.length != 1) {
			throw HouseholdRefused.impossible("persons",
					"Kindergeld bleibt übrig: bei genau einem Elternteil muss receivesChildBenefit stehen.");
		}
		return (adults.length > 1) ? marked[0] : adults[0];
	}

	/** The flat of who is of age, unless pay holds it already (§ 6 I Nr. 1 GrusiGV). */
	private long flat(int row) {
		boolean adult = this.rows.ageOnFirst(row) >= this.rows.count(FigureKey.AGE_ADULT_FROM);
		return (adult && gross(row) == 0) ? this.rows.cents(FigureKey.INSURANCE_FLAT_ADULT) : 0;
	}

	/**
	 * Everything but pay; a kind that brings a trifle is ignored (§ 1 I Nr. 1 GrusiGV).
	 */
	private long other(int row) {
		long[] kinds = new long[3];
		for (Income income : this.rows.member(row).incomes()) {
			if (income instanceof Income.Other(Money amount)) {
				kinds[0] += amount.cents();
			}
			else if (income instanceof Income.Maintenance(Money amount)) {
				kinds[1] += amount.cents();
			}
			else if (income instanceof Income.MaintenanceAdvance(Money amount)) {
				kinds[2] += amount.cents();
			}
		}
		long trifle = this.rows.cents(FigureKey.MINOR_INCOME_IGNORED_UP_TO);
		long sum = 0;
		for (long kind : kinds) {
			sum += (kind > trifle) ? kind : 0;
		}
		return sum;
	}

	private static Stream<Income.Earned> jobs(HouseholdMember member) {
		return member.incomes().stream().filter(Income.Earned.class::isInstance).map(Income.Earned.class::cast);
	}

	private long gross(int row) {
		return jobs(this.rows.member(row)).mapToLong((job) -> job.gross().cents()).sum();
	}

	/** What pay leaves after § 11b II and III SGB II. */
	private long pay(int row) {
		long gross = gross(row);
		if (gross == 0) {
			return 0;
		}
		long net = jobs(this.rows.member(row)).mapToLong((job) -> job.net().cents()).sum();
		if (this.rows.ageOnFirst(row) < this.rows.count(FigureKey.AGE_EMPLOYABLE_FROM)) {
			return Math.max(0, net - this.rows.cents(FigureKey.CHILD_EARNED_INCOME_FREE));
		}
		long deduction = this.rows.cents(FigureKey.EARNED_BASE_DEDUCTION);
		if (gross > this.rows.cents(FigureKey.EARNED_BASE_DEDUCTION_PROOF_ABOVE)) {
			deduction = Math.max(deduction, proven(row));
		}
		for (long[] band : bands(row)) {
			deduction += Cents.part(Math.max(0, Math.min(gross, band[1]) - band[0]), band[2], Rows.MILLION);
		}
		return Math.max(0, net - deduction);
	}

	/** The flat is in each proven sum, but counts once. */
	private long proven(int row) {
		long flat = this.rows.cents(FigureKey.INSURANCE_FLAT_ADULT);
		return flat + jobs(this.rows.member(row)).flatMap((job) -> job.provenDeductions().stream())
			.mapToLong((sum) -> Math.max(0, sum.cents() - flat))
			.sum();
	}

	/** From, to and share of gross pay that stay free. */
	private List<long[]> bands(int row) {
		long first = this.rows.cents(FigureKey.EARNED_TIER_FIRST_FROM);
		long second = this.rows.cents(FigureKey.EARNED_TIER_SECOND_TO);
		boolean withMinor = this.rows.all()
			.anyMatch((child) -> child != row && !this.rows.isAdult(child)
					&& this.rows.ageOnFirst(child) < this.rows.count(FigureKey.AGE_ADULT_FROM));
		FigureKey top = withMinor ? FigureKey.EARNED_TOP_WITH_MINOR_CHILD : FigureKey.EARNED_TOP_WITHOUT_MINOR_CHILD;
		List<long[]> bands = new ArrayList<>();
		if (this.rows.law().has(FigureKey.EARNED_TIER_100_1000)) {
			bands.add(new long[] { first, second, this.rows.millionths(FigureKey.EARNED_TIER_100_1000) });
		}
		else {
			long middle = this.rows.cents(FigureKey.EARNED_TIER_FIRST_TO);
			bands.add(new long[] { first, middle, this.rows.millionths(FigureKey.EARNED_TIER_100_520) });
			bands.add(new long[] { middle, second, this.rows.millionths(FigureKey.EARNED_TIER_520_1000) });
		}
		bands.add(new long[] { second, this.rows.cents(top), this.rows.millionths(FigureKey.EARNED_TIER_1000_TOP) });
		return bands;
	}

}
