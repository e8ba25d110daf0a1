package de.aktenlauf.web.desk;

import java.util.UUID;

import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.process.NotCorrectable;
import de.aktenlauf.routing.KindCorrections;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemChanged;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItemState;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.drafts.DraftForm;
import de.aktenlauf.web.drafts.FormDrafts;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Stimmt nicht: a letter is something else than it was taken for. It lies where that
 * belongs afterwards, perhaps with somebody else.
 */
@Screen
class CorrectionController {

	private final WorkItems workItems;

	private final Efiles efiles;

	private final KindCorrections corrections;

	private final KindCatalogue kinds;

	private final FileFactsFinder facts;

	private final FormDrafts drafts;

	private final Desk desk;

	private final Onward onward;

	private final Words words;

	CorrectionController(WorkItems workItems, Efiles efiles, KindCorrections corrections, KindCatalogue kinds,
			FileFactsFinder facts, FormDrafts drafts, Desk desk, Onward onward, Words words) {
		this.workItems = workItems;
		this.efiles = efiles;
		this.corrections = corrections;
		this.kinds = kinds;
		this.facts = facts;
		this.drafts = drafts;
		this.desk = desk;
		this.onward = onward;
		this.words = words;
	}

	@PostMapping("/postkorb/vorgaenge/{id}/berichtigen")
	String correct(@PathVariable UUID id, Place place, @RequestParam String art, @RequestParam String grund,
			RedirectAttributes flash) {
		DeskAddress address = place.address();
		this.onward.keep(grund, flash);
		WorkItem item = this.workItems.find(new WorkItemId(id));
		String next = this.onward.neighbour(address, item.id());
		try {
			Document letter = letter(item, place.seen(id).version());
			this.corrections.correct(letter, DocumentKind.valueOf(art), grund, this.facts.ofDocument(letter));
			this.drafts.sent(DraftForm.BERICHTIGEN, item.id());
			return corrected(letter, address, next, flash);
		}
		catch (WorkItemChanged ex) {
			flash.addFlashAttribute("conflict", this.onward.conflict(ex));
		}
		catch (NotCorrectable ex) {
			flash.addFlashAttribute("conflict", this.words.of("desk.correct.notNow"));
		}
		catch (IllegalArgumentException ex) {
			flash.addFlashAttribute("conflict", this.words.of("desk.correct.impossible"));
		}
		return "redirect:" + address.item(id.toString());
	}

	private Document letter(WorkItem item, long version) {
		if (item.version() != version || item.state() == WorkItemState.COMPLETED) {
			throw new WorkItemChanged(item.id(), item.state());
		}
		return this.efiles
			.document(item.document().orElseThrow(() -> new IllegalArgumentException("the item has no letter")));
	}

	/** On with the letter itself if it is still this person's, else with the next. */
	private String corrected(Document letter, DeskAddress address, String next, RedirectAttributes flash) {
		String kind = this.kinds.describe(this.efiles.document(letter.id()).kind()).german();
		return this.workItems.ofDocument(letter.id())
			.stream()
			.filter((item) -> item.state() == WorkItemState.OPEN)
			.findFirst()
			.map((item) -> {
				flash.addFlashAttribute("message",
						this.words.of("desk.correct.done", kind, this.desk.basketName(item)));
				return "redirect:" + address.item(item.id().toString());
			})
			.orElseGet(() -> {
				flash.addFlashAttribute("message", this.words.of("desk.correct.gone", kind));
				return "redirect:" + next;
			});
	}

}
