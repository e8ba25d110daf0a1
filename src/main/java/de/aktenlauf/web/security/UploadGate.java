package de.aktenlauf.web.security;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import de.aktenlauf.access.People;
import de.aktenlauf.access.Permission;
import de.aktenlauf.shared.UserId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses uploads of those who may hand nothing in, before a byte is read: the first look
 * at a parameter, which is for the token of the form, would write gigabytes to disk.
 */
class UploadGate extends OncePerRequestFilter {

	private static final String UPLOADS = "/lieferungen";

	private final People people;

	private final AccessDeniedHandler refused;

	UploadGate(People people, AccessDeniedHandler refused) {
		this.people = people;
		this.refused = refused;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String type = Optional.ofNullable(request.getContentType()).orElse("").strip().toLowerCase(Locale.ROOT);
		if (!type.startsWith("multipart/") || mayUpload(request)) {
			chain.doFilter(request, response);
			return;
		}
		this.refused.handle(request, response,
				somebody().isPresent() ? new AccessDeniedException("uploads are for those who hand mail in")
						: new MissingCsrfTokenException(""));
	}

	private boolean mayUpload(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return (path.equals(UPLOADS) || path.startsWith(UPLOADS + "/"))
				&& somebody().flatMap((login) -> this.people.find(new UserId(login.getName())))
					.filter((user) -> user.may(Permission.IMPORT))
					.isPresent();
	}

	private static Optional<Authentication> somebody() {
		return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
	}

}
