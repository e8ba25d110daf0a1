package de.aktenlauf.web.applications;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.aktenlauf.applications.FormRefused;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.web.drafts.DraftForm;
import de.aktenlauf.web.drafts.FormDrafts;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The entry of an application beside its scan. What was refused is shown again with all
 * that was typed.
 */
@Screen
class EntryController {

	private static final byte[] NOTHING = {};

	private final WorkItems workItems;

	private final EntryDesk desk;

	private final FormDrafts drafts;

	private final Words words;

	EntryController(WorkItems workItems, EntryDesk desk, FormDrafts drafts, Words words) {
		this.workItems = workItems;
		this.desk = desk;
		this.drafts = drafts;
		this.words = words;
	}

	@GetMapping("/antraege/neu")
	ModelAndView entry(@RequestParam UUID vorgang, @RequestParam(defaultValue = "bild") String ansicht) {
		EntryDesk.Desk open = this.desk.open(this.workItems.find(new WorkItemId(vorgang)));
		return page(this.desk.page(open, Map.of(), List.of(), NOTHING)).addObject("text", ansicht.equals("text"));
	}

	@PostMapping("/antraege/neu")
	ModelAndView submit(@RequestParam UUID vorgang, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
		WorkItem item = this.workItems.find(new WorkItemId(vorgang));
		EntryDesk.Desk open = this.desk.open(item);
		byte[] json = this.desk.write(open, typed);
		try {
			this.desk.submitted(open, json);
		}
		catch (FormRefused ex) {
			ModelAndView page = page(this.desk.page(open, typed, ex.findings(), json)).addObject("text", false)
				.addObject("typed", true);
			page.setStatus(
					ex.key().equals(FormRefused.CONFLICT) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		this.drafts.sent(DraftForm.ANTRAG, item.id());
		flash.addFlashAttribute("message", this.words.of("entry.done"));
		return new ModelAndView("redirect:/postkorb?vorgang=" + item.id());
	}

	private static ModelAndView page(EntryPage entry) {
		return new ModelAndView("applications/entry").addObject("entry", entry).addObject("letter", entry.letter());
	}

}
