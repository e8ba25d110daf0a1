package de.aktenlauf.web.api;

import de.aktenlauf.applications.FormRefused;
import de.aktenlauf.web.Problem;

import org.springframework.http.HttpStatus;

/** A form that was refused, as a problem. */
final class RefusedForm {

	private RefusedForm() {
	}

	static Problem of(FormRefused refusal) {
		HttpStatus status = switch (refusal.key()) {
			case FormRefused.UNREADABLE -> HttpStatus.BAD_REQUEST;
			case FormRefused.TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
			case FormRefused.CONFLICT -> HttpStatus.CONFLICT;
			case FormRefused.CHANGED -> HttpStatus.PRECONDITION_FAILED;
			default -> HttpStatus.UNPROCESSABLE_CONTENT;
		};
		return new Problem(status, refusal.key(), title(status),
				refusal.findings()
					.stream()
					.map((finding) -> new Problem.Finding(finding.field(), finding.message()))
					.toList());
	}

	private static String title(HttpStatus status) {
		return switch (status) {
			case BAD_REQUEST -> "Formular nicht lesbar";
			case CONTENT_TOO_LARGE -> "Zu groß";
			case CONFLICT -> "Passt nicht zu dem, was gespeichert ist";
			case PRECONDITION_FAILED -> "Inzwischen geändert";
			default -> "So kann es nicht sein";
		};
	}

}
