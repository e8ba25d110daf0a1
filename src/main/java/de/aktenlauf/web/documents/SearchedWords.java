package de.aktenlauf.web.documents;

import java.util.Optional;

import jakarta.servlet.http.HttpSession;

/** The words of the searches of a session, by number: no words stand in an address. */
public interface SearchedWords {

	/**
	 * The words of a search.
	 * @param number its number in the session
	 * @param session the session
	 * @return as typed, empty if the search is forgotten or had none
	 */
	Optional<String> of(int number, HttpSession session);

}
