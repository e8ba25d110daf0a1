package de.aktenlauf.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.Role;
import de.aktenlauf.access.User;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.web.applications.EntryLinks;
import de.aktenlauf.web.page.LastPlace;
import de.aktenlauf.web.page.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Mein Postkorb, and the start page of each role. */
@Screen
class DeskController {

	private static final String BULK = "stapel-fortschritt";

	private final InTray inTray;

	private final Desk desk;

	private final Conversations conversations;

	private final SplitView split;

	private final EntryLinks entries;

	private final QuickDates quickDates;

	private final WorkItems workItems;

	private final CurrentUser currentUser;

	private final Clock clock;

	DeskController(InTray inTray, Desk desk, Conversations conversations, SplitView split, EntryLinks entries,
			QuickDates quickDates, WorkItems workItems, CurrentUser currentUser, Clock clock) {
		this.inTray = inTray;
		this.desk = desk;
		this.conversations = conversations;
		this.split = split;
		this.entries = entries;
		this.quickDates = quickDates;
		this.workItems = workItems;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	@GetMapping("/")
	String start(HttpServletRequest request) {
		User user = this.currentUser.get();
		if (user.may(Permission.WORK_ON_ITEMS) && !user.roles().contains(Role.MAIL_ROOM)) {
			return "redirect:" + LastPlace.of(request);
		}
		if (user.may(Permission.READ_ALL_FILES)) {
			return "redirect:/suche";
		}
		return user.may(Permission.READ_DELIVERIES) ? "redirect:/lieferungen" : "redirect:/stoerungen";
	}

	@GetMapping({ "/postkorb", "/postkorb/{basket}" })
	String desk(@PathVariable(required = false) Optional<String> basket, Shown shown, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		DeskAddress address = shown.address(basket.orElse(""));
		model.addAttribute("address", address);
		model.addAttribute("text", "text".equals(shown.ansicht()));
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("tomorrow", today.plusDays(1));
		model.addAttribute("inAWeek", today.plusWeeks(1));
		model.addAttribute("quickDates", this.quickDates.today());
		response.addHeader(HttpHeaders.VARY, "HX-Request, HX-Target");
		String target = header(request, "HX-Target");
		if (target.equals("weitere")) {
			rows(address, this.inTray.part(address), Optional.empty(), model);
			return "desk/desk :: rows";
		}
		LastPlace.forget(request);
		Optional<WorkItem> asked = shown.item().map(this.workItems::find);
		if (target.equals("vorgang") && asked.isPresent()) {
			open(asked.get(), address, shown, request, model);
			LastPlace.keep(request, address.item(asked.get().id().toString()));
			return "desk/work :: work";
		}
		Part part = this.inTray.part(address);
		Optional<WorkItem> open = asked.or(() -> part.shown().stream().findFirst());
		open.ifPresent((item) -> open(item, address, shown, request, model));
		list(address, part, open, model);
		String here = open.map((item) -> address.item(item.id().toString())).orElseGet(address::list);
		LastPlace.keep(request, here);
		if (!target.equals("schreibtisch") && !target.equals(BULK)) {
			return "desk/desk";
		}
		if (!header(request, "HX-Current-URL").endsWith(here)) {
			// the address bar names the item that an act opened
			response.setHeader("HX-Push-Url", here);
		}
		if (target.equals(BULK)) {
			response.setHeader("HX-Retarget", "#schreibtisch");
			response.setHeader("HX-Reswap", "outerHTML");
		}
		return "desk/desk :: desk";
	}

	private static String header(HttpServletRequest request, String name) {
		return Objects.requireNonNullElse(request.getHeader(name), "");
	}

	private void open(WorkItem item, DeskAddress address, Shown shown, HttpServletRequest request, Model model) {
		OpenItem opened = this.desk.open(item, address);
		model.addAttribute("open", opened);
		model.addAttribute("enterable", opened.letter() != null && this.entries.offered(opened.letter().id()));
		this.split.add(item, shown.neben(), address.item(item.id().toString()), request, model);
	}

	private void list(DeskAddress address, Part part, Optional<WorkItem> open, Model model) {
		rows(address, part, open, model);
		InTray.Counts counts = this.inTray.counts(address);
		model.addAttribute("chips", counts.chips());
		model.addAttribute("tabs", counts.tabs());
		model.addAttribute("orders", this.inTray.orders(address));
		model.addAttribute("views", this.inTray.views(address));
		model.addAttribute("messages", this.conversations.messages(address));
		model.addAttribute("targets", this.desk.targets(address.basket()));
		model.addAttribute("total", counts.total());
		model.addAttribute("shown", part.items().size());
		model.addAttribute("inTray", counts.inTray());
	}

	private void rows(DeskAddress address, Part part, Optional<WorkItem> open, Model model) {
		model.addAttribute("groups", this.inTray.grouped(address, part, open));
		part.next().ifPresent((last) -> model.addAttribute("more", address.behind(Optional.of(last)).list()));
	}

	/**
	 * What the address asks for.
	 *
	 * @param filter code of the filter
	 * @param ordnung code of the order
	 * @param vorgang the item to open
	 * @param nach the item behind which the list begins
	 * @param ansicht {@code text} for the text instead of the picture
	 * @param neben {@code akte} or {@code aus}: the file beside the scan comes or goes
	 */
	record Shown(@Nullable String filter, @Nullable String ordnung, @Nullable UUID vorgang, @Nullable UUID nach,
			@Nullable String ansicht, @Nullable String neben) {

		DeskAddress address(String basket) {
			return DeskAddress.of(basket, Objects.requireNonNullElse(this.filter, ""))
				.in(Objects.requireNonNullElse(this.ordnung, ""))
				.behind(Optional.ofNullable(this.nach).map(WorkItemId::new));
		}

		Optional<WorkItemId> item() {
			return Optional.ofNullable(this.vorgang).map(WorkItemId::new);
		}

	}

}
