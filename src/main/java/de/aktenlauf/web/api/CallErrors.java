package de.aktenlauf.web.api;

import java.util.List;
import java.util.UUID;

import de.aktenlauf.applications.FormRefused;
import de.aktenlauf.benefit.household.HouseholdRefused;
import de.aktenlauf.benefit.rates.FigureMissing;
import de.aktenlauf.decisions.ApprovalRefused;
import de.aktenlauf.efile.EditRefused;
import de.aktenlauf.intake.DeliveryRefused;
import de.aktenlauf.intake.RepairRefused;
import de.aktenlauf.shared.KeyedException;
import de.aktenlauf.web.Problem;
import de.aktenlauf.web.WholeLetters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns each failure of a call into a problem of RFC 9457, without its inside. */
@RestControllerAdvice(basePackageClasses = CallErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class CallErrors extends ResponseEntityExceptionHandler {

	private static final Logger LOG = LoggerFactory.getLogger(CallErrors.class);

	@ExceptionHandler
	ResponseEntity<Object> refused(KeyedException refusal) {
		return answer(problem(refusal));
	}

	/** Two calls at once: whoever comes second reads again and repeats. */
	@ExceptionHandler({ ConcurrencyFailureException.class, DuplicateKeyException.class })
	ResponseEntity<Object> atOnce() {
		return answer(Problem.of(HttpStatus.CONFLICT, "CHANGED_AT_ONCE", "Gleichzeitig geändert", "call",
				"Ein anderer Aufruf änderte im selben Augenblick dasselbe; bitte neu lesen und wiederholen."));
	}

	@ExceptionHandler
	ResponseEntity<Object> unexpected(Exception failure) {
		String number = UUID.randomUUID().toString();
		LOG.error("Call failed, number {}", number, failure);
		return answer(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "UNEXPECTED", "Unerwarteter Fehler", "call",
				"Der Aufruf ist gescheitert; im Protokoll steht er unter der Nummer " + number + "."));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception failure, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		HttpStatus known = HttpStatus.valueOf(status.value());
		Problem problem = switch (known) {
			case NOT_FOUND -> Problem.of(known, "NOT_THERE", "Nicht vorhanden", "path", "Diesen Aufruf gibt es nicht.");
			case METHOD_NOT_ALLOWED ->
				Problem.of(known, "METHOD_UNKNOWN", "Methode unbekannt", "method", "Diese Methode gibt es hier nicht.");
			case UNSUPPORTED_MEDIA_TYPE -> Problem.of(known, "MEDIA_TYPE_UNKNOWN", "Medientyp unbekannt",
					"Content-Type", "Diesen Medientyp nimmt der Aufruf nicht an.");
			case NOT_ACCEPTABLE -> Problem.of(known, "MEDIA_TYPE_UNKNOWN", "Medientyp unbekannt", "Accept",
					"Diesen Medientyp liefert der Aufruf nicht.");
			case CONTENT_TOO_LARGE ->
				Problem.of(known, "TOO_LARGE", "Zu groß", "body", "Der Aufruf ist größer als erlaubt.");
			default -> Problem.of(known, "CALL_UNREADABLE", "Aufruf nicht lesbar", "call",
					"Der Aufruf oder einer seiner Werte ist nicht lesbar.");
		};
		ResponseEntity<Object> answer = answer(problem);
		return ResponseEntity.status(answer.getStatusCode())
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(answer.getBody());
	}

	private static ResponseEntity<Object> answer(Problem problem) {
		ProblemDetail detail = problem.detail();
		return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

	private static Problem problem(KeyedException refusal) {
		return switch (refusal) {
			case CallRefused call -> call.problem();
			case DeliveryRefused delivery -> delivery(delivery);
			case HouseholdRefused household -> household(household);
			case FormRefused form -> RefusedForm.of(form);
			case FigureMissing missing -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, missing.key(),
					"Eine Zahl des Gesetzes fehlt", "month", value(missing, "detail", ""));
			case ApprovalRefused approval -> approval(approval);
			case EditRefused edit -> RefusedEdit.of(edit).problem();
			default -> byKey(refusal);
		};
	}

	private static Problem delivery(DeliveryRefused refusal) {
		List<Problem.Finding> findings = refusal.findings()
			.stream()
			.map((finding) -> new Problem.Finding(finding.field(), finding.message()))
			.toList();
		HttpStatus status = switch (refusal.key()) {
			case "DELIVERY_CONFLICT" -> HttpStatus.CONFLICT;
			case "DELIVERY_IMPOSSIBLE" -> HttpStatus.UNPROCESSABLE_CONTENT;
			case "DELIVERY_TOO_LARGE" -> HttpStatus.CONTENT_TOO_LARGE;
			default -> HttpStatus.BAD_REQUEST;
		};
		return new Problem(status, refusal.key(), "Lieferung abgewiesen", findings.isEmpty()
				? List.of(new Problem.Finding("delivery", "Die Lieferung wurde abgewiesen.")) : findings);
	}

	private static Problem approval(ApprovalRefused refusal) {
		boolean overlaps = refusal.key().equals(ApprovalRefused.OVERLAPS);
		return new Problem(overlaps ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT, refusal.key(),
				overlaps ? "Schon bewilligt" : "So kann es nicht sein",
				refusal.findings()
					.stream()
					.map((finding) -> new Problem.Finding(finding.field(), finding.message()))
					.toList());
	}

	private static Problem household(HouseholdRefused refusal) {
		boolean unreadable = refusal.key().equals(HouseholdRefused.UNREADABLE);
		return new Problem(unreadable ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT, refusal.key(),
				unreadable ? "Anfrage nicht lesbar" : "Diesen Haushalt kann es so nicht geben",
				refusal.findings()
					.stream()
					.map((finding) -> new Problem.Finding(finding.field(), finding.message()))
					.toList());
	}

	private static Problem byKey(KeyedException refusal) {
		String key = refusal.key();
		return switch (key) {
			case "ACCESS_REFUSED" -> Problem.of(HttpStatus.FORBIDDEN, key, "Kein Recht",
					value(refusal, "permission", "Authorization"), rule(value(refusal, "rule", "")));
			case "REGISTER_REFUSED" -> Problem.of(HttpStatus.BAD_REQUEST, key, "Fallregister abgewiesen",
					value(refusal, "field", "register"), value(refusal, "detail", "Das Register ist nicht lesbar."));
			case "CASE_UNKNOWN" -> Problem.of(HttpStatus.NOT_FOUND, key, "Nicht vorhanden", "case",
					"Diesen Fall kennt das Fallregister nicht; bitte die Nummer prüfen.");
			case "SEARCH_REFUSED" -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, key, "Suche nicht ausführbar",
					value(refusal, "field", "q"), value(refusal, "detail", "So lässt sich nicht suchen."));
			case "DOCUMENT_CHANGED" ->
				Problem.of(HttpStatus.PRECONDITION_FAILED, key, "Inzwischen geändert", HttpHeaders.IF_MATCH,
						"Das Dokument wurde inzwischen geändert; bitte erneut lesen und dann ändern.");
			case RepairRefused.NOT_FITTING -> repair(key,
					"Das passt nicht zum Grund, oder das Schreiben ist nicht mehr in Quarantäne; bitte neu lesen.");
			case RepairRefused.ALREADY_PROPOSED -> repair(key, "Das hat schon jemand vorgeschlagen.");
			case RepairRefused.NOT_PROPOSED -> repair(key, "Niemand schlägt das vor, oder es ist schon entschieden.");
			case RepairRefused.SAME_PERSON -> repair(key, "Wer vorgeschlagen hat, kann nicht bestätigen.");
			case "NOT_CORRECTABLE" -> Problem.of(HttpStatus.CONFLICT, key, "Nicht mehr zu berichtigen", "workItem",
					"Niemand bearbeitet dieses Schreiben gerade so, dass seine Art zu berichtigen wäre.");
			case "WORK_ITEM_CHANGED" -> Problem.of(HttpStatus.CONFLICT, key, "Inzwischen geändert", "workItem",
					"Die Aufgabe wurde inzwischen geändert; ihr Stand ist " + value(refusal, "state", "") + ".");
			case "CONTENT_MISSING", "PAGES_UNAVAILABLE" -> Problem.of(HttpStatus.NOT_FOUND, key,
					"Im Speicher fehlt etwas", "document",
					"Bytes dieses Dokuments sind nicht da oder nicht lesbar; bitte die Betriebsführung verständigen.");
			default -> key.endsWith("_NOT_FOUND")
					? Problem.of(HttpStatus.NOT_FOUND, key, "Nicht vorhanden", "id", "Das gibt es hier nicht.")
					: Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, key, "Nicht ausführbar", "call",
							"Das lässt sich so nicht ausführen (" + key + ").");
		};
	}

	private static Problem repair(String key, String message) {
		return Problem.of(HttpStatus.CONFLICT, key, "Reparatur nicht möglich", "repair", message);
	}

	private static String value(KeyedException refusal, String name, String otherwise) {
		return String.valueOf(refusal.values().getOrDefault(name, otherwise));
	}

	private static String rule(String rule) {
		return switch (rule) {
			case "PROTECTED" -> "Die Akte ist gesperrt (Beschäftigte oder geschützte Person).";
			case "HEALTH" -> "Das Dokument enthält Gesundheitsdaten; dafür fehlt das Recht.";
			case "NO_NEED" -> "Die Akte liegt außerhalb Ihrer Zuständigkeit.";
			case WholeLetters.RULE -> "Seiten davon liegen inzwischen in einer Akte, die Sie nicht öffnen dürfen.";
			default -> "Dieses Recht fehlt Ihnen.";
		};
	}

}
