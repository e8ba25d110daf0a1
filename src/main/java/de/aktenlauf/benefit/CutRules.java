package de.aktenlauf.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.benefit.Breach.Kind;
import de.aktenlauf.benefit.LawInForce.Version;
import de.aktenlauf.benefit.Line.Reason;
import de.aktenlauf.benefit.rates.Figure;
import de.aktenlauf.benefit.rates.FigureKey;
import de.aktenlauf.benefit.rates.Figures;
import de.aktenlauf.shared.Money;

/** Cuts under the old and the new §§ 31a to 32. */
final class CutRules {

	private final Figures figures;

	CutRules(Figures figures) {
		this.figures = figures;
	}

	/**
	 * The cut of one month.
	 * @param breach what happened
	 * @param standardNeed the standard need of the person
	 * @param claim the claim without any cut, after cuts that already run
	 * @return the cut, with no share if there is none
	 */
	Cut cut(Breach breach, Money standardNeed, PersonResult.Claim claim) {
		Optional<Figure> rule = rule(breach);
		if (rule.isEmpty()) {
			return new Cut(BigDecimal.ZERO, 0, Money.ZERO, Money.ZERO,
					new Reason("§ 32 SGB II", "Das erste Meldeversäumnis bleibt ohne Minderung."));
		}
		BigDecimal most = this.figures.require(FigureKey.SANCTION_CAP, breach.date()).value();
		BigDecimal share = rule.get().value().min(most.subtract(breach.runningShare()).max(BigDecimal.ZERO));
		Money nominal = standardNeed.times(share);
		Money effective = nominal.min(claim.standard());
		Money kept = kept(breach.date(), claim, effective);
		return new Cut(share, rule.get().months(), nominal, effective.minus(kept),
				new Reason(source(breach), words(share, rule.get().months(), effective.minus(kept), kept)));
	}

	/**
	 * Which breach it is; older cuts count only within a year from their start (old law).
	 * @param last ordinal and start of the last cut
	 * @param breachDate the new breach
	 * @return from 1
	 */
	int ordinal(Optional<LastCut> last, LocalDate breachDate) {
		int months = this.figures.require(FigureKey.CUT_REPETITION_MONTHS, breachDate).count();
		return last.filter((cut) -> !cut.beganOn().plusMonths(months).isBefore(breachDate))
			.map((cut) -> cut.ordinal() + 1)
			.orElse(1);
	}

	/** § 31a IV 3: if only the cut would leave nothing, one euro stays. */
	private Money kept(LocalDate breachDate, PersonResult.Claim claim, Money effective) {
		boolean nothingLeft = effective.isPositive() && effective.equals(claim.total());
		return nothingLeft ? this.figures.find(FigureKey.CUT_MINIMUM_PAYMENT, breachDate)
			.map(Figure::money)
			.orElse(Money.ZERO)
			.min(effective) : Money.ZERO;
	}

	private Optional<Figure> rule(Breach breach) {
		return switch (breach.kind()) {
			case DUTY -> Optional.of(this.figures.require(duty(breach), breach.date()));
			case MISSED_MEETING -> meeting(breach);
		};
	}

	private FigureKey duty(Breach breach) {
		if (law(breach) == Version.NEW) {
			return FigureKey.SANCTION_DUTY;
		}
		return switch (breach.ordinal()) {
			case 1 -> FigureKey.SANCTION_DUTY_1;
			case 2 -> FigureKey.SANCTION_DUTY_2;
			default -> FigureKey.SANCTION_DUTY_3;
		};
	}

	private Optional<Figure> meeting(Breach breach) {
		if (law(breach) == Version.OLD) {
			return Optional.of(this.figures.require(FigureKey.SANCTION_MISSED_MEETING, breach.date()));
		}
		return (breach.ordinal() == 1) ? Optional.empty()
				: Optional.of(this.figures.require(FigureKey.SANCTION_MISSED_MEETING_REPEATED, breach.date()));
	}

	private Version law(Breach breach) {
		return this.figures.find(FigureKey.SANCTION_DUTY, breach.date()).isPresent() ? Version.NEW : Version.OLD;
	}

	private String source(Breach breach) {
		String norm = (breach.kind() == Kind.DUTY) ? "§§ 31a, 31b SGB II" : "§§ 32, 31a Abs. 4 SGB II";
		return (law(breach) == Version.OLD) ? norm + " in der Fassung bis 30.06.2026 (§ 65a Abs. 2)" : norm;
	}

	private static String words(BigDecimal share, int months, Money effective, Money kept) {
		String oneEuro = kept.isPositive() ? " %s werden weiter gezahlt, damit die Krankenversicherung bestehen bleibt."
			.formatted(Words.euro(kept)) : "";
		return "Die Leistung wird %d %s lang um %s des Regelbedarfs gemindert, das sind %s im Monat; die Miete bleibt"
			.formatted(months, (months == 1) ? "Monat" : "Monate", Words.percent(share), Words.euro(effective))
				+ " unberührt." + oneEuro;
	}

	/**
	 * The last cut before a breach.
	 *
	 * @param ordinal the how manieth
	 * @param beganOn first day of its period
	 */
	record LastCut(int ordinal, LocalDate beganOn) {
	}

}
