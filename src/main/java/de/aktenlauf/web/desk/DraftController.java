package de.aktenlauf.web.desk;

import java.time.Clock;
import java.util.UUID;

import de.aktenlauf.tasks.Notes;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.web.page.Screen;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Keeps what a person has begun to write, while the person writes. */
@Screen
class DraftController {

	private final Notes notes;

	private final Clock clock;

	DraftController(Notes notes, Clock clock) {
		this.notes = notes;
		this.clock = clock;
	}

	@PostMapping("/postkorb/vorgaenge/{id}/entwurf")
	String save(@PathVariable UUID id, @RequestParam String zweck, @RequestParam(defaultValue = "") String notiz,
			Model model) {
		try {
			save(new WorkItemId(id), zweck, notiz);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		model.addAttribute("savedAt", this.clock.instant());
		return "desk/notes :: saved";
	}

	private void save(WorkItemId item, String purpose, String words) {
		try {
			this.notes.saveDraft(item, purpose, words);
		}
		catch (DuplicateKeyException ex) {
			// another window of the same person began the same draft at the same moment
			this.notes.saveDraft(item, purpose, words);
		}
	}

}
