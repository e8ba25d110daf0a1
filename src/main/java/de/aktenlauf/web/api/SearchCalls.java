package de.aktenlauf.web.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.search.DocumentSearch;
import de.aktenlauf.search.Refinement;
import de.aktenlauf.search.SearchOrder;
import de.aktenlauf.search.SearchRequest;
import de.aktenlauf.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Full text, filtered by the caller's rights. */
@RestController
@RequestMapping("/api/v1/search")
class SearchCalls {

	private static final Parameters.Limits PAGES = new Parameters.Limits(1, SearchRequest.MAX_PAGE,
			"wer weiter blättern will, grenzt die Suche mit case, kind, from oder to ein.");

	private final DocumentSearch search;

	SearchCalls(DocumentSearch search) {
		this.search = search;
	}

	@GetMapping
	SearchAnswer find(@RequestParam(defaultValue = "") String q,
			@RequestParam(name = "case", required = false) @Nullable String caseNumber,
			@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to,
			@RequestParam(required = false) @Nullable String order,
			@RequestParam(required = false) @Nullable String page) {
		SearchRequest request = new SearchRequest(q, Parameters.caseNumber(caseNumber),
				Parameters.code("kind", kind, DocumentKind.class).map(DocumentKind::name),
				Parameters.date("from", from), Parameters.date("to", to), Parameters.number("page", page, 1, PAGES),
				new Refinement(Optional.empty(), Optional.empty(), Optional.empty(),
						Parameters.code("order", order, SearchOrder.class).orElse(SearchOrder.RELEVANCE)));
		check(request);
		return SearchAnswer.of(this.search.find(request), request.page());
	}

	private static void check(SearchRequest request) {
		List<Problem.Finding> findings = new ArrayList<>();
		if (request.words().length() > SearchRequest.MAX_WORDS_LENGTH) {
			findings.add(new Problem.Finding("q",
					"Eine Suche hat höchstens " + SearchRequest.MAX_WORDS_LENGTH + " Zeichen; bitte kürzen."));
		}
		Optional<LocalDate> to = request.to();
		if (to.isPresent() && request.from().filter((from) -> from.isAfter(to.get())).isPresent()) {
			findings
				.add(new Problem.Finding("from", "Der erste Tag liegt nach dem letzten; bitte from und to tauschen."));
		}
		if (!findings.isEmpty()) {
			throw CallRefused.impossible(findings);
		}
	}

}
