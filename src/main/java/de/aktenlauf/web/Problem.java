package de.aktenlauf.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * An answer to a call that could not be done, by RFC 9457: stable type, German title, and
 * {@code errors[]} with what is wrong where.
 *
 * @param status the status of the answer
 * @param key stable key in upper snake case; becomes the type
 * {@code urn:aktenlauf:problem:<key>}
 * @param title what happened, in German
 * @param errors what is wrong, where, and how to mend it; at least one
 */
public record Problem(HttpStatus status, String key, String title, List<Finding> errors) {

	/** Keeps an unmodifiable copy. */
	public Problem {
		errors = List.copyOf(errors);
	}

	/**
	 * A problem with one finding.
	 * @param status the status of the answer
	 * @param key stable key in upper snake case
	 * @param title what happened, in German
	 * @param field what it is about
	 * @param message what is wrong and how to mend it, in German
	 * @return the problem
	 */
	public static Problem of(HttpStatus status, String key, String title, String field, String message) {
		return new Problem(status, key, title, List.of(new Finding(field, message)));
	}

	/**
	 * The form that is sent.
	 * @return type, title, status, detail and errors
	 */
	public ProblemDetail detail() {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(this.status, this.errors.getFirst().message());
		detail.setType(URI.create("urn:aktenlauf:problem:" + this.key.toLowerCase(Locale.ROOT).replace('_', '-')));
		detail.setTitle(this.title);
		detail.setProperty("errors", this.errors);
		return detail;
	}

	/**
	 * One thing that is wrong.
	 *
	 * @param field the field, parameter or part that is wrong
	 * @param message what is wrong and how to mend it, in German
	 */
	public record Finding(String field, String message) {
	}

}
