package de.aktenlauf.shared;

import java.util.Map;

/**
 * A refusal or failure with a stable key. Message and values never hold names, addresses
 * or text of clients: they end up in logs.
 */
public abstract class KeyedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String key;

	private final transient Map<String, Object> values;

	/**
	 * Takes the key and the values that the message speaks of.
	 * @param key stable key in upper snake case, such as {@code CASE_NOT_FOUND}
	 * @param message what happened and how to mend it, in English, for logs
	 * @param values codes, ids and counts for messages on the screen
	 */
	protected KeyedException(String key, String message, Map<String, Object> values) {
		super(message);
		this.key = key;
		this.values = Map.copyOf(values);
	}

	/**
	 * The stable key.
	 * @return upper snake case
	 */
	public String key() {
		return this.key;
	}

	/**
	 * The values that the message speaks of.
	 * @return unmodifiable, never null
	 */
	public Map<String, Object> values() {
		return (this.values != null) ? this.values : Map.of();
	}

}
