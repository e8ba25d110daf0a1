package de.aktenlauf.web.desk;

import java.util.List;
import java.util.Optional;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.People;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.routing.KindCorrections;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.Colleagues;
import de.aktenlauf.tasks.Note;
import de.aktenlauf.tasks.Notes;
import de.aktenlauf.tasks.TrayMessage;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemState;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Words;

import org.springframework.stereotype.Component;

/** What people say to each other about an item. */
@Component
class Conversations {

	private final Notes notes;

	private final Colleagues colleagues;

	private final KindCorrections corrections;

	private final KindCatalogue kinds;

	private final People people;

	private final CurrentUser currentUser;

	private final Format format;

	private final Words words;

	Conversations(Notes notes, Colleagues colleagues, KindCorrections corrections, KindCatalogue kinds, People people,
			CurrentUser currentUser, Format format, Words words) {
		this.notes = notes;
		this.colleagues = colleagues;
		this.corrections = corrections;
		this.kinds = kinds;
		this.people = people;
		this.currentUser = currentUser;
		this.format = format;
		this.words = words;
	}

	/** Words about a letter are not for those who may not read it. */
	OpenItem.Talk about(WorkItem item, boolean readable) {
		UserId me = this.currentUser.get().id();
		boolean open = item.state() != WorkItemState.COMPLETED;
		String holder = open ? item.assignee().filter((other) -> !other.equals(me)).map(this::name).orElse("") : "";
		String asker = this.colleagues.question(item).map((question) -> name(question.asker())).orElse("");
		return new OpenItem.Talk(readable ? notes(item) : List.of(), corrections(item, readable), holder, asker,
				open ? others(me) : List.of());
	}

	private List<OpenItem.Said> notes(WorkItem item) {
		return this.notes.of(item.id())
			.stream()
			.map((note) -> new OpenItem.Said(
					this.words.of("desk.note.head", this.format.shortTime(note.at()), name(note.author())),
					occasion(note), note.words()))
			.toList();
	}

	private String occasion(Note note) {
		return this.words.of("desk.note." + note.occasion().name(), note.addressee().map(this::name).orElse(""));
	}

	private List<OpenItem.Said> corrections(WorkItem item, boolean readable) {
		return item.mailItem()
			.filter((letter) -> readable)
			.map(this.corrections::of)
			.orElseGet(List::of)
			.stream()
			.map((one) -> new OpenItem.Said(
					this.words.of("desk.note.head", this.format.shortTime(one.at()), name(one.by())),
					this.words.of("desk.correct.note", german(one.from()), german(one.to())), one.because()))
			.toList();
	}

	/** Who else works on items and may be asked. */
	private List<OpenItem.Choice> others(UserId me) {
		return this.people.all()
			.stream()
			.filter((person) -> person.may(Permission.WORK_ON_ITEMS) && !person.id().equals(me))
			.map((person) -> new OpenItem.Choice(person.id().value(), person.displayName()))
			.toList();
	}

	List<Message> messages(DeskAddress address) {
		return this.colleagues.messages()
			.stream()
			.map((message) -> new Message(message.number(), text(message), address.item(message.workItem().toString()),
					message.occasion() != Note.Occasion.TAKEN_OVER))
			.toList();
	}

	private String text(TrayMessage message) {
		return this.words.of("desk.message." + message.occasion().name(), name(message.sender()), message.title(),
				this.format.shortTime(message.at()));
	}

	private String german(DocumentKind kind) {
		return this.kinds.describe(kind).german();
	}

	private String name(UserId id) {
		return Optional.of(id).flatMap(this.people::find).map(User::displayName).orElse(id.value());
	}

	/**
	 * What the person must hear of.
	 *
	 * @param number names the message
	 * @param text in words
	 * @param href of the item
	 * @param mine whether the item lies with the person
	 */
	record Message(long number, String text, String href, boolean mine) {
	}

}
