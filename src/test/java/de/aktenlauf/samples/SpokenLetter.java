package de.aktenlauf.samples;

import java.util.List;

/**
 * A letter with all its words, before it is set.
 *
 * @param template where it comes from
 * @param subject the line above the text, empty if none
 * @param body the marked-up text
 * @param from who writes
 * @param to who is written to
 * @param date the day on the letter
 * @param reference what the sender quotes in the head, empty if nothing
 * @param note what the client wrote by hand on the upper edge, empty if nothing
 * @param signer who signs
 * @param headWords further words of the head, such as the sender's own sign
 */
record SpokenLetter(LetterTemplate template, String subject, String body, Party from, Party to, String date,
		String reference, String note, String signer, List<String> headWords) {

	SpokenLetter {
		headWords = List.copyOf(headWords);
	}

}
