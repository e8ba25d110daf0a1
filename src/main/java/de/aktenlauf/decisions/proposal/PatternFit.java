package de.aktenlauf.decisions.proposal;

import java.util.List;

import de.aktenlauf.decisions.exclusions.DecisionPattern;

/**
 * Whether a case is the simple one it is taken for.
 *
 * @param pattern the simple case
 * @param conditions what makes it one
 */
public record PatternFit(DecisionPattern pattern, List<Condition> conditions) {

	/** Keeps an unmodifiable copy. */
	public PatternFit {
		conditions = List.copyOf(conditions);
	}

	/**
	 * Whether it is.
	 * @return true if every condition is met
	 */
	public boolean fits() {
		return this.conditions.stream().allMatch(Condition::met);
	}

	/**
	 * One condition.
	 *
	 * @param code its stable name
	 * @param met whether it is met
	 * @param wording what it asks, in German
	 */
	public record Condition(String code, boolean met, String wording) {
	}

}
