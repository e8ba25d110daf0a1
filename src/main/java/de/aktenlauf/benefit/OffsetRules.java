package de.aktenlauf.benefit;

import java.util.ArrayList;
import java.util.List;

import de.aktenlauf.benefit.Line.Reason;
import de.aktenlauf.benefit.OffsetClaim.Kind;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.MonthFigures;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/** Offsets of §§ 42a, 43 in the order of the claims. */
final class OffsetRules {

	private final Figures law;

	OffsetRules(Figures law) {
		this.law = law;
	}

	List<Offset> offsets(OffsetQuestion question) {
		MonthFigures figures = this.law.of(question.month());
		Money cap = question.standardNeed().times(figures.share(FigureKey.OFFSET_CAP_TOTAL));
		Money cut = question.standardNeed().times(question.cutShare());
		// § 43 III: beside a cut only the rest up to 30 %
		Money room = cap.less(cut);
		Money loans = question.standardNeed().times(figures.share(FigureKey.LOAN_OFFSET));
		Money payable = question.payable();
		List<Offset> offsets = new ArrayList<>();
		for (OffsetClaim claim : question.claims()) {
			Money rate = rate(claim, question, figures, loans);
			Offset offset = decide(claim, new Bounds(rate, room, payable, cut.isPositive()), question.month(), figures);
			offsets.add(offset);
			room = room.minus(offset.amount());
			payable = payable.minus(offset.amount());
			// § 42a II 1: 5 % also for several loans together
			loans = (claim.kind() == Kind.LOAN) ? loans.minus(offset.amount()) : loans;
		}
		return offsets;
	}

	private static Money rate(OffsetClaim claim, OffsetQuestion question, MonthFigures figures, Money loans) {
		return switch (claim.kind()) {
			case LOAN -> loans;
			case REFUND_MILD -> question.standardNeed().times(figures.share(FigureKey.REFUND_OFFSET_MILD));
			case REFUND_OTHER -> question.standardNeed().times(figures.share(FigureKey.REFUND_OFFSET_OTHER));
		};
	}

	private static Offset decide(OffsetClaim claim, Bounds bounds, BenefitMonth month, MonthFigures figures) {
		if (hasEnded(claim, month, figures)) {
			return none(claim, "§ 43 Abs. 4 SGB II",
					"Die Aufrechnung endet drei Jahre nach dem Monat, der auf die Bestandskraft folgt.");
		}
		Money wanted = bounds.rate().min(claim.balance());
		if (bounds.cut() && !bounds.room().isPositive()) {
			return none(claim, "§ 43 Abs. 3 SGB II",
					"Solange die Leistung schon um 30 % des Regelbedarfs gemindert ist, wird nicht aufgerechnet.");
		}
		if (!bounds.cut() && wanted.compareTo(bounds.room()) > 0) {
			return none(claim, "§ 43 Abs. 2 Satz 2 SGB II",
					"Zusammen mit laufenden Aufrechnungen wären es mehr als 30 % des Regelbedarfs; das ist unzulässig.");
		}
		Money amount = wanted.min(bounds.room()).min(bounds.payable());
		boolean bound = claim.kind() != Kind.LOAN && figures.has(FigureKey.REFUND_OFFSET_BOUND)
				&& amount.compareTo(figures.money(FigureKey.HEARING_WAIVER_OFFSET_BELOW)) < 0 && amount.isPositive();
		return new Offset(claim.id(), amount, bound,
				new Reason((claim.kind() == Kind.LOAN) ? "§ 42a Abs. 2 SGB II" : "§ 43 Abs. 2 SGB II",
						"Von der Leistung werden %s im Monat einbehalten, bis die Schuld von %s getilgt ist."
							.formatted(Words.euro(amount), Words.euro(claim.balance()))));
	}

	private static boolean hasEnded(OffsetClaim claim, BenefitMonth month, MonthFigures figures) {
		if (claim.kind() == Kind.LOAN) {
			return false;
		}
		BenefitMonth last = BenefitMonth.of(claim.finalSince())
			.plusMonths(1L + figures.count(FigureKey.OFFSET_END_MONTHS));
		return month.compareTo(last) > 0;
	}

	private static Offset none(OffsetClaim claim, String source, String why) {
		return new Offset(claim.id(), Money.ZERO, false, new Reason(source, why));
	}

	/**
	 * What limits an offset.
	 *
	 * @param rate the share of its kind
	 * @param room what is left up to 30 %
	 * @param payable what is left of the payment
	 * @param cut whether a cut runs
	 */
	private record Bounds(Money rate, Money room, Money payable, boolean cut) {
	}

}
