package de.aktenlauf.process.benefitdecision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.Applications;
import de.aktenlauf.decisions.BenefitDecisions;
import de.aktenlauf.decisions.Disposition;
import de.aktenlauf.decisions.DispositionKind;
import de.aktenlauf.decisions.Ruling;
import de.aktenlauf.decisions.exclusions.Approval.MonthTotal;
import de.aktenlauf.decisions.proof.Act.Hearing;
import de.aktenlauf.decisions.proof.Act.Mode;
import de.aktenlauf.decisions.proof.Act.RuleHit;
import de.aktenlauf.decisions.proof.Act.SampleResult;
import de.aktenlauf.decisions.proposal.Direction;
import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.outbound.DecidedBy;
import de.aktenlauf.outbound.HearingBasis;
import de.aktenlauf.outbound.Letter;
import de.aktenlauf.outbound.NoticeContent;
import de.aktenlauf.process.Decisions;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;

/**
 * Issues a decision: letter, filed copy, place in the outgoing queue and decision record
 * in the transaction of the step.
 */
@Component
class Notices {

	private static final String TABLE = "mayDecideAlone";

	private final CurrentApplication current;

	private final SentLetters letters;

	private final BenefitDecisions decisions;

	private final Applications applications;

	private final Decisions tables;

	Notices(CurrentApplication current, SentLetters letters, BenefitDecisions decisions, Applications applications,
			Decisions tables) {
		this.current = current;
		this.letters = letters;
		this.decisions = decisions;
		this.applications = applications;
		this.tables = tables;
	}

	UUID issueAlone(PreparedCase prepared, MayDecideAloneResult rule) {
		Proposal proposal = prepared.proposal();
		Application application = application(proposal);
		Letter letter = send(application, contents(application, proposal).alone(), DecidedBy.MACHINE);
		return close(application, proposal, Ruling.automatic(proposal, content(letter), hits(rule)));
	}

	UUID issue(PreparedCase prepared, Issuing issuing) {
		Proposal proposal = prepared.proposal();
		Application application = application(proposal);
		Disposition disposition = issuing.disposition();
		NoticeContent content = contents(application, proposal).of(disposition, issuing.heardOn());
		Letter letter = send(application, content, this.letters.person(disposition.by()));
		boolean refused = disposition.kind() == DispositionKind.REFUSE;
		Ruling ruling = new Ruling(Mode.PERSON, refused ? Direction.REFUSE : proposal.direction(),
				refused ? List.of() : granted(proposal), disposition.by(), issuing.releasedBy(),
				hearing(disposition, issuing.heardOn()), content(letter), hits(issuing.rule()), issuing.sample());
		return close(application, proposal, ruling);
	}

	private Letter send(Application application, NoticeContent content, DecidedBy decidedBy) {
		return this.letters.send("decision:" + application.id(), application.caseNumber(), content, decidedBy);
	}

	private UUID close(Application application, Proposal proposal, Ruling ruling) {
		UUID decision = this.decisions.record(proposal, ruling);
		this.applications.close(application.id());
		return decision;
	}

	private List<RuleHit> hits(MayDecideAloneResult rule) {
		return rule.ruleId().isEmpty() ? List.of()
				: List.of(new RuleHit(TABLE, this.tables.version(TABLE), rule.ruleId()));
	}

	private NoticeContents contents(Application application, Proposal proposal) {
		return new NoticeContents(this.current.community(application.caseNumber()), application, proposal);
	}

	private static Optional<ContentId> content(Letter letter) {
		return letter.sent().map(Letter.Sent::content);
	}

	private static List<MonthTotal> granted(Proposal proposal) {
		return proposal.months()
			.stream()
			.map((month) -> new MonthTotal(month.month(), month.total(), month.childSupplement()))
			.toList();
	}

	private static Optional<Hearing> hearing(Disposition disposition, Optional<LocalDate> heardOn) {
		if (heardOn.isPresent()) {
			return Optional.of(Hearing.DONE);
		}
		if (disposition.kind() == DispositionKind.REFUSE) {
			return Optional.of(Hearing.NO_RIGHT_TOUCHED);
		}
		return disposition.waiver().map(HearingBasis.Waiver::valueOf).map((waiver) -> switch (waiver) {
			case DANGER_IN_DELAY -> Hearing.DANGER_IN_DELAY;
			case TERM_AT_RISK -> Hearing.TERM_AT_RISK;
			case AS_STATED -> Hearing.STATEMENT_FOLLOWED;
			case MANY_ACTS -> Hearing.GENERAL_ORDER;
			case INCOME_ADAPTED -> Hearing.INCOME_ADAPTED;
			case ENFORCEMENT -> Hearing.ENFORCEMENT;
			case SMALL_OFFSET -> Hearing.SMALL_OFFSET;
		});
	}

	private static Application application(Proposal proposal) {
		return proposal.facts().application().orElseThrow();
	}

	/**
	 * What belongs to a decision of a person.
	 *
	 * @param disposition what was decided
	 * @param releasedBy who released it
	 * @param heardOn the day of the hearing letter
	 * @param sample what the control sample came to
	 * @param rule why a person decided
	 */
	record Issuing(Disposition disposition, Optional<UserId> releasedBy, Optional<LocalDate> heardOn,
			Optional<SampleResult> sample, MayDecideAloneResult rule) {
	}

}
