package de.aktenlauf.web.security;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changing calls that another site makes a browser send. Browsers keep Basic
 * credentials and send them by themselves, and they say from where a request comes; other
 * programs do not.
 */
class SiteGate extends OncePerRequestFilter {

	private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

	private final AccessDeniedHandler refused;

	SiteGate(AccessDeniedHandler refused) {
		this.refused = refused;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String site = request.getHeader("Sec-Fetch-Site");
		boolean foreign = site != null && !"same-origin".equals(site) && !"none".equals(site);
		if (foreign && CHANGING.contains(request.getMethod())) {
			this.refused.handle(request, response, new AccessDeniedException("sent by another site"));
			return;
		}
		chain.doFilter(request, response);
	}

}
