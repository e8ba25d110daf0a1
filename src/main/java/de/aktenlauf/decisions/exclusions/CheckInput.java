package de.aktenlauf.decisions.exclusions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import de.aktenlauf.applications.circumstances.PersonCircumstances;
import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.shared.Money;

/**
 * What a check may look at.
 *
 * @param facts the facts
 * @param months the calculated months
 * @param law the figures of the law
 */
record CheckInput(Facts facts, List<MonthResult> months, Law law) {

	CheckInput {
		months = List.copyOf(months);
	}

	List<PersonCircumstances> persons() {
		return this.facts.circumstances().persons();
	}

	MonthSpan span() {
		return this.facts.subject().span();
	}

	DecisionPattern pattern() {
		return this.facts.subject().pattern();
	}

	int count(DecisionSetting setting) {
		return number(setting).intValueExact();
	}

	Money money(DecisionSetting setting) {
		return Money.ofEuros(number(setting));
	}

	BigDecimal number(DecisionSetting setting) {
		String value = this.facts.settings().get(setting);
		if (value == null) {
			throw new IllegalStateException("the facts lack the setting " + setting.text());
		}
		return new BigDecimal(value);
	}

	OptionalInt age(FigureKey key) {
		return this.law.count(key, span().firstDay());
	}

	/** Whether somebody completes so many years in the decided months. */
	boolean completesInSpan(PersonCircumstances person, OptionalInt years) {
		return years.isPresent() && span().contains(completes(person, years.getAsInt()));
	}

	/** Whether somebody has not completed so many years on a day. */
	static boolean isBelow(PersonCircumstances person, int years, LocalDate day) {
		return day.isBefore(completes(person, years));
	}

	static int ageOn(PersonCircumstances person, LocalDate day) {
		return member(person).ageOn(day);
	}

	static LocalDate completes(PersonCircumstances person, int years) {
		return member(person).completes(years);
	}

	private static HouseholdMember member(PersonCircumstances person) {
		return new HouseholdMember(person.id(), person.role(), person.birthDate(), Set.of(), List.of());
	}

}
