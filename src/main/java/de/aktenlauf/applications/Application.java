package de.aktenlauf.applications;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;

/**
 * What somebody applied for, as it was entered; the values themselves are circumstances.
 *
 * @param id its identifier
 * @param caseNumber the case
 * @param form which form it is
 * @param receivedOn day of receipt (§ 37 II SGB II: counts from the first of that month)
 * @param from first day for which something is applied for or changes
 * @param answers what was ticked
 * @param handIn how it was handed in
 * @param documents the documents it came with, the form first
 */
public record Application(ApplicationId id, CaseNumber caseNumber, FormKind form, LocalDate receivedOn, LocalDate from,
		Map<Topic, Answer> answers, HandIn handIn, List<DocumentId> documents) {

	/** Keeps unmodifiable copies. */
	public Application {
		answers = Map.copyOf(answers);
		documents = List.copyOf(documents);
	}

	/** Which form. */
	public enum FormKind {

		/** Weiterbewilligungsantrag. */
		RENEWAL,
		/** Hauptantrag. */
		FIRST_APPLICATION,
		/** Veränderungsmitteilung (§ 60 SGB I). */
		CHANGE_NOTICE

	}

	/** What a form asks about. */
	public enum Topic {

		/** Members of community and household. */
		MEMBERS,
		/** Flat and its cost. */
		HOUSING,
		/** Income of everybody. */
		INCOME,
		/** Assets of everybody. */
		ASSETS,
		/** Account to which the benefit goes. */
		ACCOUNT,
		/** School, training, studies, institution. */
		SITUATION,
		/** Stay outside the area. */
		ABSENCE

	}

	/** What was ticked. */
	public enum Answer {

		/** Nothing changed. */
		UNCHANGED,
		/** Something changed. */
		CHANGED,
		/** Nothing was ticked. */
		MISSING

	}

	/**
	 * How an application was handed in.
	 *
	 * @param way on paper or online, and how surely by this person
	 * @param freeText whether somebody wrote something where nothing is asked
	 * @param unrecognisedPages pages and attachments that belong to no known form
	 * @param lowestConfidencePercent the least certain value that a machine read and
	 * nobody confirmed; 100 if there is none
	 */
	public record HandIn(Way way, boolean freeText, int unrecognisedPages, int lowestConfidencePercent) {
	}

	/** How surely an application comes from this person. */
	public enum Way {

		/** Paper with a signature. */
		SIGNED_PAPER,
		/** Paper without a signature. */
		UNSIGNED_PAPER,
		/** Online with an identity card or an account of that level. */
		ONLINE_IDENTIFIED,
		/** Online with less. */
		ONLINE_UNIDENTIFIED

	}

}
