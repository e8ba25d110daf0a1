package de.aktenlauf.web.documents;

import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.efile.EditRefused;
import de.aktenlauf.efile.FileNotes;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.drafts.DraftForm;
import de.aktenlauf.web.drafts.FormDrafts;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes of colleagues on a file or the letter that is open in it. */
@Screen
class NotesController {

	private static final String NOTES = "/akten/{authority:\\d{5}}/{serial:\\d{7}}/notizen";

	private final FileNotes notes;

	private final FileFactsFinder facts;

	private final FormDrafts drafts;

	private final Words words;

	NotesController(FileNotes notes, FileFactsFinder facts, FormDrafts drafts, Words words) {
		this.notes = notes;
		this.facts = facts;
		this.drafts = drafts;
		this.words = words;
	}

	@PostMapping(NOTES)
	String write(@PathVariable String authority, @PathVariable String serial,
			@RequestParam(defaultValue = "") String text, @RequestParam Optional<UUID> dokument,
			@RequestParam Optional<UUID> zu, RedirectAttributes flash) {
		CaseNumber caseNumber = new CaseNumber(authority + "//" + serial);
		try {
			this.notes.write(caseNumber, zu.map(DocumentId::new), text, this.facts.ofCase(caseNumber));
			this.drafts.sent(DraftForm.NOTIZEN, caseNumber);
			flash.addFlashAttribute("message", this.words.of("note.written"));
		}
		catch (EditRefused ex) {
			flash.addFlashAttribute("conflict", this.words.ofCode("document.refused", ex.field()));
			flash.addFlashAttribute("noteTyped", text);
		}
		return back(caseNumber, dokument);
	}

	@PostMapping(NOTES + "/{note}/erledigt")
	String done(@PathVariable String authority, @PathVariable String serial, @PathVariable UUID note,
			@RequestParam Optional<UUID> dokument, RedirectAttributes flash) {
		CaseNumber caseNumber = new CaseNumber(authority + "//" + serial);
		boolean done = this.notes.done(caseNumber, note, this.facts.ofCase(caseNumber));
		flash.addFlashAttribute(done ? "message" : "conflict", this.words.of(done ? "note.done" : "note.notHere"));
		return back(caseNumber, dokument);
	}

	private static String back(CaseNumber caseNumber, Optional<UUID> document) {
		return "redirect:" + Letters.href(caseNumber) + document.map((id) -> "?dokument=" + id).orElse("");
	}

}
