package de.aktenlauf.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemChanged;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItems;
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
 * What a person does with an item. After it the next item of the list is open; if
 * somebody else was faster, the item is shown as it is now, with a message.
 */
@Screen
class WorkItemController {

	private final WorkItems workItems;

	private final InTray inTray;

	private final Words words;

	WorkItemController(WorkItems workItems, InTray inTray, Words words) {
		this.workItems = workItems;
		this.inTray = inTray;
		this.words = words;
	}

	@PostMapping("/postkorb/vorgaenge/{id}/erledigen")
	String complete(@PathVariable UUID id, Place place, RedirectAttributes flash) {
		return act(id, place, flash, "desk.done.completed",
				(item) -> this.workItems.complete(item, place.version(), Map.of()));
	}

	@PostMapping("/postkorb/vorgaenge/{id}/uebernehmen")
	String claim(@PathVariable UUID id, Place place, RedirectAttributes flash) {
		DeskAddress address = place.address();
		try {
			this.workItems.claim(new WorkItemId(id), place.version());
			flash.addFlashAttribute("message", this.words.of("desk.done.claimed"));
		}
		catch (WorkItemChanged ex) {
			flash.addFlashAttribute("conflict", conflict(ex));
		}
		return "redirect:" + address.item(id.toString());
	}

	@PostMapping("/postkorb/vorgaenge/{id}/weiterleiten")
	String forward(@PathVariable UUID id, Place place, @RequestParam String ziel, RedirectAttributes flash) {
		return act(id, place, flash, "desk.done.forwarded",
				(item) -> this.workItems.forward(item, place.version(), new BasketId(ziel)));
	}

	@PostMapping("/postkorb/vorgaenge/{id}/wiedervorlage")
	String postpone(@PathVariable UUID id, Place place, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate bis,
			RedirectAttributes flash) {
		return act(id, place, flash, "desk.done.postponed",
				(item) -> this.workItems.postpone(item, place.version(), bis));
	}

	private String act(UUID id, Place place, RedirectAttributes flash, String done, Act act) {
		DeskAddress address = place.address();
		String next = neighbour(address, new WorkItemId(id));
		WorkItem item = this.workItems.find(new WorkItemId(id));
		try {
			act.on(item.id());
		}
		catch (WorkItemChanged ex) {
			flash.addFlashAttribute("conflict", conflict(ex));
			return "redirect:" + address.item(id.toString());
		}
		catch (IllegalArgumentException ex) {
			flash.addFlashAttribute("conflict", this.words.of("desk.impossible"));
			return "redirect:" + address.item(id.toString());
		}
		flash.addFlashAttribute("message", this.words.of(done, item.title()));
		return "redirect:" + next;
	}

	/** What is open next: also across the border of the part that is shown. */
	private String neighbour(DeskAddress address, WorkItemId id) {
		Part part = this.inTray.part(address);
		List<WorkItemId> order = part.shown().stream().map(WorkItem::id).toList();
		int at = order.indexOf(id);
		if (at >= 0 && at + 1 < order.size()) {
			return address.item(order.get(at + 1).toString());
		}
		if (at >= 0 && part.more()) {
			return address.behind(part.next()).list();
		}
		return (at > 0) ? address.item(order.get(at - 1).toString()) : address.list();
	}

	private String conflict(WorkItemChanged ex) {
		String state = this.words.ofCode("workItemState", String.valueOf(ex.values().get("state")));
		return this.words.of("desk.conflict", state);
	}

	/** What is done with the item. */
	@FunctionalInterface
	private interface Act {

		void on(WorkItemId item);

	}

	/**
	 * Where the person stood, and what the person saw.
	 *
	 * @param version version of the item
	 * @param korb basket, empty for the own in-tray
	 * @param filter filter, empty for all
	 * @param nach item behind which the shown part begins, if any
	 */
	record Place(long version, String korb, String filter, @Nullable UUID nach) {

		DeskAddress address() {
			DeskAddress address = DeskAddress.of(this.korb, this.filter);
			return (this.nach != null) ? address.behind(this.nach) : address;
		}

	}

}
