package de.aktenlauf.outbound;

import java.util.List;
import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** A letter cannot be written as it was ordered. */
public final class LetterRefused extends KeyedException {

	private static final long serialVersionUID = 1L;

	LetterRefused(List<String> findings) {
		super("LETTER_REFUSED", "A letter cannot be written: " + String.join("; ", findings),
				Map.of("findings", List.copyOf(findings)));
	}

	/**
	 * What is wrong.
	 * @return each as field and mend, without words of clients
	 */
	@SuppressWarnings("unchecked")
	public List<String> findings() {
		return (List<String>) values().getOrDefault("findings", List.of());
	}

}
