package de.aktenlauf.outbound;

import java.util.List;
import java.util.stream.Stream;

import de.aktenlauf.shared.CaseNumber;

/**
 * Everything that a letter says, as it is kept with its draft.
 *
 * @param caseNumber the case
 * @param team the responsible team
 * @param addressee who gets it
 * @param decidedBy who decided
 * @param content what it says
 */
record Snapshot(CaseNumber caseNumber, String team, Addressee addressee, DecidedBy decidedBy, NoticeContent content) {

	/** Words of people, which may hold letters that nobody can print. */
	List<String> words() {
		Stream<String> own = switch (this.content) {
			case NoticeContent.Grant grant -> names(grant.award().persons());
			case NoticeContent.Change change -> names(change.award().persons());
			case NoticeContent.PreliminaryGrant preliminary ->
				Stream.concat(names(preliminary.award().persons()), Stream.of(preliminary.explanation()));
			case NoticeContent.Refusal refusal ->
				Stream.concat(names(refusal.persons()), refusal.reasons().stream().map(RefusalReason::facts));
			case NoticeContent.EvidenceRequest request -> request.items()
				.stream()
				.flatMap((item) -> Stream.concat(Stream.of(item.what()), item.whose().stream()));
			case NoticeContent.Hearing hearing -> Stream.concat(Stream.of(hearing.intention()),
					Stream.concat(hearing.facts().stream(), hearing.norms().stream()));
		};
		return Stream.concat(own, Stream.concat(this.addressee.lines().stream(),
				Stream.of(this.addressee.party(), this.decidedBy.name(), this.decidedBy.role())))
			.toList();
	}

	private static Stream<String> names(List<NoticePerson> persons) {
		return persons.stream().map(NoticePerson::name);
	}

	List<CalculatedMonth> months() {
		return switch (this.content) {
			case NoticeContent.Grant grant -> grant.award().months();
			case NoticeContent.Change change -> change.award().months();
			case NoticeContent.PreliminaryGrant preliminary -> preliminary.award().months();
			case NoticeContent.Refusal refusal -> refusal.months();
			case NoticeContent.EvidenceRequest request -> List.of();
			case NoticeContent.Hearing hearing -> List.of();
		};
	}

	List<NoticePerson> persons() {
		return switch (this.content) {
			case NoticeContent.Grant grant -> grant.award().persons();
			case NoticeContent.Change change -> change.award().persons();
			case NoticeContent.PreliminaryGrant preliminary -> preliminary.award().persons();
			case NoticeContent.Refusal refusal -> refusal.persons();
			case NoticeContent.EvidenceRequest request -> List.of();
			case NoticeContent.Hearing hearing -> List.of();
		};
	}

}
