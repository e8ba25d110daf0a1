package de.aktenlauf.web.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import de.aktenlauf.access.FileFacts;
import de.aktenlauf.content.ContentStore;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentChanged;
import de.aktenlauf.efile.EditRefused;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.RedactedCopies;
import de.aktenlauf.efile.RedactedCopy;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.text.Box;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.PagesUnavailable;
import de.aktenlauf.text.Redaction;
import de.aktenlauf.text.TextExtraction;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.WholeLetters;
import de.aktenlauf.web.drafts.DraftForm;
import de.aktenlauf.web.drafts.FormDrafts;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Copies of a document for others, in which words and areas are painted over. */
@Screen
class RedactController {

	private final RedactedCopies copies;

	private final Efiles efiles;

	private final TextExtraction texts;

	private final ContentStore contents;

	private final FileFactsFinder facts;

	private final WholeLetters whole;

	private final FormDrafts drafts;

	private final Words words;

	RedactController(RedactedCopies copies, Efiles efiles, TextExtraction texts, ContentStore contents,
			FileFactsFinder facts, WholeLetters whole, FormDrafts drafts, Words words) {
		this.copies = copies;
		this.efiles = efiles;
		this.texts = texts;
		this.contents = contents;
		this.facts = facts;
		this.whole = whole;
		this.drafts = drafts;
		this.words = words;
	}

	@GetMapping("/dokumente/{id}/schwaerzen")
	ModelAndView begin(@PathVariable UUID id) {
		Document document = open(new DocumentId(id));
		return page(document, new RedactionForm(document.version(), null, null, null, null), Map.of(), "", "");
	}

	@PostMapping("/dokumente/{id}/schwaerzen")
	ModelAndView act(@PathVariable UUID id, RedactionForm form, RedirectAttributes flash) {
		DocumentId name = new DocumentId(id);
		FileFacts known = this.facts.ofDocument(name);
		Document document = this.efiles.open(name, known);
		RedactionForm.Found found = form.find(pages(document));
		String problem = problem(document, form, found);
		if (problem.isEmpty() && form.makes()) {
			try {
				this.copies.make(name, form.version(), found.areas(), form.purpose(), known);
				this.drafts.sent(DraftForm.SCHWAERZEN, name);
				flash.addFlashAttribute("message", this.words.of("redact.done", found.count()));
				return new ModelAndView("redirect:/dokumente/" + id + "/seiten");
			}
			catch (DocumentChanged ex) {
				problem = this.words.of("redact.changed");
			}
			catch (EditRefused ex) {
				problem = this.words.ofCode("pages.refused", ex.field());
			}
			catch (PagesUnavailable ex) {
				problem = this.words.of("pages.unavailable");
			}
		}
		String result = problem.isEmpty() ? this.words.of("redact.found", found.count(), found.areas().size()) : "";
		ModelAndView page = page(document, form, found.areas(), problem, result);
		if (!problem.isEmpty()) {
			page.setStatus(
					document.version() == form.version() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
		}
		return page;
	}

	@GetMapping("/dokumente/{id}/kopien/{copy}")
	ResponseEntity<Resource> copy(@PathVariable UUID id, @PathVariable UUID copy) {
		RedactedCopy opened = copy(new DocumentId(id), copy);
		return download("geschwaerzte-Kopie-" + copy + ".pdf", MediaType.APPLICATION_PDF)
			.body(new FileSystemResource(this.contents.path(opened.content())));
	}

	@GetMapping("/dokumente/{id}/kopien/{copy}/text")
	ResponseEntity<byte[]> text(@PathVariable UUID id, @PathVariable UUID copy) {
		RedactedCopy opened = copy(new DocumentId(id), copy);
		String text = this.texts.stored(opened.content()).map(ExtractedText::text).orElse("");
		return download("geschwaerzte-Kopie-" + copy + ".txt", new MediaType("text", "plain", StandardCharsets.UTF_8))
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

	private static ResponseEntity.BodyBuilder download(String name, MediaType type) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
	}

	private RedactedCopy copy(DocumentId document, UUID copy) {
		RedactedCopy opened = this.copies.open(document, copy, this.facts.ofDocument(document));
		this.whole.require(this.efiles.document(document), opened.shown());
		return opened;
	}

	/** What keeps the copy from being made; words that are not there are told first. */
	private String problem(Document document, RedactionForm form, RedactionForm.Found found) {
		if (document.version() != form.version()) {
			return this.words.of("redact.changed");
		}
		if (form.tooLong()) {
			return this.words.of("redact.tooLong", RedactionForm.MAX_LINES);
		}
		if (!found.wrong().isEmpty()) {
			return this.words.of("redact.wrong", String.join(" · ", found.wrong()));
		}
		if (!found.redaction().missed().isEmpty()) {
			return this.words.of("redact.missed", String.join(" · ", found.redaction().missed()));
		}
		if (!found.redaction().codes().isEmpty()) {
			return found.redaction().codes().stream().map(this::code).distinct().collect(Collectors.joining(" "));
		}
		return (found.count() == 0) ? this.words.of("pages.refused.areas") : "";
	}

	private String code(Redaction.PlacedCode code) {
		String page = Integer.toString(code.page().number());
		return (code.box() == null) ? this.words.of("redact.codes.somewhere", page)
				: this.words.of("redact.codes", page, RedactionForm.typed(code));
	}

	/** The version shown is the one that the next try names. */
	private ModelAndView page(Document document, RedactionForm form, Map<Integer, List<Box>> areas, String problem,
			String result) {
		List<LetterView.Sheet> sheets = pages(document).stream()
			.map((page) -> new LetterView.Sheet(page.number(), page.width(), page.height(), page.blank(), List.of(),
					areas.getOrDefault(page.number(), List.of())
						.stream()
						.map((box) -> new LetterView.Mark(0, box.x(), box.y(), box.width(), box.height()))
						.toList()))
			.toList();
		return new ModelAndView("documents/redact").addObject("view",
				new View(document.id().toString(), document.title(), document.version(), sheets, form.words(),
						form.areas(), form.purpose(), problem, result));
	}

	private List<Page> pages(Document document) {
		return this.copies.pages(document);
	}

	private Document open(DocumentId document) {
		return this.efiles.open(document, this.facts.ofDocument(document));
	}

	/**
	 * A document that is to be copied.
	 *
	 * @param id the document
	 * @param title its title
	 * @param version the version that is shown
	 * @param sheets its pages, with what is to be painted over
	 * @param words words as typed
	 * @param areas areas as typed
	 * @param purpose for whom or what
	 * @param problem what keeps the copy from being made, may be empty
	 * @param result how much was found, may be empty
	 */
	record View(String id, String title, long version, List<LetterView.Sheet> sheets, String words, String areas,
			String purpose, String problem, String result) {
	}

}
