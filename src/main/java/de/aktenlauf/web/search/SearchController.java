package de.aktenlauf.web.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.search.DocumentSearch;
import de.aktenlauf.search.Facet;
import de.aktenlauf.search.Hit;
import de.aktenlauf.search.SearchRefused;
import de.aktenlauf.search.SearchRequest;
import de.aktenlauf.search.SearchResult;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.web.documents.Letters;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.TeamNames;
import de.aktenlauf.web.page.Words;

import jakarta.servlet.http.HttpSession;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One box, marked hits, counts by field. */
@Screen
class SearchController {

	private final DocumentSearch search;

	private final KindCatalogue kinds;

	private final Format format;

	private final Words words;

	private final TeamNames teams;

	SearchController(DocumentSearch search, KindCatalogue kinds, Format format, Words words, TeamNames teams) {
		this.search = search;
		this.kinds = kinds;
		this.format = format;
		this.words = words;
		this.teams = teams;
	}

	@GetMapping("/suche")
	ModelAndView empty() {
		return page(new KeptSearches.Question("", "", "", "", ""));
	}

	@PostMapping("/suche")
	String ask(@RequestParam(defaultValue = "") String worte, @RequestParam(defaultValue = "") String akte,
			@RequestParam(defaultValue = "") String art, @RequestParam(defaultValue = "") String von,
			@RequestParam(defaultValue = "") String bis, HttpSession session) {
		KeptSearches.Question question = new KeptSearches.Question(worte.strip(), akte.strip(), art, von, bis);
		return "redirect:/suche/" + KeptSearches.of(session).keep(question);
	}

	@GetMapping("/suche/{number:\\d{1,9}}")
	ModelAndView found(@PathVariable int number, @RequestParam(defaultValue = "1") int seite, HttpSession session) {
		Optional<KeptSearches.Question> question = KeptSearches.of(session).find(number);
		if (question.isEmpty()) {
			return new ModelAndView("redirect:/suche");
		}
		ModelAndView page = page(question.get()).addObject("number", number);
		try {
			SearchResult result = this.search.find(request(question.get(), Math.max(1, seite)));
			long last = Math.max(1, (result.total() + SearchRequest.PAGE_SIZE - 1) / SearchRequest.PAGE_SIZE);
			return page.addObject("total", result.total())
				.addObject("hits", result.hits().stream().map(this::view).toList())
				.addObject("facets", result.facets().stream().map(this::view).toList())
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

	private ModelAndView page(KeptSearches.Question question) {
		return new ModelAndView("search/search").addObject("question", question)
			.addObject("kinds",
					this.kinds.all().stream().map((kind) -> new Option(kind.kind().name(), kind.german())).toList());
	}

	private static SearchRequest request(KeptSearches.Question question, int page) {
		return new SearchRequest(question.words(), given(question.caseNumber()).map(CaseNumber::parse),
				given(question.kind()), given(question.from()).map(LocalDate::parse),
				given(question.to()).map(LocalDate::parse), page);
	}

	private static Optional<String> given(String text) {
		return text.isBlank() ? Optional.empty() : Optional.of(text);
	}

	private HitView view(Hit hit) {
		return new HitView("/dokumente/" + hit.document() + "?seite=" + hit.page(), hit.title(), kind(hit.kind()),
				hit.caseNumber().map(CaseNumber::value).orElse(""), hit.caseNumber().map(Letters::href).orElse(""),
				this.format.date(hit.receivedOn()), hit.page(), hit.snippet());
	}

	private FacetView view(Facet facet) {
		return new FacetView(facet.field(), this.words.ofCode("facet", facet.field()),
				facet.values()
					.stream()
					.map((value) -> new FacetValue(value.value(), label(facet.field(), value.value()), value.count()))
					.toList());
	}

	private String label(String field, String code) {
		return switch (field) {
			case "kind" -> kind(code);
			case "team" -> code.isEmpty() ? code : this.teams.of(code);
			case "channel" -> this.words.ofCode("channel", code);
			default -> code;
		};
	}

	private String kind(String code) {
		return this.kinds.describe(DocumentKind.valueOf(code)).german();
	}

	/**
	 * A kind to choose.
	 *
	 * @param code its code
	 * @param label in words
	 */
	record Option(String code, String label) {
	}

	/**
	 * A hit.
	 *
	 * @param href the letter at the page
	 * @param title its title
	 * @param kind its kind
	 * @param caseNumber its case, may be empty
	 * @param caseHref the case's file, may be empty
	 * @param receivedOn legal date of receipt
	 * @param page the page that fits best
	 * @param snippet escaped text with marks
	 */
	record HitView(String href, String title, String kind, String caseNumber, String caseHref, String receivedOn,
			int page, String snippet) {
	}

	/**
	 * Counts by one field.
	 *
	 * @param field its code
	 * @param label in words
	 * @param values the most frequent first
	 */
	record FacetView(String field, String label, List<FacetValue> values) {
	}

	/**
	 * One value.
	 *
	 * @param code its code
	 * @param label in words
	 * @param count hits with it
	 */
	record FacetValue(String code, String label, long count) {
	}

}
