package de.aktenlauf.web.documents;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.AccessDecision;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.drafts.DraftForm;
import de.aktenlauf.web.drafts.FormDrafts;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One letter alone, and the reason for opening what is outside one's responsibility. */
@Screen
class DocumentController {

	private final Letters letters;

	private final FiledWork work;

	private final Courses courses;

	private final Efiles efiles;

	private final Access access;

	private final FileFactsFinder facts;

	private final FormDrafts drafts;

	private final Words words;

	private final SearchedWords searched;

	private final HitMarks hitMarks;

	DocumentController(Letters letters, FiledWork work, Courses courses, Efiles efiles, Access access,
			FileFactsFinder facts, FormDrafts drafts, Words words, SearchedWords searched, HitMarks hitMarks) {
		this.letters = letters;
		this.work = work;
		this.courses = courses;
		this.efiles = efiles;
		this.access = access;
		this.facts = facts;
		this.drafts = drafts;
		this.words = words;
		this.searched = searched;
		this.hitMarks = hitMarks;
	}

	@GetMapping("/dokumente/{id}")
	ModelAndView document(@PathVariable UUID id, @RequestParam(defaultValue = "0") int seite,
			@RequestParam(defaultValue = "bild") String ansicht, @RequestParam(defaultValue = "0") int suche,
			HttpServletRequest request, RedirectAttributes flash) {
		DocumentId document = new DocumentId(id);
		AccessDecision decision = this.access.decide(this.facts.ofDocument(document));
		if (!decision.allowed() && decision.rule().equals("NO_NEED")) {
			return reasonPage("/dokumente/" + id + "/zugriff", HttpStatus.FORBIDDEN);
		}
		LetterView letter = this.letters.open(document);
		if (!letter.id().equals(id.toString())) {
			// its pages went into another document
			PassedOn.to(flash, request);
			return new ModelAndView("redirect:/dokumente/" + letter.id());
		}
		Map<Integer, List<LetterView.Mark>> hits = this.searched.of(suche, request.getSession())
			.map((typed) -> this.hitMarks.of(document, typed))
			.orElseGet(Map::of);
		return new ModelAndView("documents/document").addObject("letter", letter)
			.addObject("hits", hits)
			.addObject("search", hits.isEmpty() ? 0 : suche)
			.addObject("doc", this.work.of(document))
			.addObject("text", ansicht.equals("text"))
			.addObject("startPage", (seite > 0) ? Math.min(seite, letter.pages().size()) : letter.firstPage())
			.addObject("course",
					this.courses.of(Stream.of("document:" + id, "mail-item:" + letter.facts().mailItem())));
	}

	@PostMapping("/dokumente/{id}/zugriff")
	ModelAndView reason(@PathVariable UUID id, @RequestParam String grund, RedirectAttributes flash) {
		Document document = this.efiles.document(new DocumentId(id));
		FileFacts known = this.facts.ofDocument(document);
		return giveReason(known, grund, "/dokumente/" + id, flash);
	}

	@PostMapping("/akten/{authority:\\d{5}}/{serial:\\d{7}}/zugriff")
	ModelAndView reason(@PathVariable String authority, @PathVariable String serial, @RequestParam String grund,
			RedirectAttributes flash) {
		CaseNumber caseNumber = new CaseNumber(authority + "//" + serial);
		return giveReason(this.facts.ofCase(caseNumber), grund, Letters.href(caseNumber), flash);
	}

	private ModelAndView giveReason(FileFacts known, String reason, String back, RedirectAttributes flash) {
		int length = reason.strip().length();
		if (known.caseNumber().isEmpty() || length < Access.MIN_REASON_LENGTH || length > Access.MAX_REASON_LENGTH) {
			return reasonPage(back + "/zugriff", HttpStatus.UNPROCESSABLE_CONTENT).addObject("entered", reason)
				.addObject("error",
						(length > Access.MAX_REASON_LENGTH)
								? this.words.of("access.reason.long", Access.MAX_REASON_LENGTH)
								: this.words.of("access.reason.short", Access.MIN_REASON_LENGTH));
		}
		this.access.giveReason(known.caseNumber().get(), reason.strip());
		this.drafts.sent(DraftForm.ZUGRIFF, closed(back));
		flash.addFlashAttribute("message", this.words.of("access.reason.kept"));
		return new ModelAndView("redirect:" + back);
	}

	static ModelAndView reasonPage(String action, HttpStatusCode status) {
		ModelAndView page = new ModelAndView("documents/reason");
		page.addObject("action", action);
		page.addObject("closed", closed(action));
		page.setStatus(status);
		return page;
	}

	/** Identifier of a document, or number of a file, by its address. */
	private static String closed(String address) {
		return address.replaceFirst("^/(dokumente|akten)/", "").replaceFirst("/zugriff$", "").replace("/", "-");
	}

}
