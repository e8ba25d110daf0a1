package de.aktenlauf.decisions.exclusions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.circumstances.Circumstances;

/**
 * Everything a proposal rests on but the figures of the law. Whoever has these facts and
 * figures gets the same proposal, bit for bit.
 *
 * @param subject what is decided about
 * @param application what was applied for, if anything was
 * @param circumstances what is known of the community
 * @param previous what was granted before, if anything was
 * @param evidence what must be proved and what is there
 * @param matters how many matters of each kind are open in the case
 * @param limits the local limits for the flat in the months
 * @param settings what the office has set, as it was on that day
 * @param draw the number drawn for the control sample, 0 to 9,999
 */
public record Facts(Subject subject, Optional<Application> application, Circumstances circumstances,
		Optional<Approval> previous, Evidence evidence, Map<MatterKind, Integer> matters, List<RentLimit> limits,
		Map<DecisionSetting, String> settings, int draw) {

	/** Draws are numbers below this one. */
	public static final int DRAWS = 10_000;

	/**
	 * Keeps unmodifiable copies.
	 * @throws IllegalArgumentException if the draw is out of its range
	 */
	public Facts {
		matters = Map.copyOf(matters);
		limits = List.copyOf(limits);
		settings = Map.copyOf(settings);
		if (draw < 0 || draw >= DRAWS) {
			throw new IllegalArgumentException("a draw is a number from 0 to " + (DRAWS - 1));
		}
	}

	/**
	 * How many matters of a kind are open.
	 * @param kind the kind
	 * @return 0 if there are none
	 */
	public int open(MatterKind kind) {
		return this.matters.getOrDefault(kind, 0);
	}

}
