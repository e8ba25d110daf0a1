package de.aktenlauf.benefit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.household.Income.Earned;
import de.aktenlauf.benefit.household.Income.Maintenance;
import de.aktenlauf.benefit.household.Income.MaintenanceAdvance;
import de.aktenlauf.benefit.household.Income.Other;
import de.aktenlauf.shared.Money;

/**
 * The incomes of one person, summed by kind.
 *
 * @param gross pay before tax and social insurance
 * @param net pay after it
 * @param proven proven deductions of each employment
 * @param other any other income
 * @param maintenance maintenance
 * @param advance advance on maintenance
 */
record Incomes(Money gross, Money net, List<Money> proven, Money other, Money maintenance, Money advance) {

	static Incomes of(HouseholdMember member) {
		List<Earned> jobs = member.incomes().stream().filter(Earned.class::isInstance).map(Earned.class::cast).toList();
		return new Incomes(sum(jobs.stream().map(Earned::gross)), sum(jobs.stream().map(Earned::net)),
				jobs.stream()
					.map(Earned::provenDeductions)
					.flatMap(Optional::stream)
					.filter(Money::isPositive)
					.toList(),
				sum(member.incomes()
					.stream()
					.map((income) -> (income instanceof Other(Money amount)) ? amount : Money.ZERO)),
				sum(member.incomes()
					.stream()
					.map((income) -> (income instanceof Maintenance(Money amount)) ? amount : Money.ZERO)),
				sum(member.incomes()
					.stream()
					.map((income) -> (income instanceof MaintenanceAdvance(Money amount)) ? amount : Money.ZERO)));
	}

	boolean hasPay() {
		return this.gross.isPositive();
	}

	private static Money sum(Stream<Money> amounts) {
		return amounts.reduce(Money.ZERO, Money::plus);
	}

}
