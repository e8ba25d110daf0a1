package de.aktenlauf.routing;

import java.util.List;

import de.aktenlauf.shared.CaseNumber;

/** Whether the case of a letter was found. */
public sealed interface CaseMatch {

	/**
	 * Why, in German words.
	 * @return a sentence without names
	 */
	String reason();

	/**
	 * Exactly one case fits.
	 *
	 * @param caseNumber the case
	 * @param foundBy how
	 * @param healed whether one wrongly read digit was mended
	 * @param evidence the words that decided
	 * @param reason why, in German words
	 */
	record Found(CaseNumber caseNumber, CaseFoundBy foundBy, boolean healed, List<Evidence> evidence,
			String reason) implements CaseMatch {

		/** Keeps an unmodifiable copy. */
		public Found {
			evidence = List.copyOf(evidence);
		}

	}

	/**
	 * No case, several, or one that does not fit the named person: a person decides.
	 *
	 * @param candidates the best first, at most 10
	 * @param reason why, in German words
	 */
	record Unclear(List<CaseCandidate> candidates, String reason) implements CaseMatch {

		/** Keeps an unmodifiable copy. */
		public Unclear {
			candidates = List.copyOf(candidates);
		}

	}

}
