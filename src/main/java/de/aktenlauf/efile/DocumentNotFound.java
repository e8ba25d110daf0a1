package de.aktenlauf.efile;

import java.util.Map;

import de.aktenlauf.shared.KeyedException;

/** There is no document with this identifier. */
public class DocumentNotFound extends KeyedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names the identifier.
	 * @param document what was asked for
	 */
	public DocumentNotFound(String document) {
		super("DOCUMENT_NOT_FOUND", "There is no document " + document, Map.of("document", document));
	}

}
