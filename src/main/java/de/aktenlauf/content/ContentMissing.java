package de.aktenlauf.content;

import java.util.Map;

import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.KeyedException;

/** Nothing is stored under a digest. */
public class ContentMissing extends KeyedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names the digest.
	 * @param id the digest without bytes
	 */
	public ContentMissing(ContentId id) {
		super("CONTENT_MISSING", "No bytes are stored under " + id, Map.of("content", id.value()));
	}

}
