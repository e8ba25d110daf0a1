package de.aktenlauf.benefit.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One person of the household.
 *
 * @param id unique in the household
 * @param role head or child
 * @param birthDate day of birth
 * @param marks what is true of the person
 * @param incomes what flows in during the month
 */
public record HouseholdMember(String id, HouseholdRole role, LocalDate birthDate, Set<Mark> marks,
		List<Income> incomes) {

	private static final int LEAP_DAY = 60;

	/** Keeps unmodifiable copies. */
	public HouseholdMember {
		marks = Set.copyOf(marks);
		incomes = List.copyOf(incomes);
	}

	/**
	 * The same person with another day of birth.
	 * @param day the day
	 * @return a copy
	 */
	public HouseholdMember bornOn(LocalDate day) {
		return new HouseholdMember(this.id, this.role, day, this.marks, this.incomes);
	}

	/**
	 * Whether a mark is set.
	 * @param mark the mark
	 * @return true if it is
	 */
	public boolean is(Mark mark) {
		return this.marks.contains(mark);
	}

	/**
	 * The first day on which so many years are completed (§§ 187 II, 188 II BGB: the day
	 * of birth counts, so that who was born on a leap day completes a year with the end
	 * of February).
	 * @param years how many
	 * @return that day
	 */
	public LocalDate completes(int years) {
		LocalDate day = this.birthDate.plusYears(years);
		boolean moved = this.birthDate.getDayOfYear() == LEAP_DAY && this.birthDate.isLeapYear() && !day.isLeapYear();
		return moved ? day.plusDays(1) : day;
	}

	/**
	 * Completed years.
	 * @param day on which day
	 * @return the age; negative before birth
	 */
	public int ageOn(LocalDate day) {
		int years = day.getYear() - this.birthDate.getYear();
		return day.isBefore(completes(years)) ? years - 1 : years;
	}

	/**
	 * Whether the person lives.
	 * @param day on which day
	 * @return true from the day of birth
	 */
	public boolean isBornBy(LocalDate day) {
		return !this.birthDate.isAfter(day);
	}

}
