package de.aktenlauf.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import de.aktenlauf.benefit.Line.Reason;
import de.aktenlauf.benefit.PersonResult.Need;
import de.aktenlauf.benefit.SplitMonth.Split;
import de.aktenlauf.benefit.household.Household;
import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.rates.MonthFigures;
import de.aktenlauf.shared.Money;

/** What each person needs in the month (§§ 19 to 23), with the lines that say why. */
final class NeedCalculation {

	private static final List<Step> ADDITIONAL = List.of(Step.NEED_PREGNANCY, Step.NEED_SINGLE_PARENT,
			Step.NEED_PARTICIPATION, Step.NEED_HOT_WATER);

	private final Household household;

	/** The same persons in the same order, for what goes by days. */
	private final Household counted;

	private final Sheet sheet;

	private final Stages stages;

	private final AdditionalNeeds additionalNeeds;

	private final SplitMonth month;

	NeedCalculation(Household household, MonthFigures figures, Sheet sheet) {
		this.household = household;
		this.sheet = sheet;
		this.counted = SplitMonth.withLastDay(household, figures);
		this.stages = new Stages(this.counted, figures);
		this.additionalNeeds = new AdditionalNeeds(this.counted, figures, this.stages);
		this.month = SplitMonth.of(this.counted, figures);
	}

	Map<HouseholdMember, Need> needs() {
		List<Money> housing = housing();
		Map<HouseholdMember, Need> needs = new LinkedHashMap<>();
		for (int place = 0; place < this.household.members().size(); place++) {
			HouseholdMember member = this.counted.members().get(place);
			int stage = this.stages.of(member, this.household.month().lastDay());
			Need need = new Need(stage, standard(member, stage), additional(member), housing.get(place));
			tell(member, need);
			needs.put(this.household.members().get(place), need);
		}
		return needs;
	}

	/** Who has stages 3 to 6 on a day of the month, so that § 72 I names its claim. */
	Set<HouseholdMember> young() {
		Set<HouseholdMember> young = new HashSet<>();
		for (int place = 0; place < this.household.members().size(); place++) {
			HouseholdMember member = this.counted.members().get(place);
			if (this.month.parts()
				.stream()
				.anyMatch((part) -> part.days() > 0 && member.isBornBy(part.firstDay())
						&& this.stages.of(member, part.firstDay()) >= Stages.ADULT_CHILD)) {
				young.add(this.household.members().get(place));
			}
		}
		return young;
	}

	private Money standard(HouseholdMember member, int stage) {
		Split standard = this.month
			.split((day) -> member.isBornBy(day) ? this.stages.standardNeed(this.stages.of(member, day)) : Money.ZERO);
		LocalDate last = this.household.month().lastDay();
		this.sheet.add(member.id(), Step.STANDARD_NEED, standard.amount(),
				new Reason(this.stages.source(member, stage, last),
						"Der Regelbedarf der Stufe %d %s beträgt in diesem Monat %s.%s".formatted(stage,
								Stages.words(stage), Words.euro(standard.amount()), Words.split(standard.pieces()))));
		return standard.amount();
	}

	private Money additional(HouseholdMember member) {
		Money sum = Money.ZERO;
		for (Step step : ADDITIONAL) {
			Split need = this.month.split((day) -> member.isBornBy(day)
					? Objects.requireNonNull(this.additionalNeeds.on(member, day).get(step)) : Money.ZERO);
			if (need.amount().isPositive()) {
				this.sheet.add(member.id(), step, need.amount(), new Reason(source(step), words(step, need)));
				sum = sum.plus(need.amount());
			}
		}
		return sum;
	}

	/**
	 * The rent by heads, those listed first (BSG B 14/7b AS 58/06 R). A birth changes the
	 * number of heads inside the month.
	 */
	private List<Money> housing() {
		int persons = this.household.members().size();
		List<Money> shares = new ArrayList<>();
		this.household.members().forEach((member) -> shares.add(Money.ZERO));
		List<Money> rents = LargestRemainder.share(this.household.housing().recognised(), daysByHeads());
		for (int place = 0; place < rents.size(); place++) {
			LocalDate day = heads().get(place);
			List<Integer> present = new ArrayList<>();
			for (int person = 0; person < persons; person++) {
				if (this.counted.members().get(person).isBornBy(day)) {
					present.add(person);
				}
			}
			int heads = this.household.housing().householdSize() - (persons - present.size());
			List<Money> equal = LargestRemainder.equally(rents.get(place), heads);
			for (int head = 0; head < present.size(); head++) {
				shares.set(present.get(head), shares.get(present.get(head)).plus(equal.get(head)));
			}
		}
		return shares;
	}

	/** First days of the parts of the month in which the number of heads differs. */
	private List<LocalDate> heads() {
		List<LocalDate> days = new ArrayList<>();
		for (SplitMonth.Part part : this.month.parts()) {
			if (days.isEmpty() || bornBy(days.getLast()) != bornBy(part.firstDay())) {
				days.add(part.firstDay());
			}
		}
		return days;
	}

	private List<Long> daysByHeads() {
		List<Long> days = new ArrayList<>();
		LocalDate before = null;
		for (SplitMonth.Part part : this.month.parts()) {
			boolean same = before != null && bornBy(before) == bornBy(part.firstDay());
			long sum = part.days() + (same ? days.removeLast() : 0);
			days.add(sum);
			before = part.firstDay();
		}
		return days;
	}

	private long bornBy(LocalDate day) {
		return this.counted.members().stream().filter((member) -> member.isBornBy(day)).count();
	}

	private void tell(HouseholdMember member, Need need) {
		this.sheet.add(member.id(), Step.HOUSING_NEED, need.housing(), new Reason("§ 22 Abs. 1 SGB II",
				"Miete und Heizung von %s werden durch %d Menschen im Haushalt geteilt; auf diese Person entfallen %s."
					.formatted(Words.euro(this.household.housing().recognised()),
							this.household.housing().householdSize(), Words.euro(need.housing()))));
		this.sheet.add(member.id(), Step.NEED, need.total(), new Reason("§ 19 Abs. 1 SGB II",
				"Zusammen braucht diese Person in diesem Monat %s.".formatted(Words.euro(need.total()))));
	}

	private static String source(Step step) {
		return switch (step) {
			case NEED_PREGNANCY -> "§ 21 Abs. 2 SGB II";
			case NEED_SINGLE_PARENT -> "§ 21 Abs. 3 SGB II";
			case NEED_PARTICIPATION -> "§ 21 Abs. 4 SGB II";
			case NEED_HOT_WATER -> "§ 21 Abs. 7 SGB II";
			default -> throw new IllegalStateException("expected an additional need, found " + step);
		};
	}

	private static String words(Step step, Split need) {
		String why = switch (step) {
			case NEED_PREGNANCY -> "Nach der 12. Schwangerschaftswoche";
			case NEED_SINGLE_PARENT -> "Weil diese Person ihre Kinder allein erzieht,";
			case NEED_PARTICIPATION -> "Für die Teilhabe am Arbeitsleben mit einer Behinderung";
			case NEED_HOT_WATER -> "Weil das warme Wasser in der Wohnung mit eigener Energie erzeugt wird,";
			default -> throw new IllegalStateException("expected an additional need, found " + step);
		};
		return "%s kommen %s hinzu.%s".formatted(why, Words.euro(need.amount()), Words.split(need.pieces()));
	}

}
