package de.aktenlauf.benefit.crosscheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;

import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.MonthFigures;

/**
 * Who stands in which row, and how old. Days are numbers such as 20260831: their
 * difference, cut to ten thousands, is the completed years, also for who was born on 29
 * February and completes a year with the end of the 28th (§ 188 II BGB).
 *
 * @param household the facts
 * @param law the figures of the month
 */
record Rows(Household household, MonthFigures law) {

	private static final int MONTH = 100;

	private static final int YEAR = 10_000;

	/** Shares of the law are exact to this. */
	static final long MILLION = 1_000_000;

	int count() {
		return this.household.members().size();
	}

	IntStream all() {
		return IntStream.range(0, count());
	}

	HouseholdMember member(int row) {
		return this.household.members().get(row);
	}

	boolean isAdult(int row) {
		return member(row).role() == HouseholdRole.ADULT;
	}

	/** Completed years, negative before birth. */
	int age(int row, int day) {
		return Math.floorDiv(day - number(member(row).birthDate()), YEAR);
	}

	int ageOnFirst(int row) {
		return age(row, firstDay());
	}

	int firstDay() {
		return number(this.household.month().firstDay());
	}

	int lastDay() {
		return number(this.household.month().lastDay());
	}

	/** Of the 30 days of a month: those that the calendar lacks are like its last. */
	int day(int place) {
		return Math.min(firstDay() - 1 + place, lastDay());
	}

	/** Lives on a day; who is born on the 31st has the 30th as its one day. */
	boolean lives(int row, int place) {
		int born = number(member(row).birthDate());
		return born <= day(place) || (place == count(FigureKey.DAYS_OF_A_MONTH) && born <= lastDay());
	}

	long cents(FigureKey key) {
		return this.law.money(key).cents();
	}

	int count(FigureKey key) {
		return this.law.count(key);
	}

	long millionths(FigureKey share) {
		return this.law.share(share).multiply(BigDecimal.valueOf(MILLION)).longValueExact();
	}

	private static int number(LocalDate day) {
		return day.getYear() * YEAR + day.getMonthValue() * MONTH + day.getDayOfMonth();
	}

}
