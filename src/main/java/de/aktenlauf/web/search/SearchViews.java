package de.aktenlauf.web.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.search.Facet;
import de.aktenlauf.search.Hit;
import de.aktenlauf.search.Refinement;
import de.aktenlauf.search.SearchNote;
import de.aktenlauf.search.SearchOrder;
import de.aktenlauf.search.SearchRequest;
import de.aktenlauf.search.SearchResult;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.web.documents.Letters;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.TeamNames;
import de.aktenlauf.web.page.Words;
import de.aktenlauf.web.search.KeptSearches.Choice;
import de.aktenlauf.web.search.KeptSearches.Question;

import org.springframework.stereotype.Component;

/** Turns questions into requests and what was found into what the page shows. */
@Component
class SearchViews {

	private final KindCatalogue kinds;

	private final Format format;

	private final Words words;

	private final TeamNames teams;

	SearchViews(KindCatalogue kinds, Format format, Words words, TeamNames teams) {
		this.kinds = kinds;
		this.format = format;
		this.words = words;
		this.teams = teams;
	}

	List<SearchView.Option> kinds() {
		return this.kinds.all()
			.stream()
			.map((kind) -> new SearchView.Option(kind.kind().name(), kind.german()))
			.toList();
	}

	SearchRequest request(Question question, int page) {
		Choice choice = question.choice();
		SearchOrder order = choice.order().equals(SearchOrder.NEWEST.name()) ? SearchOrder.NEWEST
				: SearchOrder.RELEVANCE;
		return new SearchRequest(question.words(), given(question.caseNumber()).map(CaseNumber::parse),
				given(question.kind()), given(question.from()).map(LocalDate::parse),
				given(question.to()).map(LocalDate::parse), page,
				new Refinement(given(choice.team()), given(choice.year()), given(choice.channel()), order));
	}

	SearchView view(Question question, SearchResult result, int number) {
		return new SearchView(result.total(), result.hits().stream().map((hit) -> view(hit, question, number)).toList(),
				result.facets().stream().map((facet) -> view(facet, question)).toList(), chips(question),
				result.notes().stream().map(this::note).toList(), result.suggestion().orElse(""));
	}

	private SearchView.HitView view(Hit hit, Question question, int number) {
		String marked = question.words().isBlank() ? "" : "&suche=" + number;
		return new SearchView.HitView("/dokumente/" + hit.document() + "?seite=" + hit.page() + marked, hit.title(),
				kind(hit.kind()), hit.caseNumber().map(CaseNumber::value).orElse(""),
				hit.caseNumber().map(Letters::href).orElse(""), this.format.date(hit.receivedOn()), hit.page(),
				hit.snippet());
	}

	private SearchView.FacetView view(Facet facet, Question question) {
		String chosen = question.chosen(facet.field());
		return new SearchView.FacetView(facet.field(), this.words.ofCode("facet", facet.field()),
				facet.values()
					.stream()
					.map((value) -> new SearchView.FacetValue(value.value(), label(facet.field(), value.value()),
							value.count(), value.value().equals(chosen)))
					.toList());
	}

	private List<SearchView.Chip> chips(Question question) {
		List<SearchView.Chip> chips = new ArrayList<>();
		for (String field : List.of("case", "kind", "team", "year", "channel")) {
			String chosen = question.chosen(field);
			if (!chosen.isEmpty()) {
				chips.add(new SearchView.Chip(field,
						this.words.of("search.chip", this.words.ofCode("facet", field), label(field, chosen))));
			}
		}
		if (!question.from().isEmpty() || !question.to().isEmpty()) {
			chips.add(new SearchView.Chip("received",
					this.words.of("search.chip.received", day(question.from()), day(question.to()))));
		}
		return chips;
	}

	private String day(String day) {
		return day.isEmpty() ? "…" : this.format.date(LocalDate.parse(day));
	}

	private String note(SearchNote note) {
		return this.words.of("search.note." + note.kind().name(), note.text());
	}

	private String label(String field, String code) {
		return switch (field) {
			case "kind" -> kind(code);
			case "team" -> this.teams.of(code);
			case "channel" -> this.words.ofCode("channel", code);
			default -> code;
		};
	}

	private String kind(String code) {
		try {
			return this.kinds.describe(DocumentKind.valueOf(code)).german();
		}
		catch (IllegalArgumentException ex) {
			return code;
		}
	}

	private static Optional<String> given(String text) {
		return text.isBlank() ? Optional.empty() : Optional.of(text);
	}

}
