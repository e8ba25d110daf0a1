package de.aktenlauf.process.benefitdecision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.People;
import de.aktenlauf.access.User;
import de.aktenlauf.deadlines.HolidayCalendar;
import de.aktenlauf.outbound.DecidedBy;
import de.aktenlauf.outbound.Letter;
import de.aktenlauf.outbound.LetterOrder;
import de.aktenlauf.outbound.NoticeContent;
import de.aktenlauf.outbound.OutboundMail;
import de.aktenlauf.process.Decisions;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;

/** Writes and sends the letters of a process; the same key sends nothing twice. */
@Component
class SentLetters {

	private static final String TERMS = "letterTerms";

	private static final String ROLE = "Sachbearbeitung";

	private final OutboundMail mail;

	private final CurrentApplication current;

	private final Decisions tables;

	private final People people;

	private final HolidayCalendar calendar;

	private final Clock clock;

	SentLetters(OutboundMail mail, CurrentApplication current, Decisions tables, People people,
			HolidayCalendar calendar, Clock clock) {
		this.mail = mail;
		this.current = current;
		this.tables = tables;
		this.people = people;
		this.calendar = calendar;
		this.clock = clock;
	}

	Letter send(String key, CaseNumber caseNumber, NoticeContent content, DecidedBy decidedBy) {
		FileFacts facts = this.current.facts(caseNumber);
		LetterOrder order = new LetterOrder(key, caseNumber, content, decidedBy, Optional.empty());
		return this.mail.send(this.mail.compose(order, facts).letter().id(), facts);
	}

	/**
	 * Who signs for a person; an office that keeps its people elsewhere knows the log-in.
	 */
	DecidedBy person(UserId user) {
		return DecidedBy.person(this.people.find(user).map(User::displayName).orElse(user.value()), ROLE);
	}

	/** The last day of a term of the office; never a day on which nobody works. */
	LocalDate term(String letter) {
		Object days = Objects.requireNonNull(this.tables.decide(TERMS, Map.of("letter", letter)).get("termDays"));
		LocalDate last = LocalDate.now(this.clock).plusDays(((Number) days).longValue());
		return this.calendar.isWorkingDay(last) ? last : this.calendar.plusWorkingDays(last, 1);
	}

	/** When a process goes on: with the day after the term. */
	String end(LocalDate term) {
		return term.plusDays(1).atStartOfDay(this.clock.getZone()).toOffsetDateTime().toString();
	}

}
