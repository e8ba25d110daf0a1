package de.aktenlauf.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.Role;
import de.aktenlauf.access.User;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.web.page.Screen;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Mein Postkorb, and the start page of each role. */
@Screen
class DeskController {

	private final InTray inTray;

	private final Desk desk;

	private final WorkItems workItems;

	private final CurrentUser currentUser;

	private final Clock clock;

	DeskController(InTray inTray, Desk desk, WorkItems workItems, CurrentUser currentUser, Clock clock) {
		this.inTray = inTray;
		this.desk = desk;
		this.workItems = workItems;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	@GetMapping("/")
	String start() {
		User user = this.currentUser.get();
		if (user.may(Permission.WORK_ON_ITEMS) && !user.roles().contains(Role.MAIL_ROOM)) {
			return "redirect:/postkorb";
		}
		if (user.may(Permission.READ_ALL_FILES)) {
			return "redirect:/suche";
		}
		return user.may(Permission.READ_DELIVERIES) ? "redirect:/lieferungen" : "redirect:/stoerungen";
	}

	@GetMapping({ "/postkorb", "/postkorb/{basket}" })
	String desk(@PathVariable(required = false) Optional<String> basket, @RequestParam(defaultValue = "") String filter,
			@RequestParam Optional<UUID> vorgang, @RequestParam Optional<UUID> nach,
			@RequestParam(defaultValue = "bild") String ansicht,
			@RequestHeader(name = "HX-Target", defaultValue = "") String target, HttpServletResponse response,
			Model model) {
		DeskAddress address = DeskAddress.of(basket.orElse(""), filter).behind(nach.map(WorkItemId::new));
		model.addAttribute("address", address);
		model.addAttribute("text", ansicht.equals("text"));
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("tomorrow", today.plusDays(1));
		model.addAttribute("inAWeek", today.plusWeeks(1));
		response.addHeader(HttpHeaders.VARY, "HX-Request, HX-Target");
		Optional<WorkItem> asked = vorgang.map(WorkItemId::new).map(this.workItems::find);
		if (target.equals("vorgang") && asked.isPresent()) {
			model.addAttribute("open", this.desk.open(asked.get(), address));
			return "desk/work :: work";
		}
		if (target.equals("weitere")) {
			rows(address, this.inTray.part(address), Optional.empty(), model);
			return "desk/desk :: rows";
		}
		list(address, asked, model);
		return target.equals("schreibtisch") ? "desk/desk :: desk" : "desk/desk";
	}

	private void list(DeskAddress address, Optional<WorkItem> asked, Model model) {
		Part part = this.inTray.part(address);
		Optional<WorkItem> open = asked.or(() -> part.shown().stream().findFirst());
		open.ifPresent((item) -> model.addAttribute("open", this.desk.open(item, address)));
		rows(address, part, open, model);
		model.addAttribute("chips", this.inTray.chips(address));
		model.addAttribute("tabs", this.inTray.tabs(address));
		long total = this.inTray.count(address.basket());
		model.addAttribute("total", total);
		model.addAttribute("shown", part.items().size());
		model.addAttribute("inTray", address.basket().isEmpty() ? total : this.inTray.count(Optional.empty()));
	}

	private void rows(DeskAddress address, Part part, Optional<WorkItem> open, Model model) {
		model.addAttribute("groups", this.inTray.grouped(address, part, open));
		part.next().ifPresent((last) -> model.addAttribute("more", address.behind(Optional.of(last)).list()));
	}

}
