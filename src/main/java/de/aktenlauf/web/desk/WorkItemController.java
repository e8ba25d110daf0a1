package de.aktenlauf.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.tasks.ActId;
import de.aktenlauf.tasks.SeenItem;
import de.aktenlauf.tasks.UndoableActs;
import de.aktenlauf.tasks.Undone;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemChanged;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.web.drafts.DraftForm;
import de.aktenlauf.web.drafts.FormDrafts;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a person does with an item, and taking it back. After it the next item of the list
 * is open; if somebody else was faster, the item is shown as it is now, with a message.
 */
@Screen
class WorkItemController {

	private final WorkItems workItems;

	private final UndoableActs acts;

	private final FormDrafts drafts;

	private final Onward onward;

	private final Words words;

	WorkItemController(WorkItems workItems, UndoableActs acts, FormDrafts drafts, Onward onward, Words words) {
		this.workItems = workItems;
		this.acts = acts;
		this.drafts = drafts;
		this.onward = onward;
		this.words = words;
	}

	@PostMapping("/postkorb/vorgaenge/{id}/erledigen")
	String complete(@PathVariable UUID id, Place place, RedirectAttributes flash) {
		return act(id, place, flash, "desk.done.completed", this.acts::complete);
	}

	@PostMapping("/postkorb/vorgaenge/{id}/weiterleiten")
	String forward(@PathVariable UUID id, Place place, @RequestParam String ziel,
			@RequestParam(defaultValue = "") String notiz, RedirectAttributes flash) {
		this.onward.keep(notiz, flash);
		return act(id, place, flash, "desk.done.forwarded", (act, seen) -> {
			this.acts.forward(act, seen, new BasketId(ziel), notiz);
			this.drafts.sent(DraftForm.WEITERLEITEN, seen.id());
		});
	}

	@PostMapping("/postkorb/vorgaenge/{id}/wiedervorlage")
	String postpone(@PathVariable UUID id, Place place, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate bis,
			RedirectAttributes flash) {
		return act(id, place, flash, "desk.done.postponed", (act, seen) -> this.acts.postpone(act, seen, bis));
	}

	@PostMapping("/postkorb/rueckgaengig")
	String undo(@RequestParam UUID akt, @RequestParam(required = false) @Nullable UUID vorgang, Place place,
			RedirectAttributes flash) {
		Undone undone = this.acts.undo(new ActId(akt));
		List<WorkItemId> items = undone.items();
		if (items.isEmpty()) {
			flash.addFlashAttribute("conflict", this.words.of("desk.undo.late"));
			flash.addFlashAttribute("conflictHint", this.words.of("desk.undo.late.hint"));
			return "redirect:"
					+ ((vorgang != null) ? place.address().item(vorgang.toString()) : place.address().list());
		}
		flash.addFlashAttribute("message", this.words.of("desk.undo.done", items.size()));
		if (undone.missed() > 0) {
			flash.addFlashAttribute("conflict", this.words.of("desk.undo.missed", undone.missed()));
			flash.addFlashAttribute("conflictHint", this.words.of("desk.undo.late.hint"));
		}
		return "redirect:" + place.address().item(items.getFirst().toString());
	}

	private String act(UUID id, Place place, RedirectAttributes flash, String done, Act act) {
		DeskAddress address = place.address();
		String next = this.onward.neighbour(address, new WorkItemId(id));
		WorkItem item = this.workItems.find(new WorkItemId(id));
		ActId actId = ActId.next();
		try {
			act.on(actId, place.seen(id));
		}
		catch (WorkItemChanged ex) {
			flash.addFlashAttribute("conflict", this.onward.conflict(ex));
			return "redirect:" + address.item(id.toString());
		}
		catch (IllegalArgumentException ex) {
			flash.addFlashAttribute("conflict", this.words.of("desk.impossible"));
			return "redirect:" + address.item(id.toString());
		}
		flash.addFlashAttribute("message", this.words.of(done, item.title()));
		flash.addFlashAttribute("undo", actId.toString());
		return "redirect:" + next;
	}

	/** What is done with the item. */
	@FunctionalInterface
	private interface Act {

		void on(ActId act, SeenItem seen);

	}

}
