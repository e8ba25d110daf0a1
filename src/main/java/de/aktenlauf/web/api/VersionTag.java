package de.aktenlauf.web.api;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import de.aktenlauf.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * The versions that the header {@code If-Match} of a change names (RFC 9110, strong
 * comparison).
 *
 * @param tags with their quotation marks
 */
record VersionTag(Set<String> tags) {

	/** Keeps an unmodifiable copy. */
	VersionTag {
		tags = Set.copyOf(tags);
	}

	/** The value of the header {@code ETag}. */
	static String of(long version) {
		return "\"" + version + "\"";
	}

	/** A change of something stored names what was read: else it could overwrite it. */
	static VersionTag required(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
			throw new CallRefused(Problem.of(HttpStatus.PRECONDITION_REQUIRED, "VERSION_REQUIRED", "Stand fehlt",
					"If-Match", "Bitte den gelesenen Stand (ETag der Antwort) im Kopf If-Match nennen."));
		}
		return new VersionTag(Arrays.stream(ifMatch.split(",")).map(String::strip).collect(Collectors.toSet()));
	}

	boolean names(long version) {
		return this.tags.contains(of(version));
	}

}
