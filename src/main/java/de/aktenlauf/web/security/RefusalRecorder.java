package de.aktenlauf.web.security;

import de.aktenlauf.access.AccessRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Records each refusal of the need-to-know rules and leaves the answer to others. */
@Component
class RefusalRecorder implements HandlerExceptionResolver, Ordered {

	private final LoginAudit audit;

	RefusalRecorder(LoginAudit audit) {
		this.audit = audit;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception exception) {
		var login = SecurityContextHolder.getContext().getAuthentication();
		if (login != null && exception instanceof AccessRefused refused) {
			this.audit.refused(login.getName(), request.getRequestURI(), String.valueOf(refused.values().get("rule")));
		}
		return null;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
