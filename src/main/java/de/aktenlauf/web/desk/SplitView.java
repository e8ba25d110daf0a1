package de.aktenlauf.web.desk;

import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.web.documents.FileBeside;
import de.aktenlauf.web.documents.FilesBeside;
import de.aktenlauf.web.documents.Letters;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The file beside the scan. Who has put it there finds it beside the next item, too,
 * until it is closed; the session remembers it.
 */
@Component
class SplitView {

	private static final String NAME = "aktenlauf.split";

	private static final String OPEN = "akte";

	private final FilesBeside files;

	SplitView(FilesBeside files) {
		this.files = files;
	}

	/**
	 * Adds the file beside an item if it is to be there, and where to open or close it.
	 * @param item the item that is open
	 * @param wish {@code akte} opens it, {@code aus} closes it, null leaves it as it is
	 * @param here address of the open item
	 * @param request of the person
	 * @param model of the page
	 */
	void add(WorkItem item, @Nullable String wish, String here, HttpServletRequest request, Model model) {
		if (wish != null) {
			request.getSession().setAttribute(NAME, wish.equals(OPEN));
		}
		boolean split = Boolean.TRUE.equals(request.getSession().getAttribute(NAME));
		model.addAttribute("split", split);
		model.addAttribute("besideFocus", OPEN.equals(wish));
		Optional<CaseNumber> caseNumber = item.caseNumber();
		if (split || caseNumber.isPresent()) {
			String joint = here.contains("?") ? "&" : "?";
			model.addAttribute("splitSwap", here + joint + "neben=" + (split ? "aus" : OPEN));
			model.addAttribute("splitHref",
					split ? here + joint + "neben=aus" : comparison(caseNumber.orElseThrow(), item));
		}
		if (split) {
			caseNumber
				.ifPresent((number) -> model.addAttribute("beside", open(item, number, FileBeside.Asked.NOTHING)));
		}
	}

	/** The file of an item. */
	FileBeside open(WorkItem item, CaseNumber caseNumber, FileBeside.Asked asked) {
		return this.files.open(caseNumber, item.document(), asked, base(item.id().value()));
	}

	/** The same on a page of its own, for browsers without scripts. */
	static String comparison(CaseNumber caseNumber, WorkItem item) {
		return Letters.href(caseNumber) + "/vergleich" + item.document().map((document) -> "?l=" + document).orElse("");
	}

	private static String base(UUID item) {
		return "/postkorb/vorgaenge/" + item + "/akte";
	}

}
