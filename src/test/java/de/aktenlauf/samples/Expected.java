package de.aktenlauf.samples;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

/**
 * What the product should make of a letter; written beside it as {@code .expected.json}.
 *
 * @param file name of the letter's file
 * @param kind code of the document kind, null for an unreadable file
 * @param alsoKinds kinds that are acceptable too
 * @param caseNumber number of the case (written as {@code case}), null if no case may be
 * given
 * @param clearing whether the letter must wait for a person
 * @param caseFoundBy acceptable ways in which the case was found
 * @param owner owner of the kind, or {@code CLEARING}
 * @param quarantine reason, null for a letter that can be read
 * @param duplicateOf file of which this is the same again, null for none
 * @param pages number of pages
 * @param blankPages numbers of the blank ones
 * @param urgent whether the letter is urgent
 * @param noise class of noise
 * @param trap what makes it hard, in words; empty if nothing
 * @param searchWords words under which it should be found
 * @param pageTexts the true text of each page
 */
public record Expected(String file, @Nullable String kind, List<String> alsoKinds,
		@JsonProperty("case") @Nullable String caseNumber, boolean clearing, List<String> caseFoundBy, String owner,
		@Nullable String quarantine, @Nullable String duplicateOf, int pages, List<Integer> blankPages, boolean urgent,
		String noise, String trap, List<String> searchWords, List<String> pageTexts) {

	/** Keeps unmodifiable copies. */
	public Expected {
		alsoKinds = List.copyOf(alsoKinds);
		caseFoundBy = List.copyOf(caseFoundBy);
		blankPages = List.copyOf(blankPages);
		searchWords = List.copyOf(searchWords);
		pageTexts = List.copyOf(pageTexts);
	}

	/**
	 * What is expected of a file that cannot be read.
	 * @param file its name
	 * @param reason the reason of quarantine
	 * @param pages how many pages the scanner counted
	 * @return the expectation
	 */
	public static Expected quarantined(String file, String reason, int pages) {
		return new Expected(file, null, List.of(), null, false, List.of(), "MAILROOM", reason, null, pages, List.of(),
				false, "NONE", "unreadable", List.of(), List.of());
	}

	/**
	 * What is expected of a letter that comes again.
	 * @param copy name of the second file
	 * @return the expectation
	 */
	public Expected again(String copy) {
		return new Expected(copy, this.kind, this.alsoKinds, this.caseNumber, this.clearing, this.caseFoundBy,
				this.owner, "DUPLICATE", this.file, this.pages, this.blankPages, this.urgent, this.noise,
				"the same file again", this.searchWords, this.pageTexts);
	}

}
