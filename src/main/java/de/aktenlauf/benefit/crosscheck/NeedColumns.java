package de.aktenlauf.benefit.crosscheck;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import de.aktenlauf.benefit.household.Housing;
import de.aktenlauf.benefit.household.Mark;
import de.aktenlauf.benefit.rates.FigureKey;

/**
 * What everybody needs, day by day: a claim exists for each calendar day and a month has
 * 30 of them (§ 41 I SGB II). Each kind of need is a column of its own; days with the
 * same amount are rounded together.
 */
final class NeedColumns {

	private static final int CHILD_STAGE = 3;

	private static final int YOUTH_STAGE = 4;

	private static final FigureKey[] STANDARD = { FigureKey.REGELBEDARFSSTUFE_1, FigureKey.REGELBEDARFSSTUFE_2,
			FigureKey.REGELBEDARFSSTUFE_3, FigureKey.REGELBEDARFSSTUFE_4, FigureKey.REGELBEDARFSSTUFE_5,
			FigureKey.REGELBEDARFSSTUFE_6 };

	private static final FigureKey[] HOT_WATER = { FigureKey.HOT_WATER_ADULT, FigureKey.HOT_WATER_ADULT,
			FigureKey.HOT_WATER_ADULT, FigureKey.HOT_WATER_15TH_YEAR_TO_17, FigureKey.HOT_WATER_7TH_TO_14TH_YEAR,
			FigureKey.HOT_WATER_TO_6TH_YEAR };

	private final Rows rows;

	private final AmountTable table;

	private final int days;

	/** Place of each day on which something is other than on the day before. */
	private final BitSet changes = new BitSet();

	NeedColumns(Rows rows, AmountTable table) {
		this.rows = rows;
		this.table = table;
		this.days = rows.count(FigureKey.DAYS_OF_A_MONTH);
		for (int place = 1; place <= this.days; place++) {
			this.changes.set(place, place == 1 || !isAsBefore(place));
		}
	}

	/**
	 * Fills stage, standard, additional and housing need.
	 * @return for each row whether a day of the month rests on stages 3 to 6
	 */
	boolean[] fill() {
		boolean[] childStage = new boolean[this.rows.count()];
		for (int row = 0; row < childStage.length; row++) {
			this.table.put(Quantity.NAMED, row, 1);
			this.table.put(Quantity.STAGE, row, stage(row, this.rows.lastDay()));
			Need[] month = new Need[this.days];
			for (int place = 1; place <= this.days; place++) {
				month[place - 1] = this.changes.get(place) ? need(row, place) : month[place - 2];
				childStage[row] |= this.changes.get(place) && this.rows.lives(row, place)
						&& stage(row, this.rows.day(place)) >= CHILD_STAGE;
			}
			sum(row, month);
		}
		housing();
		return childStage;
	}

	private void sum(int row, Need[] month) {
		Map<Long, Integer> standard = new TreeMap<>();
		Map<Long, Integer> pregnancy = new TreeMap<>();
		Map<Long, Integer> singleParent = new TreeMap<>();
		Map<Long, Integer> participation = new TreeMap<>();
		Map<Long, Integer> hotWater = new TreeMap<>();
		for (Need day : month) {
			standard.merge(day.standard(), 1, Integer::sum);
			pregnancy.merge(day.pregnancy(), 1, Integer::sum);
			singleParent.merge(day.singleParent(), 1, Integer::sum);
			participation.merge(day.participation(), 1, Integer::sum);
			hotWater.merge(day.hotWater(), 1, Integer::sum);
		}
		this.table.put(Quantity.STANDARD_NEED, row, whole(standard));
		this.table.put(Quantity.ADDITIONAL_NEED, row,
				whole(pregnancy) + whole(singleParent) + whole(participation) + whole(hotWater));
	}

	private long whole(Map<Long, Integer> amounts) {
		return amounts.entrySet()
			.stream()
			.mapToLong((amount) -> Cents.part(amount.getKey(), amount.getValue(), this.days))
			.sum();
	}

	/** Nobody has a birthday and nobody is born. */
	private boolean isAsBefore(int place) {
		return this.rows.all()
			.allMatch((row) -> this.rows.age(row, this.rows.day(place)) == this.rows.age(row, this.rows.day(place - 1))
					&& this.rows.lives(row, place) == this.rows.lives(row, place - 1));
	}

	private int stage(int row, int day) {
		if (this.rows.isAdult(row)) {
			return adultStage(row, day);
		}
		int age = this.rows.age(row, day);
		int stage = CHILD_STAGE;
		stage += (age < this.rows.count(FigureKey.AGE_ADULT_FROM)) ? 1 : 0;
		stage += (age < this.rows.count(FigureKey.AGE_STAGE_5_BELOW)) ? 1 : 0;
		stage += (age < this.rows.count(FigureKey.AGE_STAGE_6_BELOW)) ? 1 : 0;
		return stage;
	}

	/**
	 * § 20 II and IV SGB II: alone or with a minor 1, a minor with an adult 4, else 2.
	 */
	private int adultStage(int row, int day) {
		int adultFrom = this.rows.count(FigureKey.AGE_ADULT_FROM);
		boolean withAdult = this.rows.all()
			.anyMatch((other) -> other != row && this.rows.isAdult(other) && this.rows.age(other, day) >= adultFrom);
		if (!withAdult) {
			return 1;
		}
		return (this.rows.age(row, day) < adultFrom) ? YOUTH_STAGE : 2;
	}

	private Need need(int row, int place) {
		if (!this.rows.lives(row, place)) {
			return new Need(0, 0, 0, 0, 0);
		}
		int stage = stage(row, this.rows.day(place));
		long standard = this.rows.cents(STANDARD[stage - 1]);
		long pregnancy = this.rows.member(row).is(Mark.PREGNANT_AFTER_WEEK_12)
				? share(standard, FigureKey.MEHRBEDARF_PREGNANCY) : 0;
		long singleParent = singleParent(row, place);
		boolean works = this.rows.member(row).is(Mark.PARTICIPATION_IN_WORKING_LIFE)
				&& this.rows.age(row, this.rows.day(place)) >= this.rows.count(FigureKey.AGE_EMPLOYABLE_FROM);
		long participation = works ? share(standard, FigureKey.MEHRBEDARF_DISABILITY) : 0;
		long room = standard - pregnancy - singleParent;
		long hotWater = this.rows.household().housing().decentralHotWater() ? share(standard, HOT_WATER[stage - 1]) : 0;
		return new Need(standard, pregnancy, singleParent, Math.min(participation, room), hotWater);
	}

	/** § 21 III SGB II by the children who live on that day. */
	private long singleParent(int row, int place) {
		if (!this.rows.isAdult(row) || this.rows.all().filter(this.rows::isAdult).count() > 1) {
			return 0;
		}
		int day = this.rows.day(place);
		int[] ages = this.rows.all()
			.filter((child) -> child != row && this.rows.lives(child, place))
			.map((child) -> this.rows.age(child, day))
			.filter((age) -> age < this.rows.count(FigureKey.AGE_ADULT_FROM))
			.toArray();
		if (ages.length == 0) {
			return 0;
		}
		long standard = this.rows.cents(FigureKey.REGELBEDARFSSTUFE_1);
		long perChild = Math.min(share(standard, FigureKey.MEHRBEDARF_SINGLE_PARENT_CAP),
				share(ages.length * standard, FigureKey.MEHRBEDARF_SINGLE_PARENT_PER_CHILD));
		int young = 0;
		int under = 0;
		for (int age : ages) {
			young += (age < this.rows.count(FigureKey.AGE_SINGLE_PARENT_YOUNG_CHILD_BELOW)) ? 1 : 0;
			under += (age < this.rows.count(FigureKey.AGE_SINGLE_PARENT_CHILD_BELOW)) ? 1 : 0;
		}
		boolean fixed = young > 0 || under >= this.rows.count(FigureKey.SINGLE_PARENT_CHILDREN_FROM);
		return fixed ? Math.max(perChild, share(standard, FigureKey.MEHRBEDARF_SINGLE_PARENT_A)) : perChild;
	}

	private long share(long cents, FigureKey share) {
		return Cents.part(cents, this.rows.millionths(share), Rows.MILLION);
	}

	/**
	 * Rent and heating by heads; a birth parts the month, its parts add up to the rent.
	 */
	private void housing() {
		Housing flat = this.rows.household().housing();
		Map<Integer, Integer> daysByHeads = new LinkedHashMap<>();
		Map<Integer, Integer> placeByHeads = new LinkedHashMap<>();
		for (int place = 1; place <= this.days; place++) {
			int asked = place;
			int heads = flat.householdSize()
					- (int) this.rows.all().filter((row) -> !this.rows.lives(row, asked)).count();
			daysByHeads.merge(heads, 1, Integer::sum);
			placeByHeads.put(heads, place);
		}
		long[] parts = Cents.shares(flat.recognised().cents(),
				daysByHeads.values().stream().mapToLong(Integer::longValue).toArray());
		int part = 0;
		for (Map.Entry<Integer, Integer> time : placeByHeads.entrySet()) {
			long rent = parts[part++];
			long extra = rent % time.getKey();
			for (int row = 0; row < this.rows.count(); row++) {
				if (this.rows.lives(row, time.getValue())) {
					this.table.add(Quantity.HOUSING_NEED, row, rent / time.getKey() + ((extra-- > 0) ? 1 : 0));
				}
			}
		}
	}

	/**
	 * The needs that hold on one day, as sums of a month.
	 *
	 * @param standard § 20
	 * @param pregnancy § 21 II
	 * @param singleParent § 21 III
	 * @param participation § 21 IV, at most what § 21 VIII leaves
	 * @param hotWater § 21 VII
	 */
	private record Need(long standard, long pregnancy, long singleParent, long participation, long hotWater) {
	}

}
