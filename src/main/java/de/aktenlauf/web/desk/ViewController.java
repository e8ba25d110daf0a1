package de.aktenlauf.web.desk;

import java.util.UUID;

import de.aktenlauf.tasks.SavedView;
import de.aktenlauf.tasks.SavedViews;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps ways to look at the list: basket, filter and order under a name. */
@Screen
class ViewController {

	private final SavedViews views;

	private final Words words;

	ViewController(SavedViews views, Words words) {
		this.views = views;
		this.words = words;
	}

	@PostMapping("/postkorb/ansichten")
	String save(@RequestParam(defaultValue = "") String name, Place place, RedirectAttributes flash) {
		DeskAddress address = place.address();
		try {
			this.views
				.save(new SavedView(UUID.randomUUID(), name, address.basketCode(), address.filter(), address.order()));
			flash.addFlashAttribute("message", this.words.of("desk.views.saved", name.strip()));
		}
		catch (IllegalArgumentException ex) {
			flash.addFlashAttribute("conflict", this.words.of("desk.views.impossible", SavedViews.MAX_VIEWS));
			flash.addFlashAttribute("conflictHint", this.words.of("desk.views.hint"));
		}
		return "redirect:" + address.list();
	}

	@PostMapping("/postkorb/ansichten/{id}/loeschen")
	String forget(@PathVariable UUID id, Place place, RedirectAttributes flash) {
		this.views.forget(id);
		flash.addFlashAttribute("message", this.words.of("desk.views.forgotten"));
		return "redirect:" + place.address().list();
	}

}
