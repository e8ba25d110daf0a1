package de.aktenlauf.benefit.rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import de.aktenlauf.benefit.rates.Figure.Validity;
import de.aktenlauf.shared.BenefitMonth;

/**
 * All dated figures of {@code config/law}.
 * <p>
 * Concurrency: unchangeable, any number of threads.
 * <p>
 * Failure: a table that contradicts itself stops the program when it is read.
 */
public final class Figures {

	private final Map<FigureKey, List<Figure>> published;

	private final Map<FigureKey, List<Figure>> carriedForward;

	private final List<AgeLimit> ageLimits;

	private final NavigableSet<LocalDate> changes = new TreeSet<>();

	Figures(List<Figure> published, List<Figure> carriedForward, List<AgeLimit> ageLimits) {
		this.published = byKey(published);
		this.carriedForward = byKey(carriedForward);
		this.ageLimits = List.copyOf(ageLimits);
		Stream.concat(published.stream(), carriedForward.stream())
			.flatMap((figure) -> changes(figure.validity()))
			.forEach(this.changes::add);
	}

	/**
	 * Reads the tables of the {@code config} folder.
	 * @return the figures
	 * @throws IllegalStateException if rows contradict each other or cannot be read
	 */
	public static Figures load() {
		return FigureTables.read();
	}

	/**
	 * Reads the tables of the {@code config} folder with other rows of what the office
	 * carries forward.
	 * @param carriedForward path of their table below {@code config}
	 * @return the figures
	 * @throws IllegalStateException if rows contradict each other or cannot be read
	 */
	public static Figures load(String carriedForward) {
		return FigureTables.read(carriedForward);
	}

	/**
	 * The figures of one month.
	 * @param month the month
	 * @return a view that remembers which figures were used
	 */
	public MonthFigures of(BenefitMonth month) {
		return new MonthFigures(this, month);
	}

	/**
	 * Looks a figure up.
	 * @param key what is asked for
	 * @param day on which day it must hold
	 * @return the published figure, else the one carried forward, else nothing
	 */
	public Optional<Figure> find(FigureKey key, LocalDate day) {
		return holding(this.published, key, day).or(() -> holding(this.carriedForward, key, day));
	}

	/**
	 * Takes a figure that must be there.
	 * @param key what is asked for
	 * @param day on which day it must hold
	 * @return the figure
	 * @throws FigureMissing if no row holds on that day
	 */
	public Figure require(FigureKey key, LocalDate day) {
		return find(key, day).orElseThrow(() -> new FigureMissing(key.text(), BenefitMonth.of(day)));
	}

	/**
	 * The age limit of § 7a SGB II.
	 * @param birthDate when somebody was born
	 * @return the day on which the limit is reached, as a birthday plus months
	 * @throws FigureMissing if no row covers the birth date
	 */
	public LocalDate ageLimit(LocalDate birthDate) {
		return this.ageLimits.stream()
			.filter((limit) -> limit.born().contains(birthDate))
			.findFirst()
			.map((limit) -> birthDate.plusMonths(limit.months()))
			.orElseThrow(() -> new FigureMissing("age_limit", BenefitMonth.of(birthDate)));
	}

	/**
	 * The last day up to a month on which a figure changed.
	 * @param month the month
	 * @return the day, at latest the last one of the month
	 * @throws FigureMissing if nothing changed before
	 */
	public LocalDate lawVersion(BenefitMonth month) {
		LocalDate last = this.changes.floor(month.lastDay());
		if (last == null) {
			throw new FigureMissing("law_version", month);
		}
		return last;
	}

	private static Stream<LocalDate> changes(Validity validity) {
		return Stream.concat(Stream.of(validity.from()), validity.to().map((last) -> last.plusDays(1)).stream());
	}

	private static Optional<Figure> holding(Map<FigureKey, List<Figure>> figures, FigureKey key, LocalDate day) {
		return figures.getOrDefault(key, List.of())
			.stream()
			.filter((figure) -> figure.validity().contains(day))
			.findFirst();
	}

	private static Map<FigureKey, List<Figure>> byKey(List<Figure> figures) {
		Map<FigureKey, List<Figure>> byKey = new EnumMap<>(FigureKey.class);
		for (Figure figure : figures) {
			List<Figure> others = byKey.computeIfAbsent(figure.key(), (key) -> new ArrayList<>());
			if (others.stream().anyMatch((other) -> other.validity().overlaps(figure.validity()))) {
				throw new IllegalStateException("config/law gives " + figure.key().text() + " two values from "
						+ figure.validity().from() + "; end the earlier row first");
			}
			others.add(figure);
		}
		return byKey;
	}

	record AgeLimit(Validity born, int months) {
	}

}
