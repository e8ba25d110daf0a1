package de.aktenlauf.decisions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.decisions.exclusions.DecisionPattern;
import de.aktenlauf.decisions.exclusions.MonthSpan;
import de.aktenlauf.decisions.proof.Act.Mode;
import de.aktenlauf.decisions.proof.Act.SampleResult;
import de.aktenlauf.decisions.proposal.Direction;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.Money;
import de.aktenlauf.shared.UserId;

/**
 * A recorded decision, as a list shows it.
 *
 * @param id its identifier
 * @param caseNumber the case
 * @param pattern the simple case
 * @param direction what it does
 * @param mode with or without a person
 * @param span the months
 * @param decider who decided
 * @param approver who released it
 * @param at when
 * @param sample what the control sample came to
 * @param sum what is granted in all months together
 * @param notice content of the notice
 * @param digest SHA-256 of the record
 */
public record StoredDecision(UUID id, CaseNumber caseNumber, DecisionPattern pattern, Direction direction, Mode mode,
		MonthSpan span, UserId decider, Optional<UserId> approver, Instant at, Optional<SampleResult> sample, Money sum,
		Optional<ContentId> notice, String digest) {
}
