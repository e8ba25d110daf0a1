package de.aktenlauf.applications.circumstances;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.household.HouseholdRole;
import de.aktenlauf.benefit.household.Mark;

/**
 * What is known of a person.
 *
 * @param id the customer number, or a letter that is unique in the community
 * @param role adult or child
 * @param birthDate day of birth
 * @param marks what the calculation reads
 * @param situations what a check reads
 * @param residence the right to stay
 * @param incomes what flows in each month
 */
public record PersonCircumstances(String id, HouseholdRole role, LocalDate birthDate, Set<Mark> marks,
		Set<Situation> situations, Residence residence, List<RegularIncome> incomes) {

	/** Keeps unmodifiable copies. */
	public PersonCircumstances {
		marks = Set.copyOf(marks);
		situations = Set.copyOf(situations);
		incomes = List.copyOf(incomes);
	}

	/**
	 * Whether something is true of the person.
	 * @param situation the situation
	 * @return true if it is known to be
	 */
	public boolean is(Situation situation) {
		return this.situations.contains(situation);
	}

	HouseholdMember member() {
		return new HouseholdMember(this.id, this.role, this.birthDate, this.marks,
				this.incomes.stream().map(RegularIncome::counted).flatMap(Optional::stream).toList());
	}

}
