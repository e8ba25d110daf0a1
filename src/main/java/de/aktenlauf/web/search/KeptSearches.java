package de.aktenlauf.web.search;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Optional;

import jakarta.servlet.http.HttpSession;

/**
 * The searches of one session, each under a number, so that no words stand in an address.
 * The oldest are forgotten.
 */
final class KeptSearches implements Serializable {

	private static final long serialVersionUID = 1L;

	private static final String NAME = KeptSearches.class.getName();

	private static final int MAX_KEPT = 50;

	/** One character more than a search may have, so that it is still refused. */
	private static final int MAX_KEPT_LENGTH = 1_001;

	private final LinkedHashMap<Integer, Question> kept = new LinkedHashMap<>();

	private int last;

	static KeptSearches of(HttpSession session) {
		if (session.getAttribute(NAME) instanceof KeptSearches searches) {
			return searches;
		}
		KeptSearches fresh = new KeptSearches();
		session.setAttribute(NAME, fresh);
		return fresh;
	}

	synchronized int keep(Question question) {
		this.last++;
		this.kept.put(this.last, question);
		if (this.kept.size() > MAX_KEPT) {
			this.kept.remove(this.kept.keySet().iterator().next());
		}
		return this.last;
	}

	synchronized Optional<Question> find(int number) {
		return Optional.ofNullable(this.kept.get(number));
	}

	/**
	 * What was asked.
	 *
	 * @param words as typed
	 * @param caseNumber only this case, empty for all
	 * @param kind only this kind, empty for all
	 * @param from received on this day or later, empty for any
	 * @param to received on this day or earlier, empty for any
	 * @param choice what was chosen beside the hits
	 */
	record Question(String words, String caseNumber, String kind, String from, String to,
			Choice choice) implements Serializable {

		/** Cuts what is too long to be searched for anyway. */
		Question {
			words = (words.length() > MAX_KEPT_LENGTH) ? words.substring(0, MAX_KEPT_LENGTH) : words;
		}

		/** A question for words alone. */
		static Question of(String words) {
			return new Question(words, "", "", "", "", Choice.NONE);
		}

		/**
		 * The same with one field changed.
		 * @param field code of the field
		 * @param value its new value, empty for no limit
		 * @return the changed question; the same one for an unknown field
		 */
		Question with(String field, String value) {
			Choice now = this.choice;
			return switch (field) {
				case "words" -> new Question(value, this.caseNumber, this.kind, this.from, this.to, now);
				case "case" -> new Question(this.words, value, this.kind, this.from, this.to, now);
				case "kind" -> new Question(this.words, this.caseNumber, value, this.from, this.to, now);
				case "received" -> new Question(this.words, this.caseNumber, this.kind, "", "", now);
				case "team" -> with(new Choice(value, now.year(), now.channel(), now.order(), now.similar()));
				case "year" -> with(new Choice(now.team(), value, now.channel(), now.order(), now.similar()));
				case "channel" -> with(new Choice(now.team(), now.year(), value, now.order(), now.similar()));
				case "order" -> with(new Choice(now.team(), now.year(), now.channel(), value, now.similar()));
				default -> this;
			};
		}

		Question with(Choice other) {
			return new Question(this.words, this.caseNumber, this.kind, this.from, this.to, other);
		}

		/**
		 * What is chosen in a field.
		 * @param field code of the field
		 * @return its value, empty for no limit
		 */
		String chosen(String field) {
			return switch (field) {
				case "case" -> this.caseNumber;
				case "kind" -> this.kind;
				case "team" -> this.choice.team();
				case "year" -> this.choice.year();
				case "channel" -> this.choice.channel();
				default -> "";
			};
		}

	}

	/**
	 * What was chosen beside the hits; empty values are no limit.
	 *
	 * @param team only this team
	 * @param year only this year
	 * @param channel only this way
	 * @param order code of the order
	 * @param similar letters like this document instead of words
	 */
	record Choice(String team, String year, String channel, String order, String similar) implements Serializable {

		static final Choice NONE = new Choice("", "", "", "", "");

	}

}
