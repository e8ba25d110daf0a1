package de.aktenlauf.web.outgoing;

import java.util.Optional;

import de.aktenlauf.outbound.Letter;
import de.aktenlauf.outbound.QueuedLetter;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Words;

import org.springframework.stereotype.Component;

/** Rows of the queue in words. */
@Component
class OutgoingRows {

	private final Format format;

	private final Words words;

	OutgoingRows(Format format, Words words) {
		this.format = format;
		this.words = words;
	}

	Row row(QueuedLetter queued) {
		Optional<Letter> letter = queued.letter();
		return new Row(queued.number(), this.words.ofCode("letterState", queued.state().name()), queued.pages(),
				this.format.shortTime(queued.sentAt()), letter.isPresent(),
				letter.map((known) -> this.words.ofCode("letterKind", known.kind().name())).orElse(""),
				letter.map((known) -> known.caseNumber().value()).orElse(""),
				letter.flatMap(Letter::sent).map((sent) -> this.format.date(sent.date())).orElse(""),
				letter.map(this::decided).orElse(""),
				letter.map((known) -> known.decidedBy().automatic()).orElse(false),
				letter.flatMap(Letter::sent).map(Letter.Sent::document).map(DocumentId::toString).orElse(""),
				letter.map((known) -> known.id().toString()).orElse(""),
				letter.map((known) -> "/akten/" + known.caseNumber().value().replace("//", "/")).orElse(""));
	}

	private String decided(Letter letter) {
		return letter.decidedBy().automatic() ? this.words.of("outgoing.decided.machine") : letter.decidedBy().name();
	}

	/**
	 * A letter in words.
	 *
	 * @param number of the letter
	 * @param state how far it is
	 * @param pages its pages
	 * @param sentAt when it came into the queue
	 * @param known whether the person may know what it is
	 * @param kind which letter
	 * @param caseNumber the case
	 * @param date of the letter
	 * @param decided who decided
	 * @param automatic whether the machine did
	 * @param document its copy
	 * @param id the letter
	 * @param file address of the file
	 */
	record Row(String number, String state, int pages, String sentAt, boolean known, String kind, String caseNumber,
			String date, String decided, boolean automatic, String document, String id, String file) {
	}

}
