package de.aktenlauf.web.search;

import java.util.UUID;

import de.aktenlauf.search.SavedSearch;
import de.aktenlauf.search.SavedSearches;
import de.aktenlauf.search.SearchRefused;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;
import de.aktenlauf.web.search.KeptSearches.Choice;
import de.aktenlauf.web.search.KeptSearches.Question;

import jakarta.servlet.http.HttpSession;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Searches that a person keeps under a name. */
@Screen
class SavedSearchController {

	private final SavedSearches saved;

	private final Words words;

	SavedSearchController(SavedSearches saved, Words words) {
		this.saved = saved;
		this.words = words;
	}

	@PostMapping("/suche/{number:\\d{1,9}}/merken")
	String save(@PathVariable int number, @RequestParam(defaultValue = "") String name, HttpSession session,
			RedirectAttributes flash) {
		Question question = KeptSearches.of(session).find(number).orElse(null);
		if (question == null) {
			return "redirect:/suche";
		}
		try {
			Choice choice = question.choice();
			this.saved.save(new SavedSearch(UUID.randomUUID(), name.strip(), question.words(), question.caseNumber(),
					question.kind(), question.from(), question.to(), choice.team(), choice.year(), choice.channel(),
					choice.order()));
			flash.addFlashAttribute("message", this.words.of("search.saved.done", name.strip()));
		}
		catch (SearchRefused ex) {
			flash.addFlashAttribute("problem", String.valueOf(ex.values().get("detail")));
		}
		return SearchController.shown(number);
	}

	@PostMapping("/suche/gemerkt/{id}")
	String run(@PathVariable UUID id, HttpSession session, RedirectAttributes flash) {
		SavedSearch search = this.saved.find(id).orElse(null);
		if (search == null) {
			flash.addFlashAttribute("problem", this.words.of("search.saved.gone"));
			return "redirect:/suche";
		}
		return SearchController.shown(KeptSearches.of(session)
			.keep(new Question(search.words(), search.caseNumber(), search.kind(), search.from(), search.to(),
					new Choice(search.team(), search.year(), search.channel(), search.order(), ""))));
	}

	@PostMapping("/suche/gemerkt/{id}/loeschen")
	String delete(@PathVariable UUID id, RedirectAttributes flash) {
		this.saved.delete(id);
		flash.addFlashAttribute("message", this.words.of("search.saved.deleted"));
		return "redirect:/suche";
	}

}
