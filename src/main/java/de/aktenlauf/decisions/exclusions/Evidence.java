package de.aktenlauf.decisions.exclusions;

import java.util.List;

import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.shared.DocumentId;

/**
 * What is needed to prove the answers of a form, and what is there.
 *
 * @param needed what is needed
 * @param there the documents that were looked at
 */
public record Evidence(List<Needed> needed, List<Shown> there) {

	/** Nothing is needed and nothing is there. */
	public static final Evidence NONE = new Evidence(List.of(), List.of());

	/** Keeps unmodifiable copies. */
	public Evidence {
		needed = List.copyOf(needed);
		there = List.copyOf(there);
	}

	/**
	 * What is needed and not there.
	 * @return in the order of the form
	 */
	public List<Needed> missing() {
		return this.needed.stream()
			.filter((need) -> this.there.stream().noneMatch((shown) -> need.kinds().contains(shown.kind())))
			.toList();
	}

	/**
	 * One thing that must be proved.
	 *
	 * @param topic the topic of the form
	 * @param kinds codes of the kinds of documents of which one is enough
	 * @param wording what the letter asks for, in German
	 * @param source the norm
	 */
	public record Needed(Topic topic, List<String> kinds, String wording, String source) {

		/** Keeps an unmodifiable copy. */
		public Needed {
			kinds = List.copyOf(kinds);
		}

	}

	/**
	 * A document that was looked at.
	 *
	 * @param document the document
	 * @param kind code of its kind
	 */
	public record Shown(DocumentId document, String kind) {
	}

}
