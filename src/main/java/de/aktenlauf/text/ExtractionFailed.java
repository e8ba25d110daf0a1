package de.aktenlauf.text;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** A letter could not be read; it belongs into quarantine. */
public class ExtractionFailed extends KeyedException {

	private static final long serialVersionUID = 1L;

	private final ExtractionFailure failure;

	private final String detail;

	/**
	 * Names the reason.
	 * @param failure the reason
	 * @param detail technical detail in English, without text of the letter
	 */
	public ExtractionFailed(ExtractionFailure failure, String detail) {
		super("EXTRACTION_FAILED", failure + ": " + detail, Map.of("failure", failure.name()));
		this.failure = failure;
		this.detail = detail;
	}

	/**
	 * The reason.
	 * @return one of the closed list
	 */
	public ExtractionFailure failure() {
		return this.failure;
	}

	/**
	 * What exactly was found.
	 * @return technical detail in English, without text of the letter
	 */
	public String detail() {
		return this.detail;
	}

}
