package de.aktenlauf.decisions;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.Application.FormKind;
import de.aktenlauf.applications.circumstances.Circumstances;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.decisions.exclusions.Approval;
import de.aktenlauf.decisions.exclusions.DecisionPattern;
import de.aktenlauf.decisions.exclusions.DecisionSettings;
import de.aktenlauf.decisions.exclusions.Evidence;
import de.aktenlauf.decisions.exclusions.Facts;
import de.aktenlauf.decisions.exclusions.Law;
import de.aktenlauf.decisions.exclusions.MonthSpan;
import de.aktenlauf.decisions.exclusions.RentLimits;
import de.aktenlauf.decisions.exclusions.Subject;
import de.aktenlauf.decisions.proof.CanonicalJson;
import de.aktenlauf.decisions.proposal.EvidenceRules;
import de.aktenlauf.decisions.proposal.Patterns;
import de.aktenlauf.decisions.proposal.Spans;
import de.aktenlauf.shared.BenefitMonth;

import org.springframework.stereotype.Component;

/** Collects the facts of a proposal as they are known today. */
@Component
class FactsCollector {

	private static final int DIGITS_OF_INT = 8;

	private final CaseKnowledge knowledge;

	private final ApprovalTable approvals;

	private final Spans spans;

	private final RentLimits limits = RentLimits.load();

	private final DecisionSettings settings = DecisionSettings.load();

	private final EvidenceRules evidence = EvidenceRules.load();

	private final Clock clock;

	FactsCollector(CaseKnowledge knowledge, ApprovalTable approvals, Law law, Clock clock) {
		this.knowledge = knowledge;
		this.approvals = approvals;
		this.spans = new Spans(law, this.limits);
		this.clock = clock;
	}

	Facts collect(BenefitCommunity community, Preparation request) {
		LocalDate today = LocalDate.now(this.clock);
		Optional<Application> application = application(request);
		LocalDate from = request.from()
			.map(BenefitMonth::firstDay)
			.orElseGet(() -> application.map(Application::from).orElse(today));
		Circumstances circumstances = this.knowledge.circumstances(request.caseNumber(), from, today)
			.orElseThrow(() -> new NothingKnown("CIRCUMSTANCES", request.caseNumber()));
		DecisionPattern pattern = (request.pattern() == DecisionPattern.NONE)
				? application.map((known) -> Patterns.nearest(known, circumstances)).orElse(DecisionPattern.NONE)
				: request.pattern();
		List<Approval> granted = this.approvals.all(request.caseNumber())
			.stream()
			.map(ApprovalTable.Stored::approval)
			.toList();
		boolean renewal = request.from().isEmpty()
				&& application.filter((known) -> known.form() != FormKind.CHANGE_NOTICE).isPresent();
		Optional<Approval> previous = renewal ? granted.stream().findFirst() : covering(granted, from);
		MonthSpan span = renewal ? this.spans.renewal(application.orElseThrow(), circumstances, previous)
				: span(pattern, BenefitMonth.of(from), previous);
		LocalDate periodStart = previous.filter((approval) -> approval.period().contains(span.firstDay()))
			.map((approval) -> approval.period().firstDay())
			.orElseGet(span::firstDay);
		return new Facts(new Subject(request.caseNumber(), pattern, span, periodStart, today, community.protection()),
				application, circumstances, previous, evidence(application, circumstances, request), request.matters(),
				this.limits.of(circumstances.flat().comparisonArea(), circumstances.flat().householdSize(), span),
				this.settings.on(today), draw(request));
	}

	private Optional<Application> application(Preparation request) {
		return request.application()
			.map((id) -> this.knowledge.application(id)
				.filter((known) -> known.caseNumber().equals(request.caseNumber()))
				.orElseThrow(() -> new NothingKnown("APPLICATION", request.caseNumber())));
	}

	private static Optional<Approval> covering(List<Approval> granted, LocalDate day) {
		return granted.stream().filter((approval) -> approval.period().contains(day)).findFirst();
	}

	private static MonthSpan span(DecisionPattern pattern, BenefitMonth from, Optional<Approval> previous) {
		return switch (pattern.kind()) {
			case PAYMENT, LETTER -> new MonthSpan(from, from);
			case RENEWAL, CHANGE, PREPARE -> Spans.change(from, previous);
		};
	}

	private Evidence evidence(Optional<Application> application, Circumstances circumstances, Preparation request) {
		return new Evidence(application.map((known) -> this.evidence.needed(known, circumstances)).orElse(List.of()),
				request.documents());
	}

	/**
	 * The same question draws the same number, so that asking again cannot lead around
	 * the sample; identifiers of applications are random.
	 */
	private static int draw(Preparation request) {
		String key = request.application()
			.map(Object::toString)
			.orElseGet(() -> request.caseNumber() + " " + request.pattern() + " " + request.from());
		byte[] digest = HexFormat.of()
			.parseHex(CanonicalJson.digest(key.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS_OF_INT));
		return Math.floorMod(ByteBuffer.wrap(digest).getInt(), Facts.DRAWS);
	}

}
