package de.aktenlauf.decisions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.decisions.DecisionRefused.Cause;
import de.aktenlauf.decisions.exclusions.Approval;
import de.aktenlauf.decisions.exclusions.Approval.MonthTotal;
import de.aktenlauf.decisions.exclusions.DecisionPattern;
import de.aktenlauf.decisions.exclusions.MonthSpan;
import de.aktenlauf.decisions.exclusions.Subject;
import de.aktenlauf.decisions.proof.Act;
import de.aktenlauf.decisions.proof.Act.Mode;
import de.aktenlauf.decisions.proof.Act.SampleResult;
import de.aktenlauf.decisions.proof.Act.Signed;
import de.aktenlauf.decisions.proof.CanonicalJson;
import de.aktenlauf.decisions.proof.Computed;
import de.aktenlauf.decisions.proof.DecisionRecord;
import de.aktenlauf.decisions.proposal.Direction;
import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.decisions.proposal.Proposals;
import de.aktenlauf.shared.Money;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Writes a decision and what is granted from then on; inside the caller's transaction.
 */
@Component
class DecisionRecorder {

	private final Proposals proposals;

	private final RulingGuard guard;

	private final DecisionTable table;

	private final ApprovalTable approvals;

	private final Automation automation;

	private final Clock clock;

	DecisionRecorder(Proposals proposals, RulingGuard guard, DecisionTable table, ApprovalTable approvals,
			Automation automation, Clock clock) {
		this.proposals = proposals;
		this.guard = guard;
		this.table = table;
		this.approvals = approvals;
		this.automation = automation;
		this.clock = clock;
	}

	StoredDecision record(Proposal given, Ruling ruling) {
		// What was handed over is not believed: the record must compute to the same.
		Proposal proposal = this.proposals.propose(given.facts());
		this.guard.check(proposal, ruling);
		Subject subject = proposal.facts().subject();
		boolean months = changesMonths(subject.pattern());
		List<UUID> supersedes = months ? this.approvals.lockDecisions(subject.caseNumber(), subject.span()) : List.of();
		Optional<ApprovalTable.Stored> period = months ? period(proposal) : Optional.empty();
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Optional<SampleResult> sample = sample(proposal, ruling);
		Act act = new Act(ruling.mode(), ruling.direction(), ruling.granted(),
				new Signed(ruling.decider(), ruling.approver(), now), ruling.hearing(), ruling.notice(), ruling.rules(),
				sample);
		UUID id = UUID.randomUUID();
		byte[] content = new DecisionRecord(DecisionRecord.SCHEMA, id, supersedes, proposal.facts(),
				Computed.of(proposal), act)
			.bytes();
		StoredDecision row = new StoredDecision(id, subject.caseNumber(), subject.pattern(), ruling.direction(),
				ruling.mode(), subject.span(), ruling.decider(), ruling.approver(), now, sample,
				RulingGuard.sum(proposal, ruling), ruling.notice(), CanonicalJson.digest(content));
		this.table.insert(row, content);
		if (months) {
			grant(proposal, ruling, row, period);
		}
		if (sample.isPresent()) {
			this.automation.sampled(subject.pattern());
		}
		return row;
	}

	private static boolean changesMonths(DecisionPattern pattern) {
		return pattern.kind() != DecisionPattern.Kind.PAYMENT && pattern.kind() != DecisionPattern.Kind.LETTER;
	}

	/**
	 * The period that is changed, as it was when the proposal was made; empty for a new
	 * one.
	 */
	private Optional<ApprovalTable.Stored> period(Proposal proposal) {
		Subject subject = proposal.facts().subject();
		List<ApprovalTable.Stored> known = this.approvals.all(subject.caseNumber());
		List<ApprovalTable.Stored> touched = known.stream()
			.filter((period) -> period.approval().period().overlaps(subject.span()))
			.toList();
		List<Approval> expected = proposal.facts().previous().stream().toList();
		List<Approval> found = (touched.isEmpty() ? known.stream().limit(1) : touched.stream())
			.map(ApprovalTable.Stored::approval)
			.toList();
		boolean behind = touched.isEmpty() && expected.isEmpty();
		if (!behind && !found.equals(expected)) {
			throw new DecisionRefused(Cause.OUTDATED,
					"Inzwischen wurde in diesem Fall anders entschieden; bitte neu vorbereiten.");
		}
		return touched.stream().findFirst();
	}

	private void grant(Proposal proposal, Ruling ruling, StoredDecision row, Optional<ApprovalTable.Stored> period) {
		List<MonthTotal> granted = (ruling.direction() == Direction.REFUSE) ? nothing(row.span()) : ruling.granted();
		try {
			if (period.isPresent()) {
				this.approvals.update(row.caseNumber(), row.id(), granted);
			}
			else if (ruling.direction() != Direction.REFUSE) {
				int before = proposal.facts().previous().map(Approval::automaticRenewals).orElse(0);
				MonthSpan span = new MonthSpan(granted.getFirst().month(), granted.getLast().month());
				Approval approval = new Approval(span, granted, (ruling.mode() == Mode.AUTO) ? before + 1 : 0,
						proposal.facts().subject().periodStart());
				UUID id = this.approvals.insert(row.caseNumber(), approval, row.at());
				this.approvals.insert(row.caseNumber(), id, Optional.of(row.id()), granted);
			}
		}
		catch (DuplicateKeyException ex) {
			throw new DecisionRefused(Cause.OUTDATED, "Über einen der Monate wurde eben entschieden; bitte neu laden.");
		}
	}

	private static List<MonthTotal> nothing(MonthSpan span) {
		return span.months().stream().map((month) -> new MonthTotal(month, Money.ZERO, Money.ZERO)).toList();
	}

	private static Optional<SampleResult> sample(Proposal proposal, Ruling ruling) {
		if (!proposal.sampled() || ruling.mode() == Mode.AUTO) {
			return Optional.empty();
		}
		return ruling.sample()
			.or(() -> Optional
				.of(RulingGuard.sameAsProposed(proposal, ruling) ? SampleResult.RIGHT : SampleResult.WRONG));
	}

}
