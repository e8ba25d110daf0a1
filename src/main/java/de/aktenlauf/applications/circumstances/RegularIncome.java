package de.aktenlauf.applications.circumstances;

import java.util.List;
import java.util.Optional;

import de.aktenlauf.benefit.household.Income;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/**
 * Money that flows in, as it is known.
 *
 * @param kind what it is
 * @param gross what is paid; before tax and social insurance for pay
 * @param net what is left of it; the same as gross for what is no pay
 * @param provenDeductions the whole sum of § 11b I Nr. 3 to 5 SGB II, if proven
 * @param regularity whether it stays the same
 * @param slips the last pay slips, newest first
 */
public record RegularIncome(IncomeKind kind, Money gross, Money net, Optional<Money> provenDeductions,
		Regularity regularity, List<PaySlip> slips) {

	/** Keeps an unmodifiable copy. */
	public RegularIncome {
		slips = List.copyOf(slips);
	}

	/** What the calculation takes; empty for what only a person may count. */
	Optional<Income> counted() {
		return switch (this.kind) {
			case EARNED -> Optional.of(new Income.Earned(this.gross, this.net, this.provenDeductions));
			case OTHER -> Optional.of(new Income.Other(this.net));
			case MAINTENANCE -> Optional.of(new Income.Maintenance(this.net));
			case MAINTENANCE_ADVANCE -> Optional.of(new Income.MaintenanceAdvance(this.net));
			case SELF_EMPLOYED, FOREIGN, ONCE, BACK_PAYMENT -> Optional.empty();
		};
	}

	/** What an income is. */
	public enum IncomeKind {

		/** Pay. */
		EARNED,
		/** Any other income that the calculation knows. */
		OTHER,
		/** Maintenance. */
		MAINTENANCE,
		/** Advance on maintenance. */
		MAINTENANCE_ADVANCE,
		/** Profit of a business. */
		SELF_EMPLOYED,
		/** From another country. */
		FOREIGN,
		/** Paid once. */
		ONCE,
		/** Paid later for earlier months (§ 11 III SGB II). */
		BACK_PAYMENT

	}

	/** Whether an income stays the same. */
	public enum Regularity {

		/** The same each month, without an end. */
		CONSTANT,
		/** The same each month, under a contract that ends. */
		LIMITED,
		/** Changes from month to month. */
		FLUCTUATING

	}

	/**
	 * One pay slip.
	 *
	 * @param month the month in which the pay flowed in
	 * @param gross before tax and social insurance
	 * @param net what is left
	 */
	public record PaySlip(BenefitMonth month, Money gross, Money net) {
	}

}
