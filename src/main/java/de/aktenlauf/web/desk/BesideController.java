package de.aktenlauf.web.desk;

import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItemNotFound;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.web.documents.FileBeside;
import de.aktenlauf.web.page.LastPlace;
import de.aktenlauf.web.page.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The file of an item: as a part of the desk, and in a second window that follows the
 * first one.
 */
@Screen
class BesideController {

	private static final String FRAGMENT = "desk/beside :: beside";

	private final SplitView split;

	private final WorkItems workItems;

	BesideController(SplitView split, WorkItems workItems) {
		this.split = split;
		this.workItems = workItems;
	}

	@GetMapping("/postkorb/vorgaenge/{id}/akte")
	String file(@PathVariable UUID id, FileBeside.Asked asked,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String part, HttpServletResponse response,
			Model model) {
		response.addHeader(HttpHeaders.VARY, "HX-Request");
		WorkItem item = this.workItems.find(new WorkItemId(id));
		Optional<CaseNumber> caseNumber = item.caseNumber();
		if (part == null) {
			return "redirect:"
					+ caseNumber.map((number) -> alone(number, item, asked)).orElse("/postkorb?vorgang=" + id);
		}
		add(item, asked, model);
		return FRAGMENT;
	}

	/** Without scripts it shows the item that was opened last. */
	@GetMapping("/postkorb/zweitfenster")
	String secondWindow(HttpServletRequest request, Model model) {
		last(LastPlace.of(request)).flatMap(this::find).ifPresent((item) -> add(item, FileBeside.Asked.NOTHING, model));
		return "desk/second";
	}

	/** The item may lie with somebody else by now: then the window waits for the next. */
	private Optional<WorkItem> find(WorkItemId id) {
		try {
			return Optional.of(this.workItems.find(id));
		}
		catch (WorkItemNotFound | AccessRefused ex) {
			return Optional.empty();
		}
	}

	private void add(WorkItem item, FileBeside.Asked asked, Model model) {
		model.addAttribute("besideItem", item.id().toString());
		model.addAttribute("besideFocus", true);
		item.caseNumber().ifPresent((number) -> model.addAttribute("beside", this.split.open(item, number, asked)));
	}

	private static String alone(CaseNumber caseNumber, WorkItem item, FileBeside.Asked asked) {
		UriComponentsBuilder page = UriComponentsBuilder.fromUriString(SplitView.comparison(caseNumber, item));
		if (asked.dokument() != null) {
			page.queryParam("r", asked.dokument());
		}
		if (asked.register() != null && !asked.register().equals(FileBeside.Asked.ALL)) {
			page.queryParam("register", asked.register());
		}
		return page.encode().toUriString();
	}

	private static Optional<WorkItemId> last(String place) {
		return Optional
			.ofNullable(UriComponentsBuilder.fromUriString(place).build().getQueryParams().getFirst("vorgang"))
			.map((id) -> new WorkItemId(UUID.fromString(id)));
	}

}
