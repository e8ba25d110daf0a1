package de.aktenlauf.web.search;

import java.util.Optional;

import de.aktenlauf.web.documents.SearchedWords;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;

/** Tells the viewer what was searched for. */
@Component
class KeptWords implements SearchedWords {

	@Override
	public Optional<String> of(int number, HttpSession session) {
		return KeptSearches.of(session)
			.find(number)
			.map(KeptSearches.Question::words)
			.filter((words) -> !words.isBlank());
	}

}
