package de.aktenlauf.web.security;

import java.net.URI;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stood whose form came too late, because the session was over: the log-in
 * leads back there. A page that was asked for itself is kept by the request cache.
 */
final class ReturnAddress {

	private static final String NAME = ReturnAddress.class.getName();

	/** Longer ones are not kept. */
	private static final int MAX_LENGTH = 500;

	private ReturnAddress() {
	}

	/** Keeps the page from which the request came, if it is one of ours. */
	static void keep(HttpServletRequest request) {
		boolean part = request.getHeader("HX-Request") != null;
		if (part || !"GET".equals(request.getMethod())) {
			own(request.getHeader(part ? "HX-Current-URL" : "Referer"), request)
				.ifPresent((page) -> request.getSession().setAttribute(NAME, page));
		}
	}

	/** Gives the address once. */
	static Optional<String> take(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null || !(session.getAttribute(NAME) instanceof String page)) {
			return Optional.empty();
		}
		session.removeAttribute(NAME);
		return Optional.of(page);
	}

	/** Path and query alone, so that it leads nowhere else. */
	private static Optional<String> own(@Nullable String address, HttpServletRequest request) {
		try {
			URI page = URI.create((address != null) ? address : "");
			String path = (page.getRawPath() != null) ? page.getRawPath() : "";
			boolean ours = request.getServerName().equalsIgnoreCase(page.getHost()) && path.startsWith("/")
					&& !path.startsWith("//") && !path.contains("\\") && !path.startsWith("/anmelden");
			String target = (page.getRawQuery() != null) ? path + "?" + page.getRawQuery() : path;
			return (ours && target.length() <= MAX_LENGTH) ? Optional.of(target) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
