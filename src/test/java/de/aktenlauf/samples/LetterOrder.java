package de.aktenlauf.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One letter that is to be made.
 *
 * @param name name of the file without extension
 * @param template what is written
 * @param row the case it is about
 * @param reference how it names the case
 * @param otherNumber another case number on the letter: the wrong one or the second one
 * @param noise class of noise
 * @param format file format
 * @param turns degrees by which the pages lay turned, one for each, 0 for those not named
 * @param backs whether each sheet was scanned on both sides, so that blank backs follow
 * @param attachments templates of what was stapled behind
 * @param written the day on the letter
 * @param seed source of chance
 * @param trap what makes it hard, in words
 */
record LetterOrder(String name, LetterTemplate template, SampleCase row, Reference reference,
		Optional<String> otherNumber, String noise, LetterFormat format, List<Integer> turns, boolean backs,
		List<LetterTemplate> attachments, LocalDate written, long seed, String trap) {

	LetterOrder {
		turns = List.copyOf(turns);
		attachments = List.copyOf(attachments);
	}

	LetterOrder as(LetterFormat other) {
		return new LetterOrder(this.name, this.template, this.row, this.reference, this.otherNumber, this.noise, other,
				this.turns, this.backs, this.attachments, this.written, this.seed, this.trap);
	}

	LetterOrder with(LetterTemplate attachment) {
		List<LetterTemplate> more = new ArrayList<>(this.attachments);
		more.add(attachment);
		return new LetterOrder(this.name, this.template, this.row, this.reference, this.otherNumber, this.noise,
				this.format, this.turns, this.backs, more, this.written, this.seed, this.trap);
	}

}
