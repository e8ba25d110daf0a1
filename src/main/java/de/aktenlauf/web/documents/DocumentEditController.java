package de.aktenlauf.web.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.aktenlauf.access.FileFacts;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentChanged;
import de.aktenlauf.efile.DocumentEdit;
import de.aktenlauf.efile.DocumentMove;
import de.aktenlauf.efile.EditRefused;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.FileEditing;
import de.aktenlauf.efile.MoveOrder;
import de.aktenlauf.efile.PageWork;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.drafts.DraftForm;
import de.aktenlauf.web.drafts.FormDrafts;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changes of one document: what it is called, where it lies, where it is shown, too. Each
 * ends on the screen it came from; a change that met another one shows both.
 */
@Screen
class DocumentEditController {

	private static final Pattern BACK = Pattern
		.compile("/(akten/\\d{5}/\\d{7}|dokumente/[0-9a-f-]{36})(\\?[A-Za-z0-9=&_-]*)?");

	private final FileEditing editing;

	private final Efiles efiles;

	private final PageWork pages;

	private final FiledWork work;

	private final Courses courses;

	private final Letters letters;

	private final FileFactsFinder facts;

	private final FormDrafts drafts;

	private final Words words;

	DocumentEditController(FileEditing editing, Efiles efiles, PageWork pages, FiledWork work, Courses courses,
			Letters letters, FileFactsFinder facts, FormDrafts drafts, Words words) {
		this.editing = editing;
		this.efiles = efiles;
		this.pages = pages;
		this.work = work;
		this.courses = courses;
		this.letters = letters;
		this.facts = facts;
		this.drafts = drafts;
		this.words = words;
	}

	@PostMapping("/dokumente/{id}/angaben")
	ModelAndView edit(@PathVariable UUID id, Form form, RedirectAttributes flash) {
		Typed typed = form.typed();
		DocumentId document = new DocumentId(id);
		FileFacts known = this.facts.ofDocument(document);
		try {
			this.editing.edit(document, typed.version(), typed.edit(), known);
			this.drafts.sent(DraftForm.ANGABEN, document);
			flash.addFlashAttribute("message", this.words.of("document.edit.done"));
		}
		catch (DocumentChanged ex) {
			DocumentId current = this.pages.current(document);
			// it may lie elsewhere by now, where the reader may not look
			return current.equals(document) ? conflict(document, this.facts.ofDocument(document), typed)
					: notWritten(this.words.of("document.gone"), typed, current.value(), flash);
		}
		catch (EditRefused ex) {
			DocumentId current = this.pages.current(document);
			boolean here = current.equals(document);
			return notWritten(here ? refused(ex) : this.words.of("document.gone"), typed, current.value(), flash);
		}
		return back(typed.zurueck(), id);
	}

	@PostMapping("/dokumente/{id}/verschieben")
	ModelAndView move(@PathVariable UUID id, Form form, @RequestParam(defaultValue = "") String akte,
			@RequestParam(defaultValue = "") String grund, RedirectAttributes flash) {
		Typed typed = form.typed();
		DocumentId document = new DocumentId(id);
		FileFacts known = this.facts.ofDocument(document);
		Optional<CaseNumber> target = akte.isBlank() ? known.caseNumber() : target(akte);
		if (target.isEmpty()) {
			return notMoved(id, akte, grund, this.words.of("document.move.unknownCase"), flash);
		}
		try {
			MoveOrder order = new MoveOrder(target.get(), given(typed.register()), grund,
					this.facts.ofCase(target.get()));
			this.editing.move(document, typed.version(), order, known)
				.ifPresentOrElse((move) -> moved(move, flash),
						() -> flash.addFlashAttribute("message", this.words.of("document.move.there")));
			this.drafts.sent(DraftForm.VERSCHIEBEN, document);
		}
		catch (DocumentChanged ex) {
			return notMoved(id, akte, grund, this.words.of("document.move.changed"), flash);
		}
		catch (EditRefused ex) {
			return notMoved(id, akte, grund, refused(ex), flash);
		}
		return back(typed.zurueck(), id);
	}

	/** What was typed stands in the form again. */
	private static ModelAndView notMoved(UUID id, String target, String reason, String because,
			RedirectAttributes flash) {
		flash.addFlashAttribute("conflict", because);
		flash.addFlashAttribute("moveTarget", target);
		flash.addFlashAttribute("moveReason", reason);
		return back("", id);
	}

	@PostMapping("/dokumente/{id}/verschieben/{move}/zurueck")
	ModelAndView undo(@PathVariable UUID id, @PathVariable UUID move, @RequestParam(defaultValue = "") String zurueck,
			RedirectAttributes flash) {
		try {
			DocumentMove done = this.editing.move(move);
			this.editing.undo(move, this.facts.ofDocument(done.document()),
					this.facts.ofCase(done.from().caseNumber()));
			flash.addFlashAttribute("message", this.words.of("document.move.undone"));
		}
		catch (DocumentChanged ex) {
			flash.addFlashAttribute("conflict", this.words.of("document.move.changed"));
		}
		catch (EditRefused ex) {
			flash.addFlashAttribute("conflict", refused(ex));
		}
		return back(zurueck, id);
	}

	@PostMapping("/dokumente/{id}/verweis")
	ModelAndView link(@PathVariable UUID id, @RequestParam(defaultValue = "") String akte,
			@RequestParam(defaultValue = "") String zurueck, RedirectAttributes flash) {
		DocumentId document = new DocumentId(id);
		Optional<CaseNumber> target = target(akte);
		if (target.isEmpty()) {
			flash.addFlashAttribute("conflict", this.words.of("document.move.unknownCase"));
			return back(zurueck, id);
		}
		try {
			link(document, target.get());
			this.drafts.sent(DraftForm.VERWEIS, document);
			flash.addFlashAttribute("message", this.words.of("document.link.done", target.get().value()));
		}
		catch (EditRefused ex) {
			flash.addFlashAttribute("conflict",
					ex.field().equals("case") ? this.words.of("document.link.same") : refused(ex));
		}
		return back(zurueck, id);
	}

	@PostMapping("/dokumente/{id}/verweis/entfernen")
	ModelAndView unlink(@PathVariable UUID id, @RequestParam(defaultValue = "") String akte,
			@RequestParam(defaultValue = "") String zurueck, RedirectAttributes flash) {
		target(akte).ifPresent((number) -> {
			this.editing.unlink(new DocumentId(id), number, this.facts.ofCase(number));
			flash.addFlashAttribute("message", this.words.of("document.link.removed", number.value()));
		});
		return back(zurueck, id);
	}

	private void link(DocumentId document, CaseNumber target) {
		try {
			this.editing.link(document, target, this.facts.ofDocument(document), this.facts.ofCase(target));
		}
		catch (DuplicateKeyException ex) {
			// a second click at the same moment: the link is there
			return;
		}
	}

	/** Both values side by side; what was typed stays in its fields. */
	private ModelAndView conflict(DocumentId id, FileFacts known, Typed typed) {
		Document document = this.efiles.open(id, known);
		List<Courses.Step> course = this.courses.of(Stream.of("document:" + id));
		ModelAndView page = new ModelAndView("documents/conflict").addObject("typed", typed)
			.addObject("doc", this.work.of(id))
			.addObject("register", this.letters.register(document.register()))
			.addObject("back", target(typed.zurueck(), id.value()))
			.addObject("lastStep", course.isEmpty() ? null : course.getLast());
		page.setStatus(HttpStatus.CONFLICT);
		return page;
	}

	/** What was typed stands in the form of the document that has the pages. */
	private static ModelAndView notWritten(String because, Typed typed, UUID document, RedirectAttributes flash) {
		flash.addFlashAttribute("conflict", because);
		flash.addFlashAttribute("editTitle", typed.titel());
		flash.addFlashAttribute("editTags", typed.schlagworte());
		return back("", document);
	}

	private void moved(DocumentMove move, RedirectAttributes flash) {
		String register = this.letters.register(move.to().register());
		flash.addFlashAttribute("message",
				move.to().caseNumber().equals(move.from().caseNumber())
						? this.words.of("document.move.done.register", register)
						: this.words.of("document.move.done.case", move.to().caseNumber().value(), register));
		flash.addFlashAttribute("undo", move.id().toString());
		flash.addFlashAttribute("undoDocument", move.document().toString());
	}

	private String refused(EditRefused ex) {
		return this.words.ofCode("document.refused", ex.field());
	}

	/**
	 * A number that cannot be one, and a file that is not open to the reader, are alike.
	 */
	private Optional<CaseNumber> target(String typed) {
		try {
			CaseNumber number = CaseNumber.parse(typed);
			return this.facts.visible(List.of(number)).stream().findFirst();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static ModelAndView back(String asked, UUID document) {
		return new ModelAndView("redirect:" + target(asked, document));
	}

	/** Only places of our own. */
	private static String target(String asked, UUID document) {
		return BACK.matcher(asked).matches() ? asked : "/dokumente/" + document;
	}

	private static Optional<String> given(String text) {
		return text.isBlank() ? Optional.empty() : Optional.of(text);
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	/**
	 * The form as it comes; what is missing is null.
	 *
	 * @param version the version that the person saw
	 * @param titel title
	 * @param schlagworte tags, separated by commas
	 * @param register code of a register
	 * @param zurueck the screen it came from
	 */
	record Form(long version, @Nullable String titel, @Nullable String schlagworte, @Nullable String register,
			@Nullable String zurueck) {

		Typed typed() {
			return new Typed(this.version, text(this.titel), text(this.schlagworte), text(this.register),
					text(this.zurueck));
		}

	}

	/**
	 * What a person typed about a document.
	 *
	 * @param version the version that the person saw
	 * @param titel title
	 * @param schlagworte tags, separated by commas
	 * @param register code of a register, empty to leave it
	 * @param zurueck the screen it came from
	 */
	record Typed(long version, String titel, String schlagworte, String register, String zurueck) {

		DocumentEdit edit() {
			return new DocumentEdit(Optional.of(this.titel),
					Optional.of(Arrays.asList(this.schlagworte.split(",", -1))), given(this.register));
		}

	}

}
