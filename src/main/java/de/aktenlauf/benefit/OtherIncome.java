package de.aktenlauf.benefit;

import de.aktenlauf.benefit.Line.Reason;
import de.aktenlauf.benefit.household.HouseholdMember;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.MonthFigures;
import de.aktenlauf.shared.Money;

/** Income that is no pay: what of it counts, and the flat deduction (§§ 1, 6 GrusiGV). */
final class OtherIncome {

	private final MonthFigures figures;

	private final Sheet sheet;

	OtherIncome(MonthFigures figures, Sheet sheet) {
		this.figures = figures;
		this.sheet = sheet;
	}

	/** The sum of all kinds, without kinds that are too small to count. */
	Money counted(String person, Incomes incomes) {
		return counted(person, Step.OTHER_INCOME, incomes.other())
			.plus(counted(person, Step.MAINTENANCE, incomes.maintenance()))
			.plus(counted(person, Step.MAINTENANCE_ADVANCE, incomes.advance()));
	}

	/** What is deducted from other income; nothing for minors and beside pay. */
	Money flat(HouseholdMember member, Incomes incomes) {
		boolean adult = member.ageOn(this.figures.month().firstDay()) >= this.figures.count(FigureKey.AGE_ADULT_FROM);
		return (adult && !incomes.hasPay()) ? this.figures.money(FigureKey.INSURANCE_FLAT_ADULT) : Money.ZERO;
	}

	void tellFlat(String person, Money deducted) {
		if (deducted.isPositive()) {
			this.sheet.add(person, Step.INSURANCE_FLAT, deducted.negated(), new Reason(
					Regulation.of(this.figures.month()).paragraph("§ 6 Abs. 1 Nr. 1"),
					"Für private Versicherungen werden pauschal %s abgezogen.".formatted(Words.euro(deducted))));
		}
	}

	private Money counted(String person, Step kind, Money amount) {
		if (!amount.isPositive()) {
			return Money.ZERO;
		}
		Money ignored = this.figures.money(FigureKey.MINOR_INCOME_IGNORED_UP_TO);
		if (amount.compareTo(ignored) <= 0) {
			this.sheet.add(person, Step.INCOME_IGNORED, amount,
					new Reason(Regulation.of(this.figures.month()).paragraph("§ 1 Abs. 1 Nr. 1"),
							"Einnahmen bis %s im Monat werden nicht angerechnet.".formatted(Words.euro(ignored))));
			return Money.ZERO;
		}
		this.sheet.add(person, kind, amount,
				new Reason("§ 11 Abs. 1 SGB II", words(kind).formatted(Words.euro(amount))));
		return amount;
	}

	private static String words(Step kind) {
		return switch (kind) {
			case MAINTENANCE -> "Unterhalt von %s ist Einkommen dieser Person.";
			case MAINTENANCE_ADVANCE -> "Unterhaltsvorschuss von %s ist Einkommen dieses Kindes.";
			default -> "Weiteres Einkommen von %s wird berücksichtigt.";
		};
	}

}
