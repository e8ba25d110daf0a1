package de.aktenlauf.outbound;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.aktenlauf.shared.BenefitMonth;

/** What can be filled into the text blocks of a letter. */
final class LetterValues {

	private LetterValues() {
	}

	static Map<String, String> of(Snapshot letter, Letterhead head, LocalDate date) {
		Letterhead.Contact contact = head.contact(letter.team());
		Map<String, String> values = new HashMap<>(head.values());
		values.put("name", letter.addressee().name());
		values.put("party", letter.addressee().party());
		values.put("contact", contact.name());
		values.put("phone", contact.phone());
		values.put("email", contact.email());
		values.put("date", German.day(date));
		values.put("decider",
				Stream.of(letter.decidedBy().name(), letter.decidedBy().role())
					.filter((words) -> !words.isBlank())
					.reduce((name, role) -> name + ", " + role)
					.orElse(""));
		values.putAll(own(letter.content()));
		return values;
	}

	private static Map<String, String> own(NoticeContent content) {
		return switch (content) {
			case NoticeContent.Grant grant -> award(grant.award(), Map.of("appliedOn", German.day(grant.appliedOn())));
			case NoticeContent.Change change -> {
				Map<String, String> more = new HashMap<>();
				more.put("changedNotice", German.day(change.changedNotice()));
				change.hearing().heardOn().ifPresent((day) -> more.put("heardOn", German.day(day)));
				yield award(change.award(), more);
			}
			case NoticeContent.PreliminaryGrant preliminary ->
				award(preliminary.award(), Map.of("appliedOn", German.day(preliminary.appliedOn())));
			case NoticeContent.Refusal refusal -> {
				Map<String, String> more = new HashMap<>(Map.of("appliedOn", German.day(refusal.appliedOn())));
				refusal.hearing().heardOn().ifPresent((day) -> more.put("heardOn", German.day(day)));
				yield more;
			}
			case NoticeContent.EvidenceRequest request -> {
				Map<String, String> more = new HashMap<>(Map.of("term", German.day(request.term())));
				request.appliedOn().ifPresent((day) -> more.put("appliedOn", German.day(day)));
				yield more;
			}
			case NoticeContent.Hearing hearing -> Map.of("term", German.day(hearing.term()));
		};
	}

	private static Map<String, String> award(Award award, Map<String, String> more) {
		Map<String, String> values = new HashMap<>(more);
		values.put("from", German.day(award.first().firstDay()));
		values.put("to", German.day(award.last().lastDay()));
		values.put("first", German.month(award.first()));
		return values;
	}

	/**
	 * The names of the benefit in some months, "Bürgergeld und Grundsicherungsgeld" if
	 * they differ.
	 */
	static String benefit(BlockText text, List<BenefitMonth> months) {
		return German.list(months.stream().map((month) -> text.benefit(month.firstDay())).distinct().toList());
	}

}
