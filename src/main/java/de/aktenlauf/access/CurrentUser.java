package de.aktenlauf.access;

import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/** Who acts at this moment, in this thread. */
@Component
public class CurrentUser {

	/**
	 * The user of this thread.
	 * @return never null
	 * @throws AccessRefused if nobody is logged in
	 */
	public User get() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Runs an automatic step as the product itself.
	 * @param <T> type of the result
	 * @param step the step
	 * @return its result
	 */
	public <T> T asSystem(Supplier<T> step) {
		throw new UnsupportedOperationException();
	}

}
