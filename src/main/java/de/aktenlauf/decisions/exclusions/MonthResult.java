package de.aktenlauf.decisions.exclusions;

import java.util.List;
import java.util.Optional;

import de.aktenlauf.benefit.Calculation;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * One month of a proposal.
 *
 * @param month the month
 * @param recognisedHousing rent and heating that are recognised
 * @param calculation what may be claimed; empty if it could not be calculated
 * @param obstacles why it could not be calculated
 * @param second what the second calculation says; empty if there is none
 */
public record MonthResult(BenefitMonth month, Money recognisedHousing, Optional<Calculation> calculation,
		List<Obstacle> obstacles, Optional<SecondSheet> second) {

	/** Keeps an unmodifiable copy. */
	public MonthResult {
		obstacles = List.copyOf(obstacles);
	}

	/**
	 * The same result for a month that cannot differ.
	 * @param other the month
	 * @return the result; its calculation still names the first month
	 */
	public MonthResult in(BenefitMonth other) {
		return new MonthResult(other, this.recognisedHousing, this.calculation, this.obstacles, this.second);
	}

	/**
	 * All claims without the child supplement.
	 * @return nothing if it could not be calculated
	 */
	public Money total() {
		return this.calculation.map(Calculation::total).orElse(Money.ZERO);
	}

	/**
	 * All child supplements.
	 * @return nothing if it could not be calculated
	 */
	public Money childSupplement() {
		return this.calculation.map(Calculation::childSupplementTotal).orElse(Money.ZERO);
	}

	/**
	 * Everything that is paid.
	 * @return both together
	 */
	public Money paid() {
		return total().plus(childSupplement());
	}

	/**
	 * Why a month could not be calculated.
	 *
	 * @param kind what is the matter
	 * @param field the figure that is missing, or the field that cannot be
	 * @param mend what is wrong and how to mend it, in German
	 */
	public record Obstacle(ObstacleKind kind, String field, String mend) {
	}

	/** What hinders a calculation. */
	public enum ObstacleKind {

		/** A figure of the law is missing. */
		FIGURE_MISSING,
		/** The local limit is missing. */
		LIMIT_MISSING,
		/** The household cannot be. */
		HOUSEHOLD_IMPOSSIBLE

	}

}
