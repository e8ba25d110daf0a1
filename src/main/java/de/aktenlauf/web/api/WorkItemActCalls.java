package de.aktenlauf.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.routing.KindCorrections;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.ActId;
import de.aktenlauf.tasks.Colleagues;
import de.aktenlauf.tasks.Note;
import de.aktenlauf.tasks.SeenItem;
import de.aktenlauf.tasks.UndoableActs;
import de.aktenlauf.tasks.Undone;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemChanged;
import de.aktenlauf.tasks.WorkItemId;
import de.aktenlauf.tasks.WorkItemNotFound;
import de.aktenlauf.tasks.WorkItemState;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a person does with a task at the desk, as calls: each names the version that was
 * read; an item that is none of the caller's business is not there.
 */
@RestController
@RequestMapping("/api/v1/work-items")
class WorkItemActCalls {

	private final WorkItems workItems;

	private final UndoableActs acts;

	private final Colleagues colleagues;

	private final Efiles efiles;

	private final KindCorrections corrections;

	private final FileFactsFinder facts;

	WorkItemActCalls(WorkItems workItems, UndoableActs acts, Colleagues colleagues, Efiles efiles,
			KindCorrections corrections, FileFactsFinder facts) {
		this.workItems = workItems;
		this.acts = acts;
		this.colleagues = colleagues;
		this.efiles = efiles;
		this.corrections = corrections;
		this.facts = facts;
	}

	/** Puts a task aside until a day. */
	@PostMapping("/{workItem}/postponement")
	Act postpone(@PathVariable String workItem,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody WantedPostponement wish) {
		WorkItem item = unchanged(workItem, ifMatch);
		LocalDate until = Parameters.date("until", wish.until())
			.orElseThrow(() -> CallRefused.unreadable("until", "Bitte den Tag der Wiedervorlage nennen."));
		ActId act = ActId.next();
		return done(act, "until", "Eine Wiedervorlage liegt in der Zukunft, höchstens zehn Jahre voraus.",
				() -> this.acts.postpone(act, seen(item), until));
	}

	/** Gives a task to another basket, with a note to those who get it. */
	@PostMapping("/{workItem}/forwarding")
	Act forward(@PathVariable String workItem,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody WantedForwarding wish) {
		WorkItem item = unchanged(workItem, ifMatch);
		BasketId basket = Parameters.text(wish.basket())
			.map(BasketId::new)
			.orElseThrow(() -> CallRefused.unreadable("basket", "Bitte den Postkorb nennen."));
		String note = words("note", wish.note());
		ActId act = ActId.next();
		return done(act, "basket", "Einen Postkorb dieses Namens gibt es nicht.",
				() -> this.acts.forward(act, seen(item), basket, note));
	}

	/** Takes a task for the caller; a colleague who had it gets a message. */
	@PostMapping("/{workItem}/claim")
	ResponseEntity<Void> claim(@PathVariable String workItem,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody(required = false) @Nullable WantedClaim wish) {
		WorkItem item = unchanged(workItem, ifMatch);
		this.colleagues.takeOver(seen(item), words("note", (wish != null) ? wish.note() : null));
		return ResponseEntity.noContent().eTag(VersionTag.of(item.version() + 1)).build();
	}

	/** Asks a colleague: the task waits there until it is answered. */
	@PostMapping("/{workItem}/question")
	ResponseEntity<Void> ask(@PathVariable String workItem,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody WantedQuestion wish) {
		WorkItem item = unchanged(workItem, ifMatch);
		UserId person = Parameters.text(wish.person())
			.map(UserId::new)
			.orElseThrow(() -> CallRefused.unreadable("person", "Bitte nennen, wer gefragt wird."));
		String text = needed("text", wish.text());
		attempt("person", "Gefragt wird ein anderer Mensch, der Vorgänge bearbeitet.",
				() -> this.colleagues.ask(seen(item), person, text));
		return ResponseEntity.noContent().build();
	}

	/** Answers the question about a task: it returns to who asked. */
	@PostMapping("/{workItem}/answer")
	ResponseEntity<Void> answer(@PathVariable String workItem,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody WantedAnswer wish) {
		WorkItem item = unchanged(workItem, ifMatch);
		String text = needed("text", wish.text());
		attempt("workItem", "Zu dieser Aufgabe wartet keine Frage auf Ihre Antwort.",
				() -> this.colleagues.answer(seen(item), text));
		return ResponseEntity.noContent().build();
	}

	/** Says that the letter is of another kind; its task may lie elsewhere afterwards. */
	@PostMapping("/{workItem}/correction")
	ResponseEntity<Void> correct(@PathVariable String workItem,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody WantedCorrection wish) {
		WorkItem item = unchanged(workItem, ifMatch);
		DocumentKind kind = Parameters.code("kind", wish.kind(), DocumentKind.class)
			.orElseThrow(() -> CallRefused.unreadable("kind", "Bitte die richtige Dokumentart nennen."));
		String reason = needed("reason", wish.reason());
		attempt("kind",
				"Die Art muss eine andere sein und der Grund " + KindCorrections.MIN_REASON_LENGTH + " bis "
						+ KindCorrections.MAX_REASON_LENGTH + " Zeichen haben; die Aufgabe braucht ein Schreiben.",
				() -> {
					Document letter = this.efiles.document(item.document().orElseThrow(IllegalArgumentException::new));
					this.corrections.correct(letter, kind, reason, this.facts.ofDocument(letter));
				});
		return ResponseEntity.noContent().build();
	}

	/**
	 * Takes an act of the caller back, as long as there is time and nobody went on with
	 * its tasks.
	 */
	@PostMapping("/acts/{act}/undo")
	UndoneAct undo(@PathVariable String act) {
		Undone undone = this.acts.undo(actId(act));
		if (undone.items().isEmpty()) {
			throw new CallRefused(Problem.of(HttpStatus.CONFLICT, "UNDO_TOO_LATE", "Nicht mehr rückgängig zu machen",
					"act", "Das ist nicht von Ihnen, zu lange her, oder jemand hat schon daran weitergearbeitet."));
		}
		return new UndoneAct(undone.items().stream().map(WorkItemId::toString).toList(), undone.missed());
	}

	/** What is none of the caller's business is not there. */
	private WorkItem unchanged(String name, @Nullable String ifMatch) {
		long version = WorkItemCalls.version(ifMatch);
		WorkItem item = find(WorkItemCalls.id(name));
		if (item.version() != version || item.state() == WorkItemState.COMPLETED) {
			throw new WorkItemChanged(item.id(), item.state());
		}
		return item;
	}

	private WorkItem find(WorkItemId id) {
		try {
			return this.workItems.find(id);
		}
		catch (AccessRefused ex) {
			if ("NO_NEED".equals(ex.values().get("rule"))) {
				throw new WorkItemNotFound(id.toString());
			}
			throw ex;
		}
	}

	private static SeenItem seen(WorkItem item) {
		return new SeenItem(item.id(), item.version());
	}

	private static Act done(ActId act, String field, String message, Runnable step) {
		attempt(field, message, step);
		return new Act(act.toString(), UndoableActs.SECONDS);
	}

	/** What the facade refuses about the values of a call. */
	private static void attempt(String field, String message, Runnable step) {
		try {
			step.run();
		}
		catch (IllegalArgumentException ex) {
			throw CallRefused.impossible(List.of(new Problem.Finding(field, message)));
		}
	}

	private static String words(String field, @Nullable String typed) {
		String words = Parameters.text(typed).orElse("");
		if (words.length() > Note.MAX_LENGTH) {
			throw CallRefused.impossible(
					List.of(new Problem.Finding(field, "Höchstens " + Note.MAX_LENGTH + " Zeichen; bitte kürzen.")));
		}
		return words;
	}

	private static String needed(String field, @Nullable String typed) {
		return Optional.of(words(field, typed))
			.filter((words) -> !words.isEmpty())
			.orElseThrow(() -> CallRefused.unreadable(field, "Hier fehlt ein Text."));
	}

	private static ActId actId(String act) {
		try {
			return new ActId(UUID.fromString(act));
		}
		catch (IllegalArgumentException ex) {
			throw CallRefused.notThere("ACT_NOT_FOUND", "act", "Das gibt es hier nicht.");
		}
	}

	/** Until when. */
	record WantedPostponement(@Nullable String until) {
	}

	/** Where to, and what is said with it. */
	record WantedForwarding(@Nullable String basket, @Nullable String note) {
	}

	/** What is said to the colleague who had it. */
	record WantedClaim(@Nullable String note) {
	}

	/** Who is asked, and what. */
	record WantedQuestion(@Nullable String person, @Nullable String text) {
	}

	/** The answer. */
	record WantedAnswer(@Nullable String text) {
	}

	/** What the letter is, and why. */
	record WantedCorrection(@Nullable String kind, @Nullable String reason) {
	}

	/** What was done, and for how many seconds it can be taken back. */
	record Act(String act, int undoSeconds) {
	}

	/** The tasks that are as before, and how many were missed. */
	record UndoneAct(List<String> workItems, int missed) {

		/** Keeps an unmodifiable copy. */
		UndoneAct {
			workItems = List.copyOf(workItems);
		}

	}

}
