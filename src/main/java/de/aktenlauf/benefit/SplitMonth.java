package de.aktenlauf.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.MonthFigures;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * A month of 30 days, cut where somebody of the household has a birthday or is born (§ 41
 * I SGB II: a claim for each calendar day, the month counts 30 days).
 */
final class SplitMonth {

	private final List<Part> parts;

	private final int length;

	private SplitMonth(List<Part> parts, int length) {
		this.parts = List.copyOf(parts);
		this.length = length;
	}

	/** Who is born on the 31st has one day, the last of the 30. */
	static Household withLastDay(Household household, MonthFigures figures) {
		BenefitMonth month = household.month();
		int length = figures.count(FigureKey.DAYS_OF_A_MONTH);
		List<HouseholdMember> members = household.members()
			.stream()
			.map((member) -> (month.contains(member.birthDate()) && member.birthDate().getDayOfMonth() > length)
					? member.bornOn(member.birthDate().withDayOfMonth(length)) : member)
			.toList();
		return new Household(month, household.approvalPeriodStart(), household.housing(), members);
	}

	static SplitMonth of(Household household, MonthFigures figures) {
		BenefitMonth month = household.month();
		int length = figures.count(FigureKey.DAYS_OF_A_MONTH);
		// first day of a part -> days of the month before it, at most 30
		SortedMap<LocalDate, Integer> cuts = new TreeMap<>();
		cuts.put(month.firstDay(), 0);
		for (HouseholdMember member : household.members()) {
			LocalDate day = member.completes(month.value().getYear() - member.birthDate().getYear());
			if (month.contains(day) && day.getDayOfMonth() > 1) {
				cuts.put(day, Math.min(day.getDayOfMonth() - 1, length));
			}
		}
		List<Part> parts = new ArrayList<>();
		List<LocalDate> days = List.copyOf(cuts.keySet());
		for (int place = 0; place < days.size(); place++) {
			int end = (place + 1 < days.size()) ? before(cuts, days.get(place + 1)) : length;
			parts.add(new Part(days.get(place), end - before(cuts, days.get(place))));
		}
		return new SplitMonth(parts, length);
	}

	/**
	 * The amount of the month of a need that may change inside it; days with the same
	 * amount count together, also if others lie between them.
	 */
	Split split(Function<LocalDate, Money> fullMonthOn) {
		Map<Money, Integer> days = new LinkedHashMap<>();
		this.parts.forEach((part) -> days.merge(fullMonthOn.apply(part.firstDay()), part.days(), Integer::sum));
		return new Split(days.entrySet()
			.stream()
			.filter((piece) -> piece.getValue() > 0)
			.map((piece) -> new Piece(piece.getKey(), piece.getValue(), this.length))
			.toList());
	}

	List<Part> parts() {
		return this.parts;
	}

	private static int before(SortedMap<LocalDate, Integer> cuts, LocalDate day) {
		return Objects.requireNonNull(cuts.get(day));
	}

	/**
	 * Days on which nothing changes.
	 *
	 * @param firstDay the first of them
	 * @param days how many of the 30
	 */
	record Part(LocalDate firstDay, int days) {
	}

	/**
	 * Days for which a need is the same.
	 *
	 * @param fullMonth what it is for a whole month
	 * @param days how many
	 * @param of of how many days
	 */
	record Piece(Money fullMonth, int days, int of) {

		Money amount() {
			return this.fullMonth.portion(this.days, this.of);
		}

	}

	/**
	 * A need of the month, each part rounded, then added.
	 *
	 * @param pieces the parts
	 */
	record Split(List<Piece> pieces) {

		Money amount() {
			return this.pieces.stream().map(Piece::amount).reduce(Money.ZERO, Money::plus);
		}

	}

}
