package de.aktenlauf.web.desk;

import java.util.List;

import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemChanged;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.web.page.Words;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person goes on after an act, and what is said if somebody was faster. */
@Component
class Onward {

	private final InTray inTray;

	private final Words words;

	Onward(InTray inTray, Words words) {
		this.inTray = inTray;
		this.words = words;
	}

	/** What is open next: also across the border of the part that is shown. */
	String neighbour(DeskAddress address, WorkItemId id) {
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

	/** If it cannot be done, what was typed is shown beside the reason. */
	void keep(String typed, RedirectAttributes flash) {
		if (!typed.isBlank()) {
			flash.addFlashAttribute("conflictWords", typed.strip());
		}
	}

	String conflict(WorkItemChanged ex) {
		String state = this.words.ofCode("workItemState", String.valueOf(ex.values().get("state")));
		return this.words.of("desk.conflict", state);
	}

}
