package de.aktenlauf.benefit.household;

import java.util.Optional;

import de.aktenlauf.shared.Money;

/** Money that flows in during the month; child benefit is a mark, not an income. */
public sealed interface Income {

	/**
	 * Pay from employment.
	 *
	 * @param gross before tax and social insurance
	 * @param net what is left of it, never more than gross
	 * @param provenDeductions the whole sum of § 11b I Nr. 3 to 5 SGB II with its flat
	 * part, if proven
	 */
	record Earned(Money gross, Money net, Optional<Money> provenDeductions) implements Income {
	}

	/**
	 * Any other income.
	 *
	 * @param amount what flowed in
	 */
	record Other(Money amount) implements Income {
	}

	/**
	 * Maintenance.
	 *
	 * @param amount what flowed in
	 */
	record Maintenance(Money amount) implements Income {
	}

	/**
	 * Advance on maintenance by the youth office.
	 *
	 * @param amount what flowed in
	 */
	record MaintenanceAdvance(Money amount) implements Income {
	}

}
