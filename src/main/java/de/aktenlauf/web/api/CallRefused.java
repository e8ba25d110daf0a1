package de.aktenlauf.web.api;

import java.util.List;
import java.util.Map;

import de.aktenlauf.shared.KeyedException;
import de.aktenlauf.web.Problem;

import org.springframework.http.HttpStatus;

/** A call that cannot be done as asked, with all that is wrong about it. */
class CallRefused extends KeyedException {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	CallRefused(Problem problem) {
		super(problem.key(), "Call refused: " + problem.key(), Map.of());
		this.problem = problem;
	}

	static CallRefused unreadable(String field, String message) {
		return new CallRefused(
				Problem.of(HttpStatus.BAD_REQUEST, "CALL_UNREADABLE", "Aufruf nicht lesbar", field, message));
	}

	static CallRefused impossible(List<Problem.Finding> findings) {
		return new CallRefused(new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "CALL_IMPOSSIBLE",
				"Aufruf lesbar, aber nicht ausführbar", findings));
	}

	static CallRefused notThere(String key, String field, String message) {
		return new CallRefused(Problem.of(HttpStatus.NOT_FOUND, key, "Nicht vorhanden", field, message));
	}

	Problem problem() {
		return this.problem;
	}

}
