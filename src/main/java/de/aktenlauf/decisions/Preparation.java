package de.aktenlauf.decisions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.applications.ApplicationId;
import de.aktenlauf.decisions.exclusions.DecisionPattern;
import de.aktenlauf.decisions.exclusions.Evidence;
import de.aktenlauf.decisions.exclusions.MatterKind;
import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.CaseNumber;

/**
 * What a proposal is asked for.
 *
 * @param caseNumber the case
 * @param application the application, if there is one
 * @param pattern the simple case it is taken for; {@code NONE} takes the one that comes
 * nearest to the application
 * @param from the first month that changes; empty for a renewal
 * @param matters how many other matters of each kind are open in the case
 * @param documents evidence that was looked at
 */
public record Preparation(CaseNumber caseNumber, Optional<ApplicationId> application, DecisionPattern pattern,
		Optional<BenefitMonth> from, Map<MatterKind, Integer> matters, List<Evidence.Shown> documents) {

	/** Keeps unmodifiable copies. */
	public Preparation {
		matters = Map.copyOf(matters);
		documents = List.copyOf(documents);
	}

	/**
	 * Asks about an application.
	 * @param caseNumber the case
	 * @param application the application
	 * @param matters how many other matters of each kind are open
	 * @param documents evidence that was looked at
	 * @return the question
	 */
	public static Preparation of(CaseNumber caseNumber, ApplicationId application, Map<MatterKind, Integer> matters,
			List<Evidence.Shown> documents) {
		return new Preparation(caseNumber, Optional.of(application), DecisionPattern.NONE, Optional.empty(), matters,
				documents);
	}

	/**
	 * Asks about a change that nobody applied for.
	 * @param caseNumber the case
	 * @param pattern the simple case
	 * @param from the first month that changes
	 * @param matters how many other matters of each kind are open
	 * @return the question
	 */
	public static Preparation of(CaseNumber caseNumber, DecisionPattern pattern, BenefitMonth from,
			Map<MatterKind, Integer> matters) {
		return new Preparation(caseNumber, Optional.empty(), pattern, Optional.of(from), matters, List.of());
	}

}
