package de.aktenlauf.web.clearing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemNotFound;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.tasks.Assignments;
import de.aktenlauf.tasks.WorkItemChanged;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.web.documents.Letters;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters without a case: look, choose, next. */
@Screen
class ClearingController {

	private final Clearing clearing;

	private final Letters letters;

	private final Intake intake;

	private final Assignments assignments;

	private final Access access;

	private final Words words;

	ClearingController(Clearing clearing, Letters letters, Intake intake, Assignments assignments, Access access,
			Words words) {
		this.clearing = clearing;
		this.letters = letters;
		this.intake = intake;
		this.assignments = assignments;
		this.access = access;
		this.words = words;
	}

	@GetMapping("/zuordnung")
	ModelAndView list() {
		this.access.require(Permission.ASSIGN_TEAM_MAIL);
		return new ModelAndView("clearing/list").addObject("letters",
				this.clearing.waiting().stream().map(this.clearing::letter).toList());
	}

	@GetMapping("/zuordnung/{id}")
	ModelAndView letter(@PathVariable UUID id) {
		return page(id, "");
	}

	@PostMapping("/zuordnung/{id}/suche")
	ModelAndView search(@PathVariable UUID id, @RequestParam(defaultValue = "") String suche) {
		return page(id, suche.strip());
	}

	private ModelAndView page(UUID id, String typed) {
		this.access.require(Permission.ASSIGN_TEAM_MAIL);
		MailItem item = this.intake.mailItem(new MailItemId(id));
		FileFacts letter = this.clearing.facts(item).orElseThrow(() -> new MailItemNotFound(id.toString()));
		this.access.require(Permission.ASSIGN_TEAM_MAIL, letter);
		ModelAndView page = new ModelAndView("clearing/letter").addObject("item", this.clearing.letter(item))
			.addObject("candidates", this.clearing.candidates(item))
			.addObject("locked", this.clearing.locked(item))
			.addObject("typed", typed)
			.addObject("suggestions", typed.isEmpty() ? List.of() : this.clearing.suggestions(typed))
			.addObject("assigned", item.outcome().caseNumber().map(Object::toString).orElse(""));
		item.outcome().document().ifPresent((document) -> page.addObject("letter", this.letters.open(document)));
		return page;
	}

	@PostMapping("/zuordnung/{id}")
	String assign(@PathVariable UUID id, @RequestParam String akte, RedirectAttributes flash) {
		this.access.require(Permission.ASSIGN_TEAM_MAIL);
		MailItem item = this.intake.mailItem(new MailItemId(id));
		if (item.state() != MailItemState.CLEARING) {
			flash.addFlashAttribute("message", this.words.of("clearing.notWaiting"));
			return "redirect:/zuordnung";
		}
		FileFacts letter = this.clearing.facts(item).orElseThrow(() -> new MailItemNotFound(id.toString()));
		this.access.require(Permission.ASSIGN_TEAM_MAIL, letter);
		Optional<CaseNumber> caseNumber = this.clearing.namable(akte);
		Optional<String> workItem = item.outcome().workItem();
		if (caseNumber.isEmpty() || workItem.isEmpty()) {
			flash.addFlashAttribute("conflict",
					this.words.of(caseNumber.isEmpty() ? "clearing.unknownCase" : "clearing.notWaiting"));
			return "redirect:/zuordnung/" + id;
		}
		try {
			this.assignments.assign(WorkItemId.of(workItem.get()), caseNumber.get(), letter);
		}
		catch (WorkItemChanged ex) {
			flash.addFlashAttribute("conflict", this.words.of("clearing.notWaiting"));
			return "redirect:/zuordnung/" + id;
		}
		flash.addFlashAttribute("message", this.words.of("clearing.assigned", caseNumber.get().value()));
		return next(id);
	}

	private String next(UUID done) {
		return this.clearing.waiting()
			.stream()
			.map((item) -> item.id().value())
			.filter((waiting) -> !waiting.equals(done))
			.findFirst()
			.map((waiting) -> "redirect:/zuordnung/" + waiting)
			.orElse("redirect:/zuordnung");
	}

}
