package de.aktenlauf.intake;

import java.util.List;
import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** A delivery was refused as a whole: nothing is taken, nothing is deleted. */
public class DeliveryRefused extends KeyedException {

	private static final long serialVersionUID = 1L;

	private final transient List<Finding> findings;

	/**
	 * Names all findings.
	 * @param key {@code DELIVERY_UNREADABLE} (400), {@code DELIVERY_CONFLICT} (409),
	 * {@code DELIVERY_TOO_LARGE} (413), {@code DELIVERY_IMPOSSIBLE} (422) or, in the
	 * watched folder only, {@code DELIVERY_INCOMPLETE}
	 * @param findings what is wrong, where, and how to mend it
	 */
	public DeliveryRefused(String key, List<Finding> findings) {
		// Findings name files, and a gateway's file names may hold persons: not for logs.
		super(key, "Delivery refused with " + findings.size() + " findings", Map.of("findings", findings.size()));
		this.findings = List.copyOf(findings);
	}

	/**
	 * What is wrong.
	 * @return at least one finding
	 */
	public List<Finding> findings() {
		return (this.findings != null) ? this.findings : List.of();
	}

	/**
	 * One thing that is wrong.
	 *
	 * @param field the field of {@code delivery.json}, or the entry of the archive
	 * @param message what is wrong and how to mend it, in German
	 */
	public record Finding(String field, String message) {
	}

}
