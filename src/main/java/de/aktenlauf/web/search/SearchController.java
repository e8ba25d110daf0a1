package de.aktenlauf.web.search;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.search.DocumentSearch;
import de.aktenlauf.search.SavedSearches;
import de.aktenlauf.search.SearchRefused;
import de.aktenlauf.search.SearchRequest;
import de.aktenlauf.search.SearchResult;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;
import de.aktenlauf.web.search.KeptSearches.Choice;
import de.aktenlauf.web.search.KeptSearches.Question;

import jakarta.servlet.http.HttpSession;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One box, marked hits, counts by field. */
@Screen
class SearchController {

	/** An index that is further behind than this says so. */
	private static final Duration SHOWN_LAG = Duration.ofSeconds(5);

	private final DocumentSearch search;

	private final SavedSearches saved;

	private final Suggestions suggestions;

	private final SearchViews views;

	private final Words words;

	SearchController(DocumentSearch search, SavedSearches saved, Suggestions suggestions, SearchViews views,
			Words words) {
		this.search = search;
		this.saved = saved;
		this.suggestions = suggestions;
		this.views = views;
		this.words = words;
	}

	@GetMapping("/suche")
	ModelAndView empty() {
		return page(Question.of(""));
	}

	@PostMapping("/suche")
	String ask(@RequestParam(defaultValue = "") String worte, @RequestParam(defaultValue = "") String akte,
			@RequestParam(defaultValue = "") String art, @RequestParam(defaultValue = "") String von,
			@RequestParam(defaultValue = "") String bis, @RequestParam(defaultValue = "0") int bisher,
			HttpSession session) {
		KeptSearches kept = KeptSearches.of(session);
		Choice before = kept.find(bisher).map(Question::choice).orElse(Choice.NONE);
		Choice choice = new Choice(before.team(), before.year(), before.channel(), before.order(), "");
		return shown(kept.keep(new Question(worte.strip(), akte.strip(), art, von, bis, choice)));
	}

	@PostMapping("/suche/vorschlaege")
	ModelAndView suggest(@RequestParam(defaultValue = "") String worte) {
		return new ModelAndView("search/suggestions").addObject("cases", this.suggestions.cases(worte))
			.addObject("lines", this.search.suggestions(worte));
	}

	@GetMapping("/suche/aehnlich/{document}")
	String similar(@PathVariable UUID document, HttpSession session) {
		return shown(
				KeptSearches.of(session).keep(Question.of("").with(new Choice("", "", "", "", document.toString()))));
	}

	@PostMapping("/suche/{number:\\d{1,9}}/eingrenzen")
	String narrow(@PathVariable int number, @RequestParam String feld, @RequestParam(defaultValue = "") String wert,
			HttpSession session) {
		KeptSearches kept = KeptSearches.of(session);
		return kept.find(number)
			.map((question) -> shown(kept.keep(question.with(feld, wert))))
			.orElse("redirect:/suche");
	}

	@GetMapping("/suche/{number:\\d{1,9}}")
	ModelAndView found(@PathVariable int number, @RequestParam(defaultValue = "1") int seite, HttpSession session) {
		Optional<Question> question = KeptSearches.of(session).find(number);
		if (question.isEmpty()) {
			return new ModelAndView("redirect:/suche");
		}
		ModelAndView page = page(question.get()).addObject("number", number);
		try {
			SearchResult result = result(question.get(), Math.max(1, seite));
			long last = Math.min(SearchRequest.MAX_PAGE,
					Math.max(1, (result.total() + SearchRequest.PAGE_SIZE - 1) / SearchRequest.PAGE_SIZE));
			return page.addObject("found", this.views.view(question.get(), result, number))
				.addObject("page", Math.max(1, seite))
				.addObject("last", last);
		}
		catch (SearchRefused ex) {
			return page.addObject("refused", String.valueOf(ex.values().get("detail")));
		}
		catch (DateTimeParseException | IllegalArgumentException ex) {
			return page.addObject("refused", this.words.of("search.field.wrong"));
		}
	}

	private SearchResult result(Question question, int page) {
		SearchRequest request = this.views.request(question, page);
		String similar = question.choice().similar();
		return similar.isEmpty() ? this.search.find(request)
				: this.search.similar(new DocumentId(UUID.fromString(similar)), request);
	}

	private ModelAndView page(Question question) {
		Duration lag = this.search.lag();
		return new ModelAndView("search/search").addObject("question", question)
			.addObject("kinds", this.views.kinds())
			.addObject("saved", this.saved.mine())
			.addObject("lag", (lag.compareTo(SHOWN_LAG) > 0) ? List.of(lag.toSeconds()) : List.of());
	}

	static String shown(int number) {
		return "redirect:/suche/" + number;
	}

}
