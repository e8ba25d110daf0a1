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
		List<String> order = this.inTray.shown(address, this.inTray.items(address.basket()))
			.stream()
			.map((item) -> item.id().toString())
			.toList();
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
		String next = neighbour(order, id.toString());
		return "redirect:" + (next.isEmpty() ? address.list() : address.item(next));
	}

	private static String neighbour(List<String> order, String id) {
		int at = order.indexOf(id);
		if (at >= 0 && at + 1 < order.size()) {
			return order.get(at + 1);
		}
		return (at > 0) ? order.get(at - 1) : "";
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
	 */
	record Place(long version, String korb, String filter) {

		DeskAddress address() {
			return DeskAddress.of(this.korb, this.filter);
		}

	}

}
