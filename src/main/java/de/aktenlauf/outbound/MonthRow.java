package de.aktenlauf.outbound;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * Months in which the same is paid.
 *
 * @param label the months
 * @param benefit the name of the benefit
 * @param payable what is paid
 * @param previous what was paid before
 */
record MonthRow(String label, String benefit, Money payable, Optional<Money> previous) {

	static List<MonthRow> of(Award award, BlockText text) {
		return MonthGroup
			.of(award.months(),
					(one, other) -> one.payable().equals(other.payable())
							&& benefit(text, one.month()).equals(benefit(text, other.month()))
							&& Objects.equals(award.before(one.month()), award.before(other.month())))
			.stream()
			.map((group) -> new MonthRow(group.label(), benefit(text, group.first()),
					group.months().getFirst().payable(), award.before(group.first())))
			.toList();
	}

	/** The same without the names of the benefit, for plain words. */
	static List<MonthRow> plain(Award award) {
		return MonthGroup
			.of(award.months(),
					(one, other) -> one.payable().equals(other.payable())
							&& Objects.equals(award.before(one.month()), award.before(other.month())))
			.stream()
			.map((group) -> new MonthRow(group.label(), "", group.months().getFirst().payable(),
					award.before(group.first())))
			.toList();
	}

	private static String benefit(BlockText text, BenefitMonth month) {
		return text.benefit(month.firstDay());
	}

	/** For templates. */
	public String amount() {
		return German.euro(this.payable);
	}

	/** For templates. */
	public String before() {
		return this.previous.map(German::euro).orElse("–");
	}

	/** For templates: with its sign. */
	public String difference() {
		return this.previous.map((old) -> {
			Money more = this.payable.minus(old);
			return (more.isPositive() ? "+" : "") + German.euro(more);
		}).orElse("–");
	}

}
