package de.aktenlauf.web.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions after 15 idle minutes and after ten hours at most. A request that the
 * page makes by itself (header {@value #BACKGROUND}) does not count as activity.
 */
class SessionLimits extends OncePerRequestFilter {

	static final Duration IDLE = Duration.ofMinutes(15);

	static final Duration AT_MOST = Duration.ofHours(10);

	static final String BACKGROUND = "X-Background";

	private static final String ACTIVE_AT = SessionLimits.class.getName() + ".activeAt";

	private static final String BEGUN_AT = SessionLimits.class.getName() + ".begunAt";

	private final Clock clock;

	SessionLimits(Clock clock) {
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null && over(session)) {
			session.invalidate();
		}
		else if (session != null && request.getHeader(BACKGROUND) == null) {
			session.setAttribute(ACTIVE_AT, this.clock.instant());
		}
		chain.doFilter(request, response);
	}

	private boolean over(HttpSession session) {
		Instant now = this.clock.instant();
		if (session.getAttribute(BEGUN_AT) == null) {
			session.setAttribute(BEGUN_AT, now);
		}
		return now.isAfter(at(session, BEGUN_AT, now).plus(AT_MOST))
				|| now.isAfter(at(session, ACTIVE_AT, now).plus(IDLE));
	}

	private static Instant at(HttpSession session, String name, Instant otherwise) {
		return (session.getAttribute(name) instanceof Instant instant) ? instant : otherwise;
	}

}
