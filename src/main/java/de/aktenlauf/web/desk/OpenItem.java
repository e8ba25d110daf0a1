package de.aktenlauf.web.desk;

import java.util.List;
import java.util.Set;

import de.aktenlauf.web.documents.Courses;
import de.aktenlauf.web.documents.LetterView;

import org.jspecify.annotations.Nullable;

/**
 * The item that is open: its letter, and what is known and can be done.
 *
 * @param id its identifier
 * @param version the version that the person sees
 * @param title what it is about
 * @param kind what is to be done
 * @param kindCode code of that
 * @param letter the letter, null if it may not be read or there is none
 * @param noLetter why there is none: {@code NONE}, or the rule that refused
 * @param fields receipt, term, who is responsible
 * @param reason why it is here
 * @param course what happened so far
 * @param others other open items of the case
 * @param actionable whether something can still be done with it
 * @param claimable whether it lies in a basket for everybody
 * @param baskets where it may be forwarded to
 * @param kinds what the letter may be instead, none if that cannot be corrected now
 * @param talk what people say to each other about it
 */
record OpenItem(String id, long version, String title, String kind, String kindCode, @Nullable LetterView letter,
		String noLetter, List<Field> fields, Reason reason, List<Courses.Step> course, List<Other> others,
		boolean actionable, boolean claimable, List<Choice> baskets, List<Choice> kinds, Talk talk) {

	private static final Set<String> DECISIVE = Set.of("DECIDE_APPLICATION", "CHECK_SAMPLE", "RELEASE_DECISION");

	private static final Set<String> COMPLETABLE = Set.of("PROCESS_MAIL", "REVIEW_APPEAL");

	/** Whether one press ends it. */
	public boolean completable() {
		return this.actionable && COMPLETABLE.contains(this.kindCode);
	}

	/** Whether it ends with a decision on a page of its own. */
	public boolean decisive() {
		return DECISIVE.contains(this.kindCode);
	}

	/**
	 * A field.
	 *
	 * @param label in words
	 * @param value its value
	 * @param href where it leads, empty for nowhere
	 */
	record Field(String label, String value, String href) {
	}

	/**
	 * Why the item is here.
	 *
	 * @param kind the kind that was recognised, empty if none
	 * @param confidence how sure that is, in percent
	 * @param caseFound how the case was found, empty if it was not
	 * @param text the reason of the routing rule
	 * @param rule id of the rule
	 * @param mailItem the letter as delivered, empty if there is none
	 */
	record Reason(String kind, int confidence, String caseFound, String text, String rule, String mailItem) {
	}

	/**
	 * What people say to each other about the item.
	 *
	 * @param notes what was written, oldest first
	 * @param corrections what people said about the letter's kind, oldest first
	 * @param holder the colleague who has the item, empty if it is nobody else
	 * @param asker who waits for an answer, empty if nobody does
	 * @param others who may be asked
	 */
	record Talk(List<Said> notes, List<Said> corrections, String holder, String asker, List<Choice> others) {

		/** Keeps unmodifiable copies. */
		Talk {
			notes = List.copyOf(notes);
			corrections = List.copyOf(corrections);
			others = List.copyOf(others);
		}

		/** For the template. */
		public boolean silent() {
			return this.notes.isEmpty() && this.corrections.isEmpty();
		}

	}

	/**
	 * Something that was said.
	 *
	 * @param head when and by whom
	 * @param occasion what it went with
	 * @param words the text, may be empty
	 */
	record Said(String head, String occasion, String words) {
	}

	/**
	 * Another open item of the case.
	 *
	 * @param href its address
	 * @param title what it is about
	 * @param dueOn by when
	 */
	record Other(String href, String title, String dueOn) {
	}

	/**
	 * Something to choose.
	 *
	 * @param code its code
	 * @param label in words
	 */
	record Choice(String code, String label) {
	}

}
