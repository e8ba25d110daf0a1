package de.aktenlauf.decisions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.access.Visibility;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.decisions.ApprovalRefused.Finding;
import de.aktenlauf.decisions.DecisionTable.Stored;
import de.aktenlauf.decisions.exclusions.Approval;
import de.aktenlauf.decisions.proof.RecordReader;
import de.aktenlauf.decisions.proof.Replay;
import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.decisions.proposal.Proposals;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes and records decisions about benefits, and proves them.
 * <p>
 * Concurrency: two decisions about the same months of a case meet at the rows of these
 * months; the second one is refused as outdated. Failure: a decision is recorded whole,
 * with its audit entry and what is granted from then on, or not at all.
 */
@Component
public class BenefitDecisions {

	/** Longest list. */
	public static final int MAX_LISTED = 200;

	private static final int PAGE = 500;

	private static final int MAX_LOOKED_AT = 5_000;

	private static final String DIGEST = "digest";

	private final Access access;

	private final AuditTrail audit;

	private final Cases cases;

	private final FactsCollector facts;

	private final Proposals proposals;

	private final DecisionRecorder recorder;

	private final DecisionTable table;

	private final ApprovalTable approvals;

	private final Replay replay;

	private final Clock clock;

	BenefitDecisions(Access access, AuditTrail audit, Cases cases, FactsCollector facts, Proposals proposals,
			DecisionRecorder recorder, DecisionTable table, ApprovalTable approvals, Replay replay, Clock clock) {
		this.access = access;
		this.audit = audit;
		this.cases = cases;
		this.facts = facts;
		this.proposals = proposals;
		this.recorder = recorder;
		this.table = table;
		this.approvals = approvals;
		this.replay = replay;
		this.clock = clock;
	}

	/**
	 * Works a proposal out; nothing is stored.
	 * @param request case and application, or case, pattern and month
	 * @return the proposal
	 * @throws NothingKnown if case, application or circumstances are not known
	 */
	public Proposal prepare(Preparation request) {
		BenefitCommunity community = community(request.caseNumber());
		this.access.require(Permission.READ_DECISIONS, facts(community));
		return this.proposals.propose(this.facts.collect(community, request));
	}

	/**
	 * Records a decision and what is granted by it.
	 * @param proposal the proposal it rests on
	 * @param ruling what was decided
	 * @return the identifier of the decision
	 * @throws DecisionRefused if it may not be decided in this way
	 */
	@Transactional
	public UUID record(Proposal proposal, Ruling ruling) {
		BenefitCommunity community = community(proposal.facts().subject().caseNumber());
		User actor = this.access.require(Permission.DECIDE_BENEFITS, facts(community));
		StoredDecision stored = this.recorder.record(proposal, ruling);
		this.audit.record(actor.id(), AuditAction.DECISION_RECORDED, subject(stored.id()),
				Map.of(DIGEST, stored.digest(), "case", stored.caseNumber().value(), "pattern", stored.pattern().name(),
						"direction", stored.direction().name(), "mode", stored.mode().name(), "decider",
						stored.decider().value(), "approver", stored.approver().map(UserId::value).orElse("")));
		return stored.id();
	}

	/**
	 * Opens a decision; that is recorded.
	 * @param id the decision
	 * @param known tells what the access rules need to know about a case
	 * @return the decision with its record
	 * @throws DecisionNotFound if there is none
	 */
	@Transactional
	public DecisionFile find(UUID id, Function<CaseNumber, FileFacts> known) {
		User user = this.access.require(Permission.READ_DECISIONS);
		Stored stored = stored(id);
		this.access.require(Permission.READ_DECISIONS, known.apply(stored.row().caseNumber()));
		this.audit.record(user.id(), AuditAction.DECISION_OPENED, subject(id),
				Map.of("case", stored.row().caseNumber().value()));
		return new DecisionFile(stored.row(), RecordReader.read(stored.content()));
	}

	/**
	 * The latest decisions that the current user may see.
	 * @param filter which ones
	 * @param known tells what the access rules need to know about a case
	 * @return at most 200, the newest first
	 */
	public List<StoredDecision> list(DecisionFilter filter, Function<BenefitCommunity, FileFacts> known) {
		this.access.require(Permission.READ_DECISIONS);
		Visibility visible = this.access.visible();
		List<StoredDecision> shown = new ArrayList<>();
		for (int offset = 0; offset < MAX_LOOKED_AT && shown.size() < MAX_LISTED; offset += PAGE) {
			List<StoredDecision> page = this.table.list(filter, offset, PAGE);
			Map<CaseNumber, BenefitCommunity> communities = this.cases
				.findAll(page.stream().map(StoredDecision::caseNumber).distinct().toList())
				.stream()
				.collect(Collectors.toMap(BenefitCommunity::number, Function.identity()));
			page.stream().filter((row) -> {
				BenefitCommunity community = communities.get(row.caseNumber());
				return community != null && visible.allows(known.apply(community));
			}).limit((long) MAX_LISTED - shown.size()).forEach(shown::add);
			if (page.size() < PAGE) {
				break;
			}
		}
		return shown;
	}

	/**
	 * Proves a decision: the digest in the audit trail, and everything computed anew.
	 * @param id the decision
	 * @return what is wrong, if anything is
	 * @throws DecisionNotFound if there is none
	 */
	public Verified verify(UUID id) {
		this.access.require(Permission.READ_DECISIONS);
		return verified(stored(id));
	}

	/**
	 * Proves all decisions, the oldest first.
	 * @param since from when on
	 * @param each is told each result
	 * @return how many were looked at
	 */
	public long verifyAll(Instant since, Consumer<Verified> each) {
		this.access.require(Permission.READ_DECISIONS);
		this.access.require(Permission.READ_ALL_FILES);
		long count = 0;
		Instant at = since.minus(1, ChronoUnit.MICROS);
		UUID id = new UUID(0, 0);
		List<Stored> page = this.table.after(at, id, PAGE);
		while (!page.isEmpty()) {
			page.parallelStream().map(this::verified).toList().forEach(each);
			count += page.size();
			page = this.table.after(page.getLast().row().at(), page.getLast().row().id(), PAGE);
		}
		return count;
	}

	/**
	 * What was granted in a case, as it holds now.
	 * @param caseNumber the case
	 * @return the latest period first
	 * @throws NothingKnown if the case is not known
	 */
	public List<Approval> approvals(CaseNumber caseNumber) {
		this.access.require(Permission.READ_FILES, facts(community(caseNumber)));
		return this.approvals.all(caseNumber).stream().map(ApprovalTable.Stored::approval).toList();
	}

	/**
	 * Takes over what another system granted; the same again changes nothing.
	 * @param caseNumber the case
	 * @param json of the form {@code aktenlauf-approval/1}
	 * @return the approval
	 * @throws NothingKnown if the case is not known
	 * @throws ApprovalRefused if it cannot be read, cannot be, or covers a month that is
	 * covered already
	 */
	@Transactional
	public Approval importApproval(CaseNumber caseNumber, byte[] json) {
		User actor = this.access.require(Permission.IMPORT);
		community(caseNumber);
		Approval approval = ApprovalReader.read(json);
		List<Approval> known = this.approvals.all(caseNumber).stream().map(ApprovalTable.Stored::approval).toList();
		if (known.contains(approval)) {
			return approval;
		}
		known.stream().filter((other) -> other.period().overlaps(approval.period())).findFirst().ifPresent((other) -> {
			throw new ApprovalRefused(ApprovalRefused.OVERLAPS,
					List.of(new Finding("first",
							"Von %s bis %s ist schon bewilligt; ein Monat gehört zu genau einem Zeitraum."
								.formatted(other.period().first(), other.period().last()))));
		});
		Instant now = this.clock.instant();
		UUID id = this.approvals.insert(caseNumber, approval, now);
		this.approvals.insert(caseNumber, id, Optional.empty(), approval.months());
		this.audit.record(actor.id(), AuditAction.APPROVAL_IMPORTED, "case:" + caseNumber,
				Map.of("first", approval.period().first().toString(), "last", approval.period().last().toString()));
		return approval;
	}

	/**
	 * States that somebody is not impartial in a case; cannot be taken back here.
	 * @param caseNumber the case
	 * @param person oneself, or anybody for whoever leads a team
	 */
	@Transactional
	public void stateConflict(CaseNumber caseNumber, UserId person) {
		User actor = this.access.require(Permission.DECIDE_BENEFITS);
		if (!actor.id().equals(person)) {
			this.access.require(Permission.START_AUTOMATION, facts(community(caseNumber)));
		}
		if (!this.approvals.conflict(caseNumber, person.value())) {
			this.approvals.insertConflict(caseNumber, person.value(), actor.id().value(), this.clock.instant());
			this.audit.record(actor.id(), AuditAction.CONFLICT_STATED, "case:" + caseNumber,
					Map.of("person", person.value()));
		}
	}

	private Verified verified(Stored stored) {
		Optional<String> digest = this.audit.course(subject(stored.row().id()))
			.stream()
			.filter((entry) -> entry.action() == AuditAction.DECISION_RECORDED)
			.map((entry) -> entry.facts().get(DIGEST))
			.filter(Objects::nonNull)
			.findFirst();
		return new Verified(stored.row().id(), this.replay.verify(stored.content(), digest));
	}

	private Stored stored(UUID id) {
		return this.table.find(id).orElseThrow(() -> new DecisionNotFound(id));
	}

	private BenefitCommunity community(CaseNumber caseNumber) {
		return this.cases.find(caseNumber).orElseThrow(() -> new NothingKnown("CASE", caseNumber));
	}

	private static FileFacts facts(BenefitCommunity community) {
		return new FileFacts(Optional.of(community.number()), Optional.of(community.team()), community.worker(),
				community.protection(), false, false, false);
	}

	private static String subject(UUID id) {
		return "decision:" + id;
	}

}
