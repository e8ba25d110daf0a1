package de.aktenlauf.routing;

import java.util.Optional;

import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.text.ExtractedText;

import org.springframework.stereotype.Component;

/**
 * Decides what a letter is: hard rules first, then a small explainable text classifier.
 */
@Component
public class Classifier {

	/**
	 * Classifies a text without storing anything.
	 * @param text the letter's text
	 * @return kind, confidence and the words that decided
	 */
	public Classification classify(ExtractedText text) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Classifies a letter and keeps the result; a second call replaces it.
	 * @param mailItem the letter
	 * @param text its text
	 * @return kind, confidence and the words that decided
	 */
	public Classification classify(MailItemId mailItem, ExtractedText text) {
		throw new UnsupportedOperationException();
	}

	/**
	 * What was kept.
	 * @param mailItem the letter
	 * @return the classification, empty if there is none
	 */
	public Optional<Classification> stored(MailItemId mailItem) {
		throw new UnsupportedOperationException();
	}

}
