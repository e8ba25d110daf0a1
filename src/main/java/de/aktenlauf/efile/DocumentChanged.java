package de.aktenlauf.efile;

import java.util.Map;

import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.KeyedException;

/** Somebody else changed a document meanwhile. */
public class DocumentChanged extends KeyedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names the document.
	 * @param document the document
	 */
	public DocumentChanged(DocumentId document) {
		super("DOCUMENT_CHANGED", "Document " + document + " was changed meanwhile: look at it again",
				Map.of("document", document.toString()));
	}

}
