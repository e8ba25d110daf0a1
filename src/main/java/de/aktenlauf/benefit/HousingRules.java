package de.aktenlauf.benefit;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.benefit.HousingQuestion.Cost;
import de.aktenlauf.benefit.Line.Reason;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.benefit.rates.MonthFigures;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/** Recognised cost of the flat with grace period, cap and time to lower it (§ 22 I). */
final class HousingRules {

	private static final String SOURCE = "§ 22 Abs. 1 SGB II";

	private final Figures law;

	HousingRules(Figures law) {
		this.law = law;
	}

	RecognisedHousing recognise(HousingQuestion question) {
		MonthFigures figures = this.law.of(question.month());
		Cost cost = question.cost();
		Money heating = cost.heating().min(cost.reasonableHeating());
		if (cost.rent().compareTo(question.abstractLimit()) <= 0) {
			return new RecognisedHousing(cost.rent(), heating, false,
					new Reason(SOURCE, "Die Miete von %s liegt im Rahmen von %s und wird ganz anerkannt."
						.formatted(Words.euro(cost.rent()), Words.euro(question.abstractLimit()))));
		}
		return protectedNow(question, figures) ? actual(question, heating, figures)
				: new RecognisedHousing(question.abstractLimit(), heating, false,
						new Reason(SOURCE, "Die Miete von %s ist höher als angemessen; anerkannt werden %s."
							.formatted(Words.euro(cost.rent()), Words.euro(question.abstractLimit()))));
	}

	/**
	 * The last month of the grace period: a year from the first month of receipt, longer
	 * by full months without receipt, new after years without.
	 * @param receipts first and last month of each time of receipt, in their order, the
	 * last one open
	 * @return the last month of the grace period that holds now
	 */
	BenefitMonth graceEnds(List<Receipt> receipts) {
		BenefitMonth first = receipts.getFirst().first();
		BenefitMonth end = end(first);
		BenefitMonth lastReceived = receipts.getFirst().last();
		for (Receipt next : receipts.subList(1, receipts.size())) {
			int without = months(lastReceived, next.first()) - 1;
			MonthFigures figures = this.law.of(next.first());
			if (without >= figures.count(FigureKey.KDU_KARENZ_RENEWAL_MONTHS)) {
				end = end(next.first());
			}
			else if (without >= figures.count(FigureKey.KDU_KARENZ_PAUSE_MONTHS) && lastReceived.compareTo(end) < 0) {
				end = end.plusMonths(without);
			}
			lastReceived = next.last();
		}
		return end;
	}

	private BenefitMonth end(BenefitMonth first) {
		return first.plusMonths(this.law.of(first).count(FigureKey.KDU_KARENZ_MONTHS) - 1L);
	}

	private static int months(BenefitMonth from, BenefitMonth to) {
		return Math.toIntExact(ChronoUnit.MONTHS.between(from.value(), to.value()));
	}

	/** In the grace period, and as a rule six months after the household was told. */
	private static boolean protectedNow(HousingQuestion question, MonthFigures figures) {
		if (question.month().compareTo(question.grace().lastMonth()) <= 0) {
			return true;
		}
		Optional<BenefitMonth> told = question.grace().limitNotified();
		if (told.isEmpty()) {
			return true;
		}
		BenefitMonth last = told.get().plusMonths(figures.count(FigureKey.KDU_REDUCTION_PERIOD));
		return question.month().compareTo(last) <= 0;
	}

	private static RecognisedHousing actual(HousingQuestion question, Money heating, MonthFigures figures) {
		Money rent = question.cost().rent();
		Optional<Money> cap = figures.has(FigureKey.KDU_KARENZ_CAP_FACTOR)
				? Optional.of(question.abstractLimit().times(figures.share(FigureKey.KDU_KARENZ_CAP_FACTOR)))
				: Optional.empty();
		if (cap.isEmpty() || rent.compareTo(cap.get()) <= 0) {
			return new RecognisedHousing(rent, heating, false,
					new Reason(SOURCE, "Die Miete von %s ist höher als angemessen, wird aber zunächst ganz anerkannt."
						.formatted(Words.euro(rent))));
		}
		boolean maybeMore = question.circumstances().unavoidable() || question.circumstances().children();
		return new RecognisedHousing(cap.get(), heating, maybeMore,
				new Reason("§ 22 Abs. 1 Satz 6 SGB II",
						"Anerkannt wird höchstens das Anderthalbfache der angemessenen Miete, das sind %s.%s".formatted(
								Words.euro(cap.get()),
								maybeMore ? " Ob mehr anerkannt wird, entscheidet ein Mensch." : "")));
	}

	/**
	 * A time of receipt.
	 *
	 * @param first its first month
	 * @param last its last month
	 */
	record Receipt(BenefitMonth first, BenefitMonth last) {
	}

}
