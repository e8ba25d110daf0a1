package de.aktenlauf.web.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.People;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Person;
import de.aktenlauf.efile.FileNote;
import de.aktenlauf.efile.FileNotes;
import de.aktenlauf.efile.FileReaders;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemState;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.TeamNames;
import de.aktenlauf.web.page.Words;

import org.springframework.stereotype.Component;

/** What colleagues do in a file: its items and terms, notes, readers, people. */
@Component
class FileDesk {

	private static final int MAX_ITEMS = 50;

	private final WorkItems workItems;

	private final FileNotes notes;

	private final FileReaders readers;

	private final Courses courses;

	private final People people;

	private final Access access;

	private final CurrentUser currentUser;

	private final Words words;

	private final TeamNames teams;

	private final Format format;

	private final Clock clock;

	FileDesk(WorkItems workItems, FileNotes notes, FileReaders readers, Courses courses, People people, Access access,
			CurrentUser currentUser, Words words, TeamNames teams, Format format, Clock clock) {
		this.workItems = workItems;
		this.notes = notes;
		this.readers = readers;
		this.courses = courses;
		this.people = people;
		this.access = access;
		this.currentUser = currentUser;
		this.words = words;
		this.teams = teams;
		this.format = format;
		this.clock = clock;
	}

	/** Whether the current user may change what lies in files that are open to them. */
	boolean editable() {
		return this.currentUser.get().may(Permission.EDIT_FILES);
	}

	/** What waits on the case, soonest first, then what was done last. */
	List<Item> items(CaseNumber caseNumber) {
		if (!this.access.visible().tasks()) {
			return List.of();
		}
		List<WorkItem> all = this.workItems.ofCase(caseNumber);
		Stream<WorkItem> waiting = all.stream()
			.filter((item) -> item.state() != WorkItemState.COMPLETED)
			.sorted(Comparator.comparing(WorkItem::dueOn));
		Stream<WorkItem> done = all.stream().filter((item) -> item.state() == WorkItemState.COMPLETED);
		return Stream.concat(waiting, done).limit(MAX_ITEMS).map(this::item).toList();
	}

	List<Note> notes(CaseNumber caseNumber, FileFacts known) {
		return this.notes.of(caseNumber, known).stream().map(this::note).toList();
	}

	List<String> others(CaseNumber caseNumber, FileFacts known) {
		return this.readers.reading(caseNumber, known).stream().map(this::name).toList();
	}

	List<Courses.Step> course(CaseNumber caseNumber) {
		return this.courses.of(Stream.of("case:" + caseNumber));
	}

	Community community(BenefitCommunity community) {
		return new Community(name(community.representative()), this.teams.of(community.team()),
				this.words.ofCode("caseStatus", community.status().name()), community.status().name().equals("CLOSED"),
				community.fileNumber().orElse(""),
				community.address()
					.map((address) -> address.street() + ", " + address.postCode() + " " + address.city())
					.orElse(""),
				community.members().stream().map(this::member).toList());
	}

	String name(UserId user) {
		return this.people.find(user).map(User::displayName).orElse(user.value());
	}

	private Item item(WorkItem item) {
		boolean waiting = item.state() != WorkItemState.COMPLETED;
		boolean late = waiting && item.dueOn().isBefore(LocalDate.now(this.clock));
		return new Item(waiting ? "/postkorb?vorgang=" + item.id() : "", item.title(),
				waiting ? this.format.date(item.dueOn()) : "", late,
				this.words.ofCode("casefile.item", item.state().name()));
	}

	private Note note(FileNote note) {
		String done = note.doneBy()
			.map((user) -> this.words.of("note.doneBy", name(user),
					note.doneAt().map(this.format::shortTime).orElse("")))
			.orElse("");
		return new Note(note.id().toString(), note.text(), name(note.author()), this.format.shortTime(note.writtenAt()),
				note.document().map(DocumentId::toString).orElse(""), done);
	}

	private Member member(Person person) {
		return new Member(name(person), this.words.ofCode("memberRole", person.role().name()),
				person.birthDate().map(this.format::date).orElse(""), person.customerNumber().orElse(""));
	}

	private static String name(Person person) {
		return Stream.of(person.familyName(), person.givenName())
			.filter((part) -> !part.isBlank())
			.reduce((first, second) -> first + ", " + second)
			.orElse("");
	}

	/**
	 * A work item.
	 *
	 * @param href its address, empty if it is done
	 * @param title its title
	 * @param dueOn by when, empty if it is done
	 * @param late whether it is overdue
	 * @param state in words
	 */
	record Item(String href, String title, String dueOn, boolean late, String state) {
	}

	/**
	 * A note.
	 *
	 * @param id its identifier
	 * @param text what it says
	 * @param author who wrote it
	 * @param at when
	 * @param document the document it is about, empty for the file
	 * @param done by whom and when it was done, empty if it is open
	 */
	record Note(String id, String text, String author, String at, String document, String done) {
	}

	/**
	 * The people of a case.
	 *
	 * @param name of the representative
	 * @param team in words
	 * @param status in words
	 * @param closed whether the case has ended
	 * @param fileNumber may be empty
	 * @param address may be empty
	 * @param members all of them
	 */
	record Community(String name, String team, String status, boolean closed, String fileNumber, String address,
			List<Member> members) {
	}

	/**
	 * A member.
	 *
	 * @param name family and given name
	 * @param role in words
	 * @param birthDate may be empty
	 * @param customerNumber may be empty
	 */
	record Member(String name, String role, String birthDate, String customerNumber) {
	}

}
