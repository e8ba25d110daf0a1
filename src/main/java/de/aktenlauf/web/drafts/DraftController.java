package de.aktenlauf.web.drafts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.Permission;
import de.aktenlauf.drafts.DraftKey;
import de.aktenlauf.drafts.Drafts;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.page.Screen;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Keeps what a person has begun to write, while the person writes, and helps a page whose
 * session ended to go on in the next one.
 */
@Screen
class DraftController {

	private static final Pattern FILE = Pattern.compile("\\d{5}-\\d{7}");

	private final Drafts drafts;

	private final WorkItems workItems;

	private final Access access;

	private final FileFactsFinder facts;

	DraftController(Drafts drafts, WorkItems workItems, Access access, FileFactsFinder facts) {
		this.drafts = drafts;
		this.workItems = workItems;
		this.access = access;
		this.facts = facts;
	}

	@PostMapping("/entwuerfe/{form}/{object}")
	String save(@PathVariable String form, @PathVariable String object, @RequestParam Map<String, String> posted,
			Model model) {
		DraftForm known = known(form);
		try {
			requireSight(known, object);
			model.addAttribute("savedAt", save(known.about(object), FormDrafts.fields(known, posted)));
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return "fragments/draft :: saved";
	}

	@PostMapping("/entwuerfe/{form}/{object}/verwerfen")
	@ResponseBody
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void drop(@PathVariable String form, @PathVariable String object) {
		try {
			this.drafts.forget(known(form).about(object));
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

	/** Who is logged in now, and the token with which forms of an older page go on. */
	@GetMapping("/entwuerfe/anmeldung")
	String login() {
		return "fragments/draft :: login";
	}

	/** The end of a log-in in a window of its own. */
	@GetMapping("/entwuerfe/angemeldet")
	String loggedIn() {
		return "login/again";
	}

	private static DraftForm known(String form) {
		return DraftForm.of(form).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Instant save(DraftKey key, Map<String, String> fields) {
		try {
			return this.drafts.save(key, fields);
		}
		catch (DuplicateKeyException ex) {
			// another window of the same person began the same draft at the same moment
			return this.drafts.save(key, fields);
		}
	}

	/** Nothing is kept about what a person may not see. */
	private void requireSight(DraftForm form, String object) {
		switch (form.about()) {
			case WORK_ITEM -> this.workItems.find(new WorkItemId(UUID.fromString(object)));
			case DOCUMENT -> this.access.require(Permission.READ_FILES,
					this.facts.ofDocument(new DocumentId(UUID.fromString(object))));
			case FILE -> this.access.require(Permission.READ_FILES, this.facts.ofCase(file(object)));
			case CLOSED_FILE -> this.access.require(Permission.READ_FILES);
		}
	}

	private static CaseNumber file(String object) {
		if (!FILE.matcher(object).matches()) {
			throw new IllegalArgumentException("a file is named by its number");
		}
		return new CaseNumber(object.replace("-", "//"));
	}

}
