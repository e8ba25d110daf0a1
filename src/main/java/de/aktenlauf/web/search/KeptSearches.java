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
	 */
	record Question(String words, String caseNumber, String kind, String from, String to) implements Serializable {
	}

}
