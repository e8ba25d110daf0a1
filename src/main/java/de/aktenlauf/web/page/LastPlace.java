package de.aktenlauf.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Where a person last stood in the in-tray: whoever comes back from another page finds
 * filter, order and place again. Kept as long as the log-in.
 */
public final class LastPlace {

	/** The beginning of the own in-tray. */
	public static final String BEGINNING = "/postkorb";

	private static final String NAME = "aktenlauf.lastPlace";

	private LastPlace() {
	}

	/**
	 * The address to go back to.
	 * @param request of the person
	 * @return never empty
	 */
	public static String of(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(NAME) instanceof String kept) ? kept : BEGINNING;
	}

	/**
	 * Forgets it: a place that cannot be shown is no place to go back to.
	 * @param request of the person
	 */
	public static void forget(HttpServletRequest request) {
		request.getSession().removeAttribute(NAME);
	}

	/**
	 * Remembers where the person stands.
	 * @param request of the person
	 * @param href address of list and open item
	 */
	public static void keep(HttpServletRequest request, String href) {
		request.getSession().setAttribute(NAME, href);
	}

}
