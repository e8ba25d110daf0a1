package de.aktenlauf.benefit.rates;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * The figures of one month, and which of them were used.
 * <p>
 * Concurrency: belongs to one calculation, one thread. The set of used figures changes
 * because a decision must name what it rests on.
 */
public final class MonthFigures {

	private final Figures figures;

	private final BenefitMonth month;

	private final Map<FigureKey, Figure> used = new LinkedHashMap<>();

	MonthFigures(Figures figures, BenefitMonth month) {
		this.figures = figures;
		this.month = month;
	}

	/**
	 * Whether a figure holds in the month; decides between rules that were replaced.
	 * @param key what is asked for
	 * @return true if there is one
	 */
	public boolean has(FigureKey key) {
		return this.figures.find(key, this.month.firstDay()).isPresent();
	}

	/**
	 * An amount.
	 * @param key what is asked for
	 * @return euros
	 * @throws FigureMissing if no row holds in the month
	 */
	public Money money(FigureKey key) {
		return use(key).money();
	}

	/**
	 * A share such as 0.17.
	 * @param key what is asked for
	 * @return the number
	 * @throws FigureMissing if no row holds in the month
	 */
	public BigDecimal share(FigureKey key) {
		return use(key).value();
	}

	/**
	 * A count of years, months, days or heads.
	 * @param key what is asked for
	 * @return the number
	 * @throws FigureMissing if no row holds in the month
	 */
	public int count(FigureKey key) {
		return use(key).count();
	}

	/**
	 * The month.
	 * @return the month of these figures
	 */
	public BenefitMonth month() {
		return this.month;
	}

	/**
	 * What was used so far.
	 * @return in the order of use, each once
	 */
	public List<Figure> used() {
		return List.copyOf(this.used.values());
	}

	/**
	 * What was used so far and is only carried forward.
	 * @return in the order of use
	 */
	public List<Figure> carriedForward() {
		return this.used.values().stream().filter(Figure::isCarriedForward).toList();
	}

	/**
	 * The figure with its row, if it holds; not counted as used.
	 * @param key what is asked for
	 * @return the figure
	 */
	public Optional<Figure> find(FigureKey key) {
		return this.figures.find(key, this.month.firstDay());
	}

	private Figure use(FigureKey key) {
		return this.used.computeIfAbsent(key, (asked) -> this.figures.require(asked, this.month.firstDay()));
	}

}
