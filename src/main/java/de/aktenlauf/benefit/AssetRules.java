package de.aktenlauf.benefit;

import java.util.List;

import de.aktenlauf.benefit.AssetQuestion.Owner;
import de.aktenlauf.benefit.LawInForce.Version;
import de.aktenlauf.benefit.Line.Reason;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.shared.Money;

/** Assets under the old and the new § 12; what one member does not use, others may. */
final class AssetRules {

	private final Figures figures;

	AssetRules(Figures figures) {
		this.figures = figures;
	}

	AssetResult assess(AssetQuestion question) {
		Version law = LawInForce
			.lawFor(this.figures, question.approvalPeriodStart(), question.month(), question.month().firstDay())
			.assets();
		Money allowance = switch (law) {
			case OLD -> old(question);
			case NEW -> byAge(question);
		};
		Money assets = question.owners().stream().map(Owner::assets).reduce(Money.ZERO, Money::plus);
		return new AssetResult(law, allowance, assets, new Reason(source(law, question), words(allowance, assets)));
	}

	/** § 12 II, IV old: a flat sum each; in the first year only considerable assets. */
	private Money old(AssetQuestion question) {
		int owners = question.owners().size();
		if (!question.gracePeriod()) {
			return times(money(FigureKey.ASSET_ALLOWANCE_FLAT, question), owners);
		}
		return money(FigureKey.ASSET_ALLOWANCE_KARENZ_FIRST, question)
			.plus(times(money(FigureKey.ASSET_ALLOWANCE_KARENZ_NEXT, question), owners - 1));
	}

	private Money byAge(AssetQuestion question) {
		return question.owners()
			.stream()
			.map((owner) -> this.figures.require(key(owner, question), question.month().firstDay()).money())
			.reduce(Money.ZERO, Money::plus);
	}

	private FigureKey key(Owner owner, AssetQuestion question) {
		List<FigureKey> ages = List.of(FigureKey.AGE_ASSET_FOURTH, FigureKey.AGE_ASSET_THIRD,
				FigureKey.AGE_ASSET_SECOND);
		List<FigureKey> sums = List.of(FigureKey.ASSET_ALLOWANCE_AGE_FROM_51ST_YEAR,
				FigureKey.ASSET_ALLOWANCE_AGE_FROM_41ST_YEAR, FigureKey.ASSET_ALLOWANCE_AGE_FROM_31ST_YEAR);
		for (int place = 0; place < ages.size(); place++) {
			if (owner.age() >= this.figures.require(ages.get(place), question.month().firstDay()).count()) {
				return sums.get(place);
			}
		}
		return FigureKey.ASSET_ALLOWANCE_AGE_TO_30;
	}

	/** § 65a I: the old sums as they were when the approval period began. */
	private Money money(FigureKey key, AssetQuestion question) {
		return this.figures.require(key, question.approvalPeriodStart()).money();
	}

	private static Money times(Money amount, int count) {
		return new Money(Math.multiplyExact(amount.cents(), (long) count));
	}

	private static String source(Version law, AssetQuestion question) {
		return switch (law) {
			case OLD -> question.gracePeriod() ? "§ 12 Abs. 4 SGB II in der Fassung bis 30.06.2026 (§ 65a Abs. 1)"
					: "§ 12 Abs. 2 SGB II in der Fassung bis 30.06.2026 (§ 65a Abs. 1)";
			case NEW -> "§ 12 Abs. 2 SGB II";
		};
	}

	private static String words(Money allowance, Money assets) {
		return (assets.compareTo(allowance) <= 0)
				? "Ihr Vermögen von %s liegt nicht über dem Freibetrag von %s; es steht der Leistung nicht entgegen."
					.formatted(Words.euro(assets), Words.euro(allowance))
				: "Ihr Vermögen von %s liegt um %s über dem Freibetrag von %s; es muss zuerst verwendet werden."
					.formatted(Words.euro(assets), Words.euro(assets.minus(allowance)), Words.euro(allowance));
	}

}
