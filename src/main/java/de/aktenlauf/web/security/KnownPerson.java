package de.aktenlauf.web.security;

import java.util.function.Predicate;
import java.util.function.Supplier;

import de.aktenlauf.access.People;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.shared.UserId;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets a logged-in person pass who is still known, with roles as they are now and not as
 * they were at log-in.
 */
final class KnownPerson implements AuthorizationManager<RequestAuthorizationContext> {

	private final People people;

	private final Predicate<User> condition;

	private KnownPerson(People people, Predicate<User> condition) {
		this.people = people;
		this.condition = condition;
	}

	static KnownPerson any(People people) {
		return new KnownPerson(people, (user) -> true);
	}

	static KnownPerson with(People people, Permission permission) {
		return new KnownPerson(people, (user) -> user.may(permission));
	}

	@Override
	public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> login,
			RequestAuthorizationContext request) {
		Authentication person = login.get();
		boolean allowed = person != null && person.isAuthenticated()
				&& !(person instanceof AnonymousAuthenticationToken)
				&& this.people.find(new UserId(person.getName())).filter(this.condition).isPresent();
		return new AuthorizationDecision(allowed);
	}

}
