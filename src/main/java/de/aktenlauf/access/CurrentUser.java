package de.aktenlauf.access;

import java.util.function.Supplier;

import de.aktenlauf.shared.UserId;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who acts at this moment, in this thread.
 * <p>
 * Concurrency: both the log-in and the mark of an automatic step belong to one thread and
 * are not handed on to others; a job thread starts with nobody.
 */
@Component
public class CurrentUser {

	private final ThreadLocal<Integer> systemDepth = ThreadLocal.withInitial(() -> 0);

	private final People people;

	CurrentUser(People people) {
		this.people = people;
	}

	/**
	 * The user of this thread, with roles and teams as they are now.
	 * @return never null
	 * @throws AccessRefused if nobody is logged in, or the person is not known any more
	 */
	public User get() {
		if (this.systemDepth.get() > 0) {
			return User.SYSTEM;
		}
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !authentication.isAuthenticated()
				|| authentication instanceof AnonymousAuthenticationToken) {
			throw new AccessRefused(Permission.READ_FILES, "NOT_LOGGED_IN");
		}
		return this.people.find(new UserId(authentication.getName()))
			.orElseThrow(() -> new AccessRefused(Permission.READ_FILES, "UNKNOWN_USER"));
	}

	/**
	 * Runs an automatic step as the product itself.
	 * @param <T> type of the result
	 * @param step the step
	 * @return its result
	 */
	public <T> T asSystem(Supplier<T> step) {
		int depth = this.systemDepth.get();
		this.systemDepth.set(depth + 1);
		try {
			return step.get();
		}
		finally {
			if (depth == 0) {
				this.systemDepth.remove();
			}
			else {
				this.systemDepth.set(depth);
			}
		}
	}

}
