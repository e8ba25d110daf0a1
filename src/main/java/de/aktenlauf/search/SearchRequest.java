package de.aktenlauf.search;

import java.time.LocalDate;
import java.util.Optional;

import de.aktenlauf.shared.CaseNumber;

/**
 * What to look for.
 *
 * @param words the query, at most 1,000 characters, may be empty
 * @param caseNumber only this case
 * @param kind only this kind of document
 * @param from received on this day or later
 * @param to received on this day or earlier
 * @param page from 1
 * @param refinement what was chosen among the counts, and the order
 */
public record SearchRequest(String words, Optional<CaseNumber> caseNumber, Optional<String> kind,
		Optional<LocalDate> from, Optional<LocalDate> to, int page, Refinement refinement) {

	/** Hits on one page. */
	public static final int PAGE_SIZE = 20;

	/** Last page: whoever turns further should narrow the search. */
	public static final int MAX_PAGE = 100;

	/** Longest query in characters. */
	public static final int MAX_WORDS_LENGTH = 1_000;

	/**
	 * Asks without a refinement.
	 * @param words the query
	 * @param caseNumber only this case
	 * @param kind only this kind of document
	 * @param from received on this day or later
	 * @param to received on this day or earlier
	 * @param page from 1
	 */
	public SearchRequest(String words, Optional<CaseNumber> caseNumber, Optional<String> kind, Optional<LocalDate> from,
			Optional<LocalDate> to, int page) {
		this(words, caseNumber, kind, from, to, page, Refinement.NONE);
	}

	/** Whether anything but the words narrows the search. */
	boolean narrowed() {
		return this.caseNumber.isPresent() || this.kind.isPresent() || this.from.isPresent() || this.to.isPresent()
				|| this.refinement.team().isPresent() || this.refinement.year().isPresent()
				|| this.refinement.channel().isPresent();
	}

	/**
	 * Refuses what cannot be searched for.
	 * @throws SearchRefused naming the field that is wrong
	 */
	void refuseImpossible() {
		if (this.words.length() > MAX_WORDS_LENGTH) {
			throw new SearchRefused("q", "höchstens " + MAX_WORDS_LENGTH + " Zeichen; bitte kürzen");
		}
		if (this.page < 1) {
			throw new SearchRefused("page", "Seiten zählen ab 1");
		}
		if (this.page > MAX_PAGE) {
			throw new SearchRefused("page", "höchstens Seite " + MAX_PAGE + "; bitte die Suche eingrenzen");
		}
		if (this.from.isPresent() && this.to.isPresent() && this.from.get().isAfter(this.to.get())) {
			throw new SearchRefused("from", "liegt nach dem Ende des Zeitraums");
		}
	}

}
