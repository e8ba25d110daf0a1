package de.aktenlauf.web.security;

import java.io.IOException;

import de.aktenlauf.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What a call or page answers when the door stays shut. */
@Component
class Refusals {

	private static final String LOGIN_PAGE = "/anmelden";

	private final JsonMapper json;

	private final LoginAudit audit;

	Refusals(JsonMapper json, LoginAudit audit) {
		this.json = json;
		this.audit = audit;
	}

	void callWithoutLogin(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
			throws IOException {
		if (cause instanceof LockedException) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(LoginThrottle.WINDOW.toSeconds()));
			send(response, Problem.of(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_LOGINS", "Zu viele Fehlversuche",
					"Authorization", "In einer Minute ist die Anmeldung wieder möglich."));
			return;
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Aktenlauf\", charset=\"UTF-8\"");
		send(response, Problem.of(HttpStatus.UNAUTHORIZED, "NOT_LOGGED_IN", "Anmeldung erforderlich", "Authorization",
				"Name oder Kennwort fehlt oder ist falsch."));
	}

	void callRefused(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
			throws IOException {
		record(request);
		send(response, Problem.of(HttpStatus.FORBIDDEN, "ACCESS_REFUSED", "Kein Recht", "Authorization",
				"Dieses Recht fehlt Ihnen."));
	}

	/** No call takes the upload of a form. */
	void callWithUpload(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
			throws IOException {
		send(response, Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "MEDIA_TYPE_UNKNOWN", "Medientyp unbekannt",
				"Content-Type", "Diesen Medientyp nimmt der Aufruf nicht an."));
	}

	void pageWithoutLogin(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
			throws IOException {
		toLogin(request, response, LOGIN_PAGE);
	}

	/** What a page asks by itself leads nowhere: a person may be typing there. */
	private static void toLogin(HttpServletRequest request, HttpServletResponse response, String page)
			throws IOException {
		if (request.getHeader(SessionLimits.BACKGROUND) != null) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			return;
		}
		ReturnAddress.keep(request);
		if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Redirect", request.getContextPath() + page);
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			return;
		}
		response.sendRedirect(request.getContextPath() + page);
	}

	/** A form whose session ended meanwhile leads to the log-in; that is no refusal. */
	void pageRefused(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
			throws IOException {
		if (cause instanceof CsrfException && SecurityContextHolder.getContext().getAuthentication() == null) {
			toLogin(request, response, LOGIN_PAGE + "?abgelaufen");
			return;
		}
		record(request);
		response.sendError(HttpStatus.FORBIDDEN.value());
	}

	private void record(HttpServletRequest request) {
		var login = SecurityContextHolder.getContext().getAuthentication();
		this.audit.refused((login != null) ? login.getName() : "", request.getRequestURI(), "ROUTE");
	}

	private void send(HttpServletResponse response, Problem problem) throws IOException {
		response.setStatus(problem.status().value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding("UTF-8");
		this.json.writeValue(response.getOutputStream(), problem.detail());
	}

}
