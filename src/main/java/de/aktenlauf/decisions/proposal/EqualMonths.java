package de.aktenlauf.decisions.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

import de.aktenlauf.applications.circumstances.PersonCircumstances;
import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.rates.Figure;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.FigureMissing;
import de.aktenlauf.decisions.exclusions.Facts;
import de.aktenlauf.decisions.exclusions.Law;
import de.aktenlauf.decisions.exclusions.MonthResult;
import de.aktenlauf.decisions.exclusions.RentLimit;
import de.aktenlauf.shared.BenefitMonth;

/**
 * Calculates months that cannot differ only once: the same figures of the law, the same
 * limit, and nobody is born or reaches an age that the law knows. Serves the replay
 * alone: what is decided is calculated month by month, so a month that were taken for
 * equal wrongly would be found as a difference, never hide one.
 */
final class EqualMonths {

	private static final List<FigureKey> AGES = Arrays.stream(FigureKey.values())
		.filter((key) -> key.name().startsWith("AGE_"))
		.toList();

	private final Law law;

	// The same figures for many months: few entries, which never change.
	private final ConcurrentMap<BenefitMonth, LawOfMonth> laws = new ConcurrentHashMap<>();

	EqualMonths(Law law) {
		this.law = law;
	}

	List<MonthResult> of(Facts facts, Function<BenefitMonth, MonthResult> calculation) {
		List<BenefitMonth> months = facts.subject().span().months();
		Optional<List<Turns>> turns = turns(facts, months);
		if (turns.isEmpty()) {
			return months.stream().map(calculation).toList();
		}
		Map<Key, MonthResult> known = new HashMap<>();
		List<MonthResult> results = new ArrayList<>();
		for (BenefitMonth month : months) {
			Optional<Key> key = key(facts, month, turns.get());
			MonthResult same = key.map(known::get).orElse(null);
			MonthResult result = (same != null) ? same.in(month) : calculation.apply(month);
			if (key.isPresent() && result.obstacles().isEmpty()) {
				known.putIfAbsent(key.get(), result);
			}
			results.add(result);
		}
		return results;
	}

	private Optional<List<Turns>> turns(Facts facts, List<BenefitMonth> months) {
		Set<Integer> ages = new TreeSet<>();
		months.forEach((month) -> ages.addAll(law(month).ages));
		List<Turns> turns = new ArrayList<>();
		try {
			for (PersonCircumstances person : facts.circumstances().persons()) {
				turns.add(Turns.of(person, ages, this.law.figures().ageLimit(person.birthDate())));
			}
		}
		catch (FigureMissing missing) {
			return Optional.empty();
		}
		return Optional.of(turns);
	}

	/** Empty if the month has something of its own. */
	private Optional<Key> key(Facts facts, BenefitMonth month, List<Turns> turns) {
		LocalDate first = month.firstDay();
		LocalDate last = month.lastDay();
		int[] passed = new int[turns.size()];
		for (int place = 0; place < passed.length; place++) {
			OptionalInt count = turns.get(place).passed(first, last);
			if (count.isEmpty()) {
				return Optional.empty();
			}
			passed[place] = count.getAsInt();
		}
		Optional<RentLimit> limit = facts.limits().stream().filter((row) -> row.holdsIn(month)).findFirst();
		boolean grace = facts.circumstances()
			.flat()
			.graceEndsOn()
			.filter((ends) -> month.compareTo(BenefitMonth.of(ends)) <= 0)
			.isPresent();
		return Optional.of(new Key(law(month), limit, grace, Arrays.stream(passed).boxed().toList()));
	}

	private LawOfMonth law(BenefitMonth month) {
		LawOfMonth known = this.laws.get(month);
		return (known != null) ? known : fresh(month);
	}

	private LawOfMonth fresh(BenefitMonth asked) {
		List<Optional<Figure>> figures = Arrays.stream(FigureKey.values())
			.map((key) -> this.law.figures().find(key, asked.firstDay()))
			.toList();
		LawOfMonth fresh = new LawOfMonth(this.law.figures().lawVersion(asked), figures,
				AGES.stream()
					.flatMap((key) -> this.law.figures().find(key, asked.firstDay()).map(Figure::count).stream())
					.distinct()
					.toList());
		// The same object for the same law, so that comparing is quick.
		LawOfMonth same = this.laws.values().stream().filter(fresh::sameAs).findFirst().orElse(fresh);
		this.laws.put(asked, same);
		return same;
	}

	/**
	 * What makes a month equal to another.
	 *
	 * @param law the figures
	 * @param limit the local limit
	 * @param grace whether the grace period holds
	 * @param passed how many ages of the law each person has reached
	 */
	private record Key(LawOfMonth law, Optional<RentLimit> limit, boolean grace, List<Integer> passed) {
	}

	/** All figures of a month; compared by identity. */
	private static final class LawOfMonth {

		private final LocalDate version;

		private final List<Optional<Figure>> figures;

		private final List<Integer> ages;

		LawOfMonth(LocalDate version, List<Optional<Figure>> figures, List<Integer> ages) {
			this.version = version;
			this.figures = figures;
			this.ages = ages;
		}

		boolean sameAs(LawOfMonth other) {
			return this.version.equals(other.version) && this.figures.equals(other.figures);
		}

	}

	/**
	 * The days on which the law sees a person with other eyes.
	 *
	 * @param days birth, ages of the law, age limit
	 */
	private record Turns(List<LocalDate> days) {

		static Turns of(PersonCircumstances person, Set<Integer> ages, LocalDate limit) {
			HouseholdMember member = new HouseholdMember(person.id(), person.role(), person.birthDate(), Set.of(),
					List.of());
			List<LocalDate> days = new ArrayList<>();
			days.add(person.birthDate());
			days.add(limit);
			ages.forEach((age) -> days.add(member.completes(age)));
			return new Turns(days);
		}

		/** How many lie before the month; empty if one lies in it. */
		OptionalInt passed(LocalDate first, LocalDate last) {
			int passed = 0;
			for (LocalDate day : this.days) {
				if (day.isBefore(first)) {
					passed++;
				}
				else if (!day.isAfter(last)) {
					return OptionalInt.empty();
				}
			}
			return OptionalInt.of(passed);
		}

	}

}
