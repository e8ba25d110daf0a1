package de.aktenlauf.decisions.exclusions;

import java.time.LocalDate;
import java.util.OptionalInt;

import de.aktenlauf.benefit.Benefits;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.Figures;

/**
 * The figures of the law and what is computed with them.
 *
 * @param figures the dated figures
 * @param benefits the first calculation
 */
public record Law(Figures figures, Benefits benefits) {

	/**
	 * Takes the figures.
	 * @param figures the dated figures
	 * @return both
	 */
	public static Law of(Figures figures) {
		return new Law(figures, new Benefits(figures));
	}

	/**
	 * A count of years or months.
	 * @param key what is asked for
	 * @param day on which day it must hold
	 * @return empty if no row holds on that day
	 */
	public OptionalInt count(FigureKey key, LocalDate day) {
		return this.figures.find(key, day)
			.map((figure) -> OptionalInt.of(figure.count()))
			.orElseGet(OptionalInt::empty);
	}

}
