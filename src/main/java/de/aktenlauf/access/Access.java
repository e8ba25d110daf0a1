package de.aktenlauf.access;

import de.aktenlauf.shared.CaseNumber;

import org.springframework.stereotype.Component;

/** Decides who may do what; everything is denied unless a rule allows it. */
@Component
public class Access {

	/**
	 * Requires a permission that hangs on the role alone.
	 * @param permission what is about to be done
	 * @return the current user
	 * @throws AccessRefused if no role of the user has it
	 */
	public User require(Permission permission) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Requires a permission on one file or document.
	 * @param permission what is about to be done
	 * @param facts what is known about the file
	 * @return the current user
	 * @throws AccessRefused if the role or the need to know is missing
	 */
	public User require(Permission permission, FileFacts facts) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Whether the current user may read one file or document, and by which rule.
	 * @param facts what is known about the file
	 * @return allowed or refused because
	 */
	public AccessDecision decide(FileFacts facts) {
		throw new UnsupportedOperationException();
	}

	/**
	 * What the current user may see, for filters inside queries.
	 * @return the rules as values
	 */
	public Visibility visible() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Opens an unlocked file for the current user until the end of the day, for a stated
	 * reason.
	 * @param caseNumber the case
	 * @param reason at least 10 characters, kept for the data protection officer
	 * @throws IllegalArgumentException if the reason is too short
	 */
	public void giveReason(CaseNumber caseNumber, String reason) {
		throw new UnsupportedOperationException();
	}

}
