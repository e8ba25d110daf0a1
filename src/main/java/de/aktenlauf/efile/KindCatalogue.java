package de.aktenlauf.efile;

import java.util.List;

import org.springframework.stereotype.Component;

/** The kinds of documents of {@code config/document_kinds.csv}. */
@Component
public class KindCatalogue {

	/**
	 * Describes a kind.
	 * @param kind the kind
	 * @return its description
	 */
	public KindDescription describe(DocumentKind kind) {
		throw new UnsupportedOperationException();
	}

	/**
	 * All kinds in the order of the file.
	 * @return one description each
	 */
	public List<KindDescription> all() {
		throw new UnsupportedOperationException();
	}

}
