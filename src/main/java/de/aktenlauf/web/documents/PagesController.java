package de.aktenlauf.web.documents;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.AccessDecision;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentChanged;
import de.aktenlauf.efile.EditRefused;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.PagePlan;
import de.aktenlauf.efile.PageWork;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.text.PagesUnavailable;
import de.aktenlauf.text.PlacedPage;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of a document: turned, put in another order, marked blank, split, merged and
 * taken back. An act that met another one shows both.
 */
@Screen
class PagesController {

	private static final String LAYER = "stand-";

	private final PageWork work;

	private final PageDesk desk;

	private final SeparatorSheets separators;

	private final Efiles efiles;

	private final Access access;

	private final FileFactsFinder facts;

	private final Words words;

	PagesController(PageWork work, PageDesk desk, SeparatorSheets separators, Efiles efiles, Access access,
			FileFactsFinder facts, Words words) {
		this.work = work;
		this.desk = desk;
		this.separators = separators;
		this.efiles = efiles;
		this.access = access;
		this.facts = facts;
		this.words = words;
	}

	@GetMapping("/dokumente/{id}/seiten")
	ModelAndView pages(@PathVariable UUID id, @RequestParam(defaultValue = "0") int seite, Model model,
			HttpServletRequest request, RedirectAttributes flash) {
		DocumentId document = this.work.current(new DocumentId(id));
		if (!document.value().equals(id)) {
			PassedOn.to(flash, request);
			return new ModelAndView("redirect:/dokumente/" + document + "/seiten");
		}
		FileFacts known = this.facts.ofDocument(document);
		AccessDecision decision = this.access.decide(known);
		if (!decision.allowed() && decision.rule().equals("NO_NEED")) {
			return DocumentController.reasonPage("/dokumente/" + id + "/zugriff", HttpStatus.FORBIDDEN);
		}
		this.efiles.open(document, known);
		@SuppressWarnings("unchecked")
		Set<String> chosen = (model.getAttribute("chosen") instanceof Set<?> keys) ? (Set<String>) keys : Set.of();
		return new ModelAndView("documents/pages")
			.addObject("pages", this.desk.of(this.work.plan(document), known, chosen))
			.addObject("at", seite);
	}

	/** Goes on by itself as long as something is still to be read. */
	@GetMapping("/dokumente/{id}/seiten/lesen")
	ModelAndView reading(@PathVariable UUID id) {
		DocumentId document = new DocumentId(id);
		this.efiles.open(document, this.facts.ofDocument(document));
		return new ModelAndView("documents/reading :: reading").addObject("reading",
				this.desk.reading(this.work.plan(document)));
	}

	@PostMapping("/dokumente/{id}/seiten")
	ModelAndView act(@PathVariable UUID id, Form form, RedirectAttributes flash) {
		DocumentId document = new DocumentId(id);
		Wish wish = form.wish();
		FileFacts known = this.facts.ofDocument(document);
		this.efiles.open(document, known);
		PagePlan plan = this.work.plan(document);
		Optional<PlacedPage> first = Optional.empty();
		try {
			if (plan.document().version() != wish.version() || plan.document().emptied()) {
				throw new DocumentChanged(document);
			}
			first = carryOut(plan, wish, known, flash);
		}
		catch (DocumentChanged ex) {
			return conflict(document, wish);
		}
		catch (EditRefused ex) {
			flash.addFlashAttribute("conflict", this.words.ofCode("pages.refused", ex.field()));
		}
		catch (PagesUnavailable ex) {
			flash.addFlashAttribute("conflict", this.words.of("pages.unavailable"));
		}
		flash.addFlashAttribute("chosen", Set.copyOf(wish.gewaehlt()));
		DocumentId shown = this.work.current(document);
		return new ModelAndView("redirect:/dokumente/" + shown + "/seiten" + focus(shown, wish, first));
	}

	/** The first page that was worked on, else the one that had the focus. */
	private String focus(DocumentId document, Wish wish, Optional<PlacedPage> worked) {
		List<PlacedPage> pages = this.work.plan(document).pages();
		return worked.map(PlacedPage::sheet)
			.map((sheet) -> pages.stream().map(PlacedPage::sheet).toList().indexOf(sheet))
			.or(() -> PageDesk.places(pages, Set.of(wish.seite())).stream().findFirst())
			.map((index) -> "?seite=" + (index + 1))
			.orElse("");
	}

	/** Says what was done; returns the first page that was worked on. */
	private Optional<PlacedPage> carryOut(PagePlan plan, Wish wish, FileFacts known, RedirectAttributes flash) {
		DocumentId document = plan.document().id();
		if (wish.aktion().equals("rueckgaengig")) {
			this.work.undo(document, wish.version(), this.facts::ofDocument);
			flash.addFlashAttribute("message", this.words.of("pages.undone"));
			return Optional.empty();
		}
		if (wish.aktion().startsWith(LAYER)) {
			this.work.restore(document, wish.version(), layer(wish), known);
			flash.addFlashAttribute("message", this.words.of("pages.restored"));
			return Optional.empty();
		}
		if (wish.aktion().equals("zusammenfuehren")) {
			Document merged = this.work.merge(document, wish.version(), other(wish), this.facts::ofDocument);
			flash.addFlashAttribute("message", this.words.of("pages.merged", merged.pages()));
			return Optional.empty();
		}
		if (wish.aktion().equals("trennblaetter")) {
			return split(plan, wish, PageStep.between(plan.pages(), this.separators.in(plan.document())), known, flash);
		}
		PageStep step = PageStep.of(wish.aktion()).orElseThrow(() -> new EditRefused("step", "a known step"));
		Set<Integer> chosen = PageDesk.places(plan.pages(), wish.keys());
		if (chosen.isEmpty()) {
			throw new EditRefused("chosen", "at least one page");
		}
		if (step.splits()) {
			return split(plan, wish, step.parts(plan.pages(), chosen), known, flash);
		}
		this.work.arrange(document, wish.version(), step.arranged(plan.pages(), chosen), known);
		flash.addFlashAttribute("message", this.words.of("pages.done." + step.code()));
		return chosen.stream().sorted().findFirst().map((index) -> plan.pages().get(index));
	}

	private Optional<PlacedPage> split(PagePlan plan, Wish wish, List<List<PlacedPage>> wanted, FileFacts known,
			RedirectAttributes flash) {
		List<DocumentId> parts = this.work.split(plan.document().id(), wish.version(), wanted, known);
		flash.addFlashAttribute("message", this.words.of("pages.split.done", parts.size() + 1));
		flash.addFlashAttribute("parts",
				parts.stream().map((part) -> new FileList.Choice(part.toString(), title(part))).toList());
		return Optional.empty();
	}

	/** What the person wanted beside what is there now; it can be done there, too. */
	private ModelAndView conflict(DocumentId id, Wish wish) {
		DocumentId document = this.work.current(id);
		FileFacts known = this.facts.ofDocument(document);
		this.efiles.open(document, known);
		PagePlan plan = this.work.plan(document);
		boolean there = PageDesk.places(plan.pages(), wish.keys()).size() == wish.keys().size();
		boolean again = there && document.equals(id) && PageStep.of(wish.aktion()).isPresent();
		ModelAndView page = new ModelAndView("documents/pagesconflict").addObject("wish", wish)
			.addObject("wanted", wanted(wish))
			.addObject("pages", this.desk.of(plan, known, wish.keys()))
			.addObject("last", this.desk.last(plan))
			.addObject("again", again);
		page.setStatus(HttpStatus.CONFLICT);
		return page;
	}

	private String wanted(Wish wish) {
		String code = wish.aktion().startsWith(LAYER) ? "stand" : wish.aktion();
		return this.words.ofCode("pages.step", code);
	}

	private String title(DocumentId part) {
		return this.efiles.document(part).title();
	}

	private static long layer(Wish wish) {
		try {
			return Long.parseLong(wish.aktion().substring(LAYER.length()));
		}
		catch (NumberFormatException ex) {
			throw new EditRefused("pages", "the number of a layer");
		}
	}

	private static DocumentId other(Wish wish) {
		try {
			return DocumentId.of(wish.anderes());
		}
		catch (IllegalArgumentException ex) {
			throw new EditRefused("case", "a document of the case");
		}
	}

	/**
	 * The form as it comes; what is missing is null.
	 *
	 * @param version the version that the person saw
	 * @param gewaehlt keys of the chosen pages
	 * @param seite key of the page that had the focus, for when none is chosen
	 * @param aktion what is to be done
	 * @param anderes the document whose pages are to come
	 */
	record Form(long version, @Nullable List<String> gewaehlt, @Nullable String seite, @Nullable String aktion,
			@Nullable String anderes) {

		Wish wish() {
			return new Wish(this.version, (this.gewaehlt != null) ? this.gewaehlt : List.of(), text(this.seite),
					text(this.aktion), text(this.anderes));
		}

		private static String text(@Nullable String value) {
			return (value != null) ? value : "";
		}

	}

	/**
	 * What a person wants to do.
	 *
	 * @param version the version that the person saw
	 * @param gewaehlt keys of the chosen pages
	 * @param seite key of the page that had the focus, for when none is chosen
	 * @param aktion what is to be done
	 * @param anderes the document whose pages are to come
	 */
	record Wish(long version, List<String> gewaehlt, String seite, String aktion, String anderes) {

		Wish {
			gewaehlt = List.copyOf(gewaehlt);
		}

		/** The pages that are meant: the chosen ones, else the one that had the focus. */
		public Set<String> keys() {
			Set<String> keys = new LinkedHashSet<>(this.gewaehlt);
			if (keys.isEmpty() && PageStep.of(this.aktion).isPresent()) {
				Stream.of(this.seite).filter((key) -> !key.isEmpty()).forEach(keys::add);
			}
			return keys;
		}

	}

}
