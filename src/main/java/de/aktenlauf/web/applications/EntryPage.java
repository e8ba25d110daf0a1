package de.aktenlauf.web.applications;

import java.util.List;

import de.aktenlauf.web.documents.LetterView;
import org.jspecify.annotations.Nullable;

/**
 * The entry of a form beside its scan.
 *
 * @param item the work item
 * @param kind which form, in words
 * @param caseNumber the case
 * @param caseHref address of its file
 * @param letter the scan; its marked words are the proposals
 * @param groups the fields
 * @param version of the circumstances that are shown
 * @param known whether anything is known of the case
 * @param entered what is entered for this form already, null if nothing is
 * @param findings what is wrong, each with its field
 */
record EntryPage(String item, String kind, String caseNumber, String caseHref, LetterView letter,
		List<EntryGroup> groups, long version, boolean known, @Nullable Entered entered, List<Finding> findings) {

	/** Keeps unmodifiable copies. */
	EntryPage {
		groups = List.copyOf(groups);
		findings = List.copyOf(findings);
	}

	/** For the template. */
	public boolean offers() {
		return this.groups.stream()
			.flatMap((group) -> group.fields().stream())
			.anyMatch((one) -> one.proposal() != null);
	}

	/**
	 * A form that somebody entered already, beside what stands in the fields now.
	 *
	 * @param text when and by whom
	 * @param rows the answers, side by side
	 */
	record Entered(String text, List<Row> rows) {

		/** Keeps an unmodifiable copy. */
		Entered {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * Two answers side by side.
	 *
	 * @param label what was asked
	 * @param stored what is stored
	 * @param own what was typed, empty if nothing was
	 */
	record Row(String label, String stored, String own) {
	}

	/**
	 * Something that is wrong.
	 *
	 * @param href the field, empty if it is none of the page
	 * @param label its label
	 * @param message what is wrong and how to mend it
	 */
	record Finding(String href, String label, String message) {
	}

}
