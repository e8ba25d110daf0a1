package de.aktenlauf.web.documents;

import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.AccessDecision;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The file of a case: registers and list, the letter, what colleagues do; and two letters
 * side by side. Parts of the page come alone if the browser asks for them.
 */
@Screen
class CaseFileController {

	private static final String FILE = "/akten/{authority:\\d{5}}/{serial:\\d{7}}";

	private final Cases cases;

	private final FileList list;

	private final FileDesk desk;

	private final FiledWork work;

	private final Letters letters;

	private final Access access;

	private final FileFactsFinder facts;

	private final Words words;

	CaseFileController(Cases cases, FileList list, FileDesk desk, FiledWork work, Letters letters, Access access,
			FileFactsFinder facts, Words words) {
		this.cases = cases;
		this.list = list;
		this.desk = desk;
		this.work = work;
		this.letters = letters;
		this.access = access;
		this.facts = facts;
		this.words = words;
	}

	@GetMapping(FILE)
	ModelAndView file(@PathVariable String authority, @PathVariable String serial, FileAddress.Asked asked,
			@RequestParam Optional<UUID> dokument, @RequestParam(defaultValue = "bild") String ansicht,
			@RequestHeader(name = "HX-Target", defaultValue = "") String target, HttpSession session,
			HttpServletResponse response) {
		FileAddress address = FileAddress.of(number(authority, serial), asked);
		FileFacts known = this.facts.ofCase(address.caseNumber());
		if (needsReason(this.access.decide(known))) {
			return reason(address);
		}
		response.addHeader(HttpHeaders.VARY, "HX-Request, HX-Target");
		ModelAndView page = page(address, known).addObject("text", ansicht.equals("text"));
		KeptWords.Typed typed = KeptWords.of(session).find(address.kept()).orElse(KeptWords.Typed.NOTHING);
		if (target.equals("vorgang") && dokument.isPresent()) {
			page.setViewName("documents/opened :: opened");
			return opened(page, address, known, dokument);
		}
		FileList.Part part = this.list.part(address, known, typed);
		page.addObject("part", part);
		if (target.equals("weitere")) {
			page.setViewName("documents/casefile :: rows");
			return page.addObject("current", "");
		}
		page.setViewName("documents/casefile");
		page.addObject("shelf", this.list.shelf(address, known)).addObject("typed", typed);
		return opened(page, address, known, dokument.or(() -> part.first().map(UUID::fromString)));
	}

	/** What is typed is posted, so that it stands in no address. */
	@PostMapping(FILE + "/filter")
	String filter(@PathVariable String authority, @PathVariable String serial, FileAddress.Asked asked,
			@RequestParam(defaultValue = "") String titel, @RequestParam(defaultValue = "") String schlagwort,
			HttpSession session) {
		int kept = KeptWords.of(session).keep(titel, schlagwort);
		FileAddress.Asked wanted = new FileAddress.Asked(asked.register(), asked.art(), asked.jahr(),
				Integer.toString(kept), asked.ordnung(), null);
		return "redirect:" + FileAddress.of(number(authority, serial), wanted).list();
	}

	@GetMapping(FILE + "/anwesend")
	ModelAndView others(@PathVariable String authority, @PathVariable String serial) {
		CaseNumber caseNumber = number(authority, serial);
		return new ModelAndView("documents/colleagues :: readers").addObject("file", Letters.href(caseNumber))
			.addObject("others", this.desk.others(caseNumber, this.facts.ofCase(caseNumber)));
	}

	@GetMapping(FILE + "/vergleich")
	ModelAndView compare(@PathVariable String authority, @PathVariable String serial, FileAddress.Asked asked,
			@RequestParam Optional<UUID> l, @RequestParam Optional<UUID> r,
			@RequestParam(defaultValue = "bild") String ansicht, HttpSession session) {
		FileAddress address = FileAddress.of(number(authority, serial), asked);
		FileFacts known = this.facts.ofCase(address.caseNumber());
		if (needsReason(this.access.decide(known))) {
			return reason(address);
		}
		KeptWords.Typed typed = KeptWords.of(session).find(address.kept()).orElse(KeptWords.Typed.NOTHING);
		ModelAndView page = page(address, known).addObject("text", ansicht.equals("text")).addObject("typed", typed);
		FileList.Shelf shelf = this.list.shelf(address, known);
		FileList.Part part = this.list.part(address, known, typed);
		Optional<String> left = l.map(UUID::toString).or(part::first);
		left.ifPresent((id) -> page.addObject("left", this.letters.open(DocumentId.of(id))));
		r.ifPresent((id) -> page.addObject("right", this.letters.open(new DocumentId(id))));
		page.setViewName("documents/compare");
		return page.addObject("shelf", shelf).addObject("part", part);
	}

	private ModelAndView page(FileAddress address, FileFacts known) {
		this.access.require(Permission.READ_FILES, known);
		BenefitCommunity community = this.cases.find(address.caseNumber())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return new ModelAndView().addObject("address", address)
			.addObject("number", address.caseNumber().value())
			.addObject("file", address.file())
			.addObject("community", this.desk.community(community))
			.addObject("rule", this.words.ofCode("access.rule", this.access.decide(known).rule()));
	}

	private ModelAndView opened(ModelAndView page, FileAddress address, FileFacts known, Optional<UUID> document) {
		CaseNumber caseNumber = address.caseNumber();
		document.map(DocumentId::new).ifPresent((id) -> {
			LetterView letter = this.letters.open(id);
			page.addObject("letter", letter)
				.addObject("startPage", letter.firstPage())
				.addObject("doc", this.work.of(DocumentId.of(letter.id())));
		});
		return page.addObject("current", document.map(UUID::toString).orElse(""))
			.addObject("editable", this.desk.editable())
			.addObject("others", this.desk.others(caseNumber, known))
			.addObject("notes", this.desk.notes(caseNumber, known))
			.addObject("items", this.desk.items(caseNumber))
			.addObject("course", this.desk.course(caseNumber));
	}

	private static boolean needsReason(AccessDecision decision) {
		return !decision.allowed() && decision.rule().equals("NO_NEED");
	}

	private static ModelAndView reason(FileAddress address) {
		return DocumentController.reasonPage(address.file() + "/zugriff", HttpStatus.FORBIDDEN);
	}

	private static CaseNumber number(String authority, String serial) {
		return new CaseNumber(authority + "//" + serial);
	}

}
