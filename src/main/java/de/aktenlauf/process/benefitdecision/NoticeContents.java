package de.aktenlauf.process.benefitdecision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.applications.Application;
import de.aktenlauf.applications.Application.FormKind;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.applications.circumstances.PersonCircumstances;
import de.aktenlauf.benefit.CalculationSheet;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Person;
import de.aktenlauf.decisions.Disposition;
import de.aktenlauf.decisions.exclusions.Approval;
import de.aktenlauf.decisions.exclusions.MonthResult;
import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.outbound.Award;
import de.aktenlauf.outbound.CalculatedMonth;
import de.aktenlauf.outbound.ChangeCause;
import de.aktenlauf.outbound.HearingBasis;
import de.aktenlauf.outbound.MonthTotal;
import de.aktenlauf.outbound.NoticeContent;
import de.aktenlauf.outbound.NoticePerson;
import de.aktenlauf.outbound.PreliminaryReason;
import de.aktenlauf.outbound.RefusalReason;

/** Says in the words of the letters what was decided; computes nothing itself. */
final class NoticeContents {

	private final BenefitCommunity community;

	private final Application application;

	private final Proposal proposal;

	NoticeContents(BenefitCommunity community, Application application, Proposal proposal) {
		this.community = community;
		this.application = application;
		this.proposal = proposal;
	}

	/** What the product decides alone: it grants, raises or repeats. */
	NoticeContent alone() {
		return grant(HearingBasis.NOT_NEEDED);
	}

	NoticeContent of(Disposition disposition, Optional<LocalDate> heardOn) {
		return switch (disposition.kind()) {
			case GRANT -> grant(basis(disposition, heardOn));
			case GRANT_PRELIMINARY -> new NoticeContent.PreliminaryGrant(award(), this.application.receivedOn(),
					PreliminaryReason.valueOf(disposition.ground().orElseThrow()), disposition.words());
			case REFUSE -> new NoticeContent.Refusal(this.application.receivedOn(),
					List.of(new RefusalReason(RefusalReason.Ground.valueOf(disposition.ground().orElseThrow()),
							disposition.words())),
					persons(), months(), basis(disposition, heardOn));
			case REQUEST_EVIDENCE, HEAR, WITHDRAWN -> throw new IllegalStateException(
					"expected a disposition that ends in a notice, found " + disposition.kind());
		};
	}

	private NoticeContent grant(HearingBasis hearing) {
		Optional<Approval> previous = this.proposal.facts().previous();
		if (this.application.form() == FormKind.CHANGE_NOTICE && previous.isPresent()) {
			return new NoticeContent.Change(award(), previous.get().period().firstDay(), causes(), hearing);
		}
		return new NoticeContent.Grant(award(), this.application.receivedOn());
	}

	private List<ChangeCause> causes() {
		List<ChangeCause> causes = this.application.answers()
			.entrySet()
			.stream()
			.filter((answer) -> answer.getValue() == Application.Answer.CHANGED)
			.map((answer) -> cause(answer.getKey()))
			.distinct()
			.sorted()
			.toList();
		return causes.isEmpty() ? List.of(ChangeCause.COMMUNITY) : causes;
	}

	private static ChangeCause cause(Topic topic) {
		return switch (topic) {
			case HOUSING -> ChangeCause.RENT;
			case INCOME, ASSETS -> ChangeCause.INCOME;
			case MEMBERS, ACCOUNT, SITUATION, ABSENCE -> ChangeCause.COMMUNITY;
		};
	}

	private Award award() {
		List<MonthTotal> previous = this.proposal.changes()
			.stream()
			.flatMap((change) -> change.before().map((before) -> new MonthTotal(change.month(), before)).stream())
			.toList();
		return new Award(persons(), months(), previous);
	}

	private List<CalculatedMonth> months() {
		return this.proposal.months().stream().flatMap((month) -> calculated(month).stream()).toList();
	}

	private static Optional<CalculatedMonth> calculated(MonthResult month) {
		return month.calculation()
			.map((calculation) -> new CalculatedMonth(month.month(), CalculationSheet.of(calculation)));
	}

	private List<NoticePerson> persons() {
		return this.proposal.facts()
			.circumstances()
			.persons()
			.stream()
			.map((person) -> new NoticePerson(person.id(), name(person)))
			.toList();
	}

	/** A person whom the register does not know by number is told by letter. */
	private String name(PersonCircumstances person) {
		return this.community.members()
			.stream()
			.filter((member) -> member.customerNumber().filter(person.id()::equals).isPresent())
			.findFirst()
			.map(NoticeContents::name)
			.orElse("Person " + person.id());
	}

	private static String name(Person member) {
		return (member.givenName() + " " + member.familyName()).strip();
	}

	private static HearingBasis basis(Disposition disposition, Optional<LocalDate> heardOn) {
		return heardOn.map(HearingBasis::heard)
			.or(() -> disposition.waiver().map(HearingBasis.Waiver::valueOf).map(HearingBasis::waived))
			.orElse(HearingBasis.NOT_NEEDED);
	}

}
