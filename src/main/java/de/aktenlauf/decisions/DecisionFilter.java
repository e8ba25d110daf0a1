package de.aktenlauf.decisions;

import java.util.Optional;

import de.aktenlauf.decisions.exclusions.DecisionPattern;
import de.aktenlauf.decisions.proof.Act.Mode;
import de.aktenlauf.decisions.proposal.Direction;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.CaseNumber;

/**
 * Which decisions a list shows.
 *
 * @param caseNumber of one case only
 * @param pattern of one pattern only
 * @param direction of one result only
 * @param month decided in one month only
 * @param mode with or without a person only
 * @param sampled only those drawn for the control sample, if true
 */
public record DecisionFilter(Optional<CaseNumber> caseNumber, Optional<DecisionPattern> pattern,
		Optional<Direction> direction, Optional<BenefitMonth> month, Optional<Mode> mode, boolean sampled) {

	/** All decisions. */
	public static final DecisionFilter ALL = new DecisionFilter(Optional.empty(), Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty(), false);

	/**
	 * All decisions of a case.
	 * @param number the case
	 * @return the filter
	 */
	public static DecisionFilter of(CaseNumber number) {
		return new DecisionFilter(Optional.of(number), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), false);
	}

}
