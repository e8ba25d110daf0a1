package de.aktenlauf.text;

import java.util.Map;

import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.KeyedException;

/** Pages cannot be put together now: what they are made of is not there or broken. */
public class PagesUnavailable extends KeyedException {

	private static final long serialVersionUID = 1L;

	PagesUnavailable(ContentId content, String detail, Throwable cause) {
		super("PAGES_UNAVAILABLE", "The pages of " + content + " cannot be put together: " + detail,
				Map.of("content", content.value()));
		initCause(cause);
	}

	PagesUnavailable(ContentId content, String detail) {
		super("PAGES_UNAVAILABLE", "The pages of " + content + " cannot be put together: " + detail,
				Map.of("content", content.value()));
	}

}
