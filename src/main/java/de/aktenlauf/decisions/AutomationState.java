package de.aktenlauf.decisions;

import java.util.List;

/**
 * How decisions without a person stand.
 *
 * @param gates the one for all first, then one a pattern
 * @param decidedToday how many were decided today without a person
 * @param dailyLimit how many may be
 */
public record AutomationState(List<Gate> gates, int decidedToday, int dailyLimit) {

	/** Keeps an unmodifiable copy. */
	public AutomationState {
		gates = List.copyOf(gates);
	}

}
