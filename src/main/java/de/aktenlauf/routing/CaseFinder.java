package de.aktenlauf.routing;

import java.util.Optional;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.text.ExtractedText;

import org.springframework.stereotype.Component;

/** Finds the case of a letter; never guesses between two. */
@Component
public class CaseFinder {

	/**
	 * Finds a case without storing anything.
	 * @param text the letter's text and barcodes
	 * @return found, or unclear with candidates
	 */
	public CaseMatch find(ExtractedText text) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Finds the case of a letter and keeps the result; a second call replaces it.
	 * @param mailItem the letter
	 * @param text its text and barcodes
	 * @return found, or unclear with candidates
	 */
	public CaseMatch find(MailItemId mailItem, ExtractedText text) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Keeps what a person decided.
	 * @param mailItem the letter
	 * @param caseNumber the case
	 * @return found by {@code PERSON}
	 */
	public CaseMatch.Found assign(MailItemId mailItem, CaseNumber caseNumber) {
		throw new UnsupportedOperationException();
	}

	/**
	 * What was kept.
	 * @param mailItem the letter
	 * @return the match, empty if there is none
	 */
	public Optional<CaseMatch> stored(MailItemId mailItem) {
		throw new UnsupportedOperationException();
	}

}
