package de.aktenlauf.applications;

import java.util.List;
import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** A form or an extract that cannot be taken; nothing of it was stored. */
public class FormRefused extends KeyedException {

	/** It is no JSON object. */
	public static final String UNREADABLE = "FORM_UNREADABLE";

	/** It is larger than any form. */
	public static final String TOO_LARGE = "FORM_TOO_LARGE";

	/** It can be read, but says what cannot be. */
	public static final String IMPOSSIBLE = "FORM_IMPOSSIBLE";

	/** It does not fit what is stored. */
	public static final String CONFLICT = "FORM_CONFLICT";

	/** Somebody changed what it rests on. */
	public static final String CHANGED = "CIRCUMSTANCES_CHANGED";

	private static final long serialVersionUID = 1L;

	private final transient List<Finding> findings;

	FormRefused(String key, List<Finding> findings) {
		super(key, key + " with " + findings.size() + " findings", Map.of("findings", findings.size()));
		this.findings = List.copyOf(findings);
	}

	static FormRefused of(String key, String field, String message) {
		return new FormRefused(key, List.of(new Finding(field, message)));
	}

	/**
	 * All that is wrong.
	 * @return at least one
	 */
	public List<Finding> findings() {
		return this.findings;
	}

	/**
	 * One thing that is wrong.
	 *
	 * @param field where, such as {@code circumstances.persons[1].birthDate}
	 * @param message what is wrong and how to mend it, in German
	 */
	public record Finding(String field, String message) {
	}

}
