package de.aktenlauf.web.documents;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Optional;

import jakarta.servlet.http.HttpSession;

/**
 * What one session typed, each under a number, so that no words stand in an address. The
 * oldest are forgotten.
 */
final class KeptWords implements Serializable {

	private static final long serialVersionUID = 1L;

	private static final String NAME = KeptWords.class.getName();

	private static final int MAX_KEPT = 50;

	private static final int MAX_LENGTH = 200;

	private final LinkedHashMap<Integer, Typed> kept = new LinkedHashMap<>();

	private int last;

	static KeptWords of(HttpSession session) {
		if (session.getAttribute(NAME) instanceof KeptWords words) {
			return words;
		}
		KeptWords fresh = new KeptWords();
		session.setAttribute(NAME, fresh);
		return fresh;
	}

	/** The number of what was typed, 0 for nothing. */
	synchronized int keep(String words, String tag) {
		Typed typed = new Typed(cut(words), cut(tag));
		if (typed.words().isEmpty() && typed.tag().isEmpty()) {
			return 0;
		}
		this.last++;
		this.kept.put(this.last, typed);
		if (this.kept.size() > MAX_KEPT) {
			this.kept.remove(this.kept.keySet().iterator().next());
		}
		return this.last;
	}

	synchronized Optional<Typed> find(int number) {
		return Optional.ofNullable(this.kept.get(number));
	}

	private static String cut(String text) {
		String stripped = text.strip();
		return (stripped.length() > MAX_LENGTH) ? stripped.substring(0, MAX_LENGTH) : stripped;
	}

	/**
	 * What was typed.
	 *
	 * @param words words of a title or of a search
	 * @param tag a tag, empty for none
	 */
	record Typed(String words, String tag) implements Serializable {

		static final Typed NOTHING = new Typed("", "");

	}

}
