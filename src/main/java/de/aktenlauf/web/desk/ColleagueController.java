package de.aktenlauf.web.desk;

import java.util.UUID;

import de.aktenlauf.access.People;
import de.aktenlauf.access.User;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.Colleagues;
import de.aktenlauf.tasks.SeenItem;
import de.aktenlauf.tasks.WorkItemChanged;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.web.drafts.DraftForm;
import de.aktenlauf.web.drafts.FormDrafts;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking over, asking back, answering, and what one must hear of. */
@Screen
class ColleagueController {

	private final Colleagues colleagues;

	private final FormDrafts drafts;

	private final People people;

	private final Onward onward;

	private final Words words;

	ColleagueController(Colleagues colleagues, FormDrafts drafts, People people, Onward onward, Words words) {
		this.colleagues = colleagues;
		this.drafts = drafts;
		this.people = people;
		this.onward = onward;
		this.words = words;
	}

	@PostMapping("/postkorb/vorgaenge/{id}/uebernehmen")
	String takeOver(@PathVariable UUID id, Place place, @RequestParam(defaultValue = "") String notiz,
			RedirectAttributes flash) {
		String here = place.address().item(id.toString());
		this.onward.keep(notiz, flash);
		return done(DraftForm.UEBERNEHMEN, place.seen(id), new Way(here, here), flash, (seen) -> {
			this.colleagues.takeOver(seen, notiz);
			return this.words.of("desk.done.claimed");
		});
	}

	@PostMapping("/postkorb/vorgaenge/{id}/rueckfrage")
	String ask(@PathVariable UUID id, Place place, @RequestParam String person,
			@RequestParam(defaultValue = "") String notiz, RedirectAttributes flash) {
		this.onward.keep(notiz, flash);
		return done(DraftForm.RUECKFRAGE, place.seen(id), way(id, place), flash, (seen) -> {
			UserId asked = new UserId(person);
			this.colleagues.ask(seen, asked, notiz);
			return this.words.of("desk.ask.done", this.people.find(asked).map(User::displayName).orElse(person));
		});
	}

	@PostMapping("/postkorb/vorgaenge/{id}/antwort")
	String answer(@PathVariable UUID id, Place place, @RequestParam(defaultValue = "") String notiz,
			RedirectAttributes flash) {
		this.onward.keep(notiz, flash);
		return done(DraftForm.ANTWORT, place.seen(id), way(id, place), flash, (seen) -> {
			this.colleagues.answer(seen, notiz);
			return this.words.of("desk.answer.done");
		});
	}

	@PostMapping("/postkorb/mitteilungen/{nummer}/gelesen")
	String read(@PathVariable long nummer, @RequestParam(required = false) @Nullable UUID vorgang, Place place) {
		this.colleagues.read(nummer);
		return "redirect:" + ((vorgang != null) ? place.address().item(vorgang.toString()) : place.address().list());
	}

	private Way way(UUID id, Place place) {
		return new Way(this.onward.neighbour(place.address(), new WorkItemId(id)), place.address().item(id.toString()));
	}

	private String done(DraftForm form, SeenItem seen, Way way, RedirectAttributes flash, Act act) {
		try {
			flash.addFlashAttribute("message", act.on(seen));
			this.drafts.sent(form, seen.id());
			return "redirect:" + way.next();
		}
		catch (WorkItemChanged ex) {
			flash.addFlashAttribute("conflict", this.onward.conflict(ex));
		}
		catch (IllegalArgumentException ex) {
			flash.addFlashAttribute("conflict", this.words.of("desk.impossible"));
		}
		return "redirect:" + way.back();
	}

	/** What is done with the item; gives the words to say then. */
	@FunctionalInterface
	private interface Act {

		String on(SeenItem seen);

	}

	/**
	 * Where to go on.
	 *
	 * @param next when it is done
	 * @param back when it cannot be done
	 */
	private record Way(String next, String back) {
	}

}
