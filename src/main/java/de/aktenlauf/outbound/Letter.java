package de.aktenlauf.outbound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;

/**
 * A letter of the office.
 *
 * @param id its identifier
 * @param key as given by the order
 * @param caseNumber the case
 * @param team the responsible team
 * @param kind which letter
 * @param state how far it is
 * @param decidedBy who decided
 * @param composedBy who composed it
 * @param composedAt when it was composed
 * @param sent what became of it; empty for a draft
 */
public record Letter(LetterId id, String key, CaseNumber caseNumber, String team, LetterKind kind, LetterState state,
		DecidedBy decidedBy, UserId composedBy, Instant composedAt, Optional<Sent> sent) {

	/**
	 * What became of a letter that was sent.
	 *
	 * @param number of the letter, such as {@code 2026-0000123}
	 * @param date the date on the letter
	 * @param content the PDF
	 * @param textVersions template and blocks that were used
	 * @param pages its pages
	 * @param document the filed copy
	 * @param by who sent it
	 * @param at when
	 */
	public record Sent(String number, LocalDate date, ContentId content, String textVersions, int pages,
			DocumentId document, UserId by, Instant at) {
	}

}
