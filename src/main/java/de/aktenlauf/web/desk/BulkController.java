package de.aktenlauf.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.tasks.ActId;
import de.aktenlauf.tasks.SeenItem;
import de.aktenlauf.tasks.UndoableActs;
import de.aktenlauf.tasks.WorkItemChanged;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItemNotFound;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One act on many items. A browser with scripts sends what is left again and again and
 * shows the progress; one without waits for the whole. What cannot be done with one item
 * stops no other.
 */
@Screen
class BulkController {

	/** So many items of an act are done in one request, between two looks at the bar. */
	private static final int CHUNK = 25;

	private final UndoableActs acts;

	private final Words words;

	BulkController(UndoableActs acts, Words words) {
		this.acts = acts;
		this.words = words;
	}

	@PostMapping("/postkorb/stapel")
	String act(Batch batch, Place place, @RequestHeader(name = "HX-Request", defaultValue = "") String script,
			Model model, RedirectAttributes flash) {
		List<String> chosen = batch.chosen();
		if ((chosen.isEmpty() && batch.total() == 0) || chosen.size() > UndoableActs.MAX_ITEMS) {
			flash.addFlashAttribute("conflict", chosen.isEmpty() ? this.words.of("desk.bulk.none")
					: this.words.of("desk.bulk.tooMany", UndoableActs.MAX_ITEMS));
			flash.addFlashAttribute("conflictHint", this.words.of("desk.bulk.nothingDone"));
			return "redirect:" + place.address().list();
		}
		int now = script.isEmpty() ? chosen.size() : Math.min(CHUNK, chosen.size());
		ActId act = batch.act();
		int done = 0;
		for (String item : chosen.subList(0, now)) {
			done += act(batch, act, item) ? 1 : 0;
		}
		this.acts.prolong(act);
		Batch left = batch.left(act, now, done);
		if (!left.chosen().isEmpty()) {
			model.addAttribute("batch", left);
			model.addAttribute("address", place.address());
			return "desk/bulk :: progress";
		}
		return finished(left, place.address(), flash);
	}

	private String finished(Batch batch, DeskAddress address, RedirectAttributes flash) {
		int missed = batch.total() - batch.done();
		if (batch.done() > 0) {
			flash.addFlashAttribute("message", this.words.of("desk.bulk.done." + batch.action(), batch.done()));
			flash.addFlashAttribute("undo", batch.act().toString());
		}
		if (missed > 0) {
			flash.addFlashAttribute("conflict", this.words.of("desk.bulk.missed", missed));
			flash.addFlashAttribute("conflictHint", this.words.of("desk.bulk.missed.hint"));
		}
		return "redirect:" + address.list();
	}

	/** False if the item is not as the person saw it, or this cannot be done with it. */
	private boolean act(Batch batch, ActId act, String chosen) {
		try {
			SeenItem seen = seen(chosen);
			switch (batch.action()) {
				case "erledigen" -> this.acts.complete(act, seen);
				case "wiedervorlage" -> this.acts.postpone(act, seen, batch.until());
				case "weiterleiten" -> this.acts.forward(act, seen, batch.target(), "");
				default -> throw new IllegalArgumentException("there is no such act");
			}
			return true;
		}
		catch (WorkItemChanged | WorkItemNotFound | AccessRefused | IllegalArgumentException ex) {
			return false;
		}
	}

	private static SeenItem seen(String chosen) {
		int colon = chosen.indexOf(':');
		if (colon < 0) {
			throw new IllegalArgumentException("an item is chosen with its version");
		}
		return new SeenItem(WorkItemId.of(chosen.substring(0, colon)), Long.parseLong(chosen.substring(colon + 1)));
	}

	/**
	 * What is to be done, and how far it is.
	 *
	 * @param aktion {@code erledigen}, {@code wiedervorlage} or {@code weiterleiten}
	 * @param auswahl the items with their versions, as {@code id:version}
	 * @param bis until when they are put aside
	 * @param ziel to which basket they go
	 * @param akt the act, as soon as it has begun
	 * @param getan how many are done
	 * @param gesamt how many there were
	 */
	record Batch(@Nullable String aktion, @Nullable List<String> auswahl,
			@Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate bis, @Nullable String ziel, @Nullable UUID akt,
			@Nullable Integer getan, @Nullable Integer gesamt) {

		String action() {
			return Objects.requireNonNullElse(this.aktion, "");
		}

		List<String> chosen() {
			return Objects.requireNonNullElse(this.auswahl, List.of());
		}

		ActId act() {
			return (this.akt != null) ? new ActId(this.akt) : ActId.next();
		}

		LocalDate until() {
			if (this.bis == null) {
				throw new IllegalArgumentException("nobody said until when");
			}
			return this.bis;
		}

		BasketId target() {
			return new BasketId(Objects.requireNonNullElse(this.ziel, ""));
		}

		/** For the template. */
		public int total() {
			return Objects.requireNonNullElse(this.gesamt, 0);
		}

		int done() {
			return Objects.requireNonNullElse(this.getan, 0);
		}

		/** For the template. */
		public int worked() {
			return total() - chosen().size();
		}

		Batch left(ActId act, int now, int done) {
			int all = Math.max(total(), chosen().size());
			return new Batch(this.aktion, new ArrayList<>(chosen().subList(now, chosen().size())), this.bis, this.ziel,
					act.value(), done() + done, all);
		}

	}

}
