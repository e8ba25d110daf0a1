package de.aktenlauf.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

import de.aktenlauf.access.People;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Logs in the people of the demo with the password that the README tells everybody.
 * Without the demo there are no local people and every log-in fails here.
 */
@Component
class DemoLogin implements AuthenticationProvider {

	private static final Logger LOG = LoggerFactory.getLogger(DemoLogin.class);

	private static final byte[] PASSWORD = "demo".getBytes(StandardCharsets.UTF_8);

	private static final int MAX_NAME_LENGTH = 64;

	private final People people;

	private final LoginThrottle throttle;

	private final LoginAudit audit;

	DemoLogin(People people, LoginThrottle throttle, LoginAudit audit) {
		this.people = people;
		this.throttle = throttle;
		this.audit = audit;
	}

	@EventListener
	void sayWhoCanLogIn(ApplicationReadyEvent ready) {
		if (this.people.all().isEmpty()) {
			LOG.warn("No local people exist: nobody can log in. For the demo set AKTENLAUF_DEMO=full or empty.");
		}
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String name = attempt.getName();
		if (this.throttle.closed(name)) {
			throw new LockedException("too many failures for one name within a minute");
		}
		User user = find(name);
		boolean fits = MessageDigest.isEqual(PASSWORD,
				String.valueOf(attempt.getCredentials()).getBytes(StandardCharsets.UTF_8));
		if (user == null || !fits) {
			this.throttle.failed(name);
			this.audit.record(AuditAction.LOGIN_FAILED, name);
			throw new BadCredentialsException("name or password is wrong");
		}
		this.throttle.succeeded(name);
		List<SimpleGrantedAuthority> roles = user.roles()
			.stream()
			.map((role) -> new SimpleGrantedAuthority("ROLE_" + role))
			.toList();
		return UsernamePasswordAuthenticationToken.authenticated(user.id().value(), null, roles);
	}

	private @Nullable User find(String name) {
		return (name.isBlank() || name.length() > MAX_NAME_LENGTH) ? null
				: this.people.find(new UserId(name)).orElse(null);
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
