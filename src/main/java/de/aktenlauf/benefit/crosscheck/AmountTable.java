package de.aktenlauf.benefit.crosscheck;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;

/** One row a person, one column a quantity, whole cents. */
final class AmountTable {

	private final Map<Quantity, long[]> columns = new EnumMap<>(Quantity.class);

	private final int rows;

	AmountTable(int rows) {
		this.rows = rows;
		for (Quantity quantity : Quantity.values()) {
			this.columns.put(quantity, new long[rows]);
		}
	}

	AmountTable copy() {
		AmountTable copy = new AmountTable(this.rows);
		this.columns.forEach((quantity, column) -> copy.columns.put(quantity, column.clone()));
		return copy;
	}

	int rows() {
		return this.rows;
	}

	long get(Quantity quantity, int row) {
		return column(quantity)[row];
	}

	void put(Quantity quantity, int row, long value) {
		column(quantity)[row] = value;
	}

	void add(Quantity quantity, int row, long value) {
		put(quantity, row, Math.addExact(get(quantity, row), value));
	}

	long sum(Quantity quantity) {
		return Arrays.stream(column(quantity)).sum();
	}

	private long[] column(Quantity quantity) {
		return Objects.requireNonNull(this.columns.get(quantity));
	}

	long federalNeed(int row) {
		return get(Quantity.STANDARD_NEED, row) + get(Quantity.ADDITIONAL_NEED, row);
	}

	/** What a person cannot cover itself. */
	long open(int row) {
		return federalNeed(row) + get(Quantity.HOUSING_NEED, row) - get(Quantity.OWN_INCOME, row);
	}

	/** Row by row what is open, nothing for the others. */
	long[] open(IntPredicate counts) {
		long[] open = new long[this.rows];
		for (int row = 0; row < open.length; row++) {
			open[row] = counts.test(row) ? open(row) : 0;
		}
		return open;
	}

}
