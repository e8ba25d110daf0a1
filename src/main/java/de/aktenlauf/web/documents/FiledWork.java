package de.aktenlauf.web.documents;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentMove;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.FileContents;
import de.aktenlauf.efile.FileEditing;
import de.aktenlauf.efile.Register;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Words;

import org.springframework.stereotype.Component;

/** What can be changed about a document, and what was. */
@Component
class FiledWork {

	private final Efiles efiles;

	private final FileContents contents;

	private final FileEditing editing;

	private final FileDesk desk;

	private final Letters letters;

	private final FileFactsFinder facts;

	private final Format format;

	private final Words words;

	FiledWork(Efiles efiles, FileContents contents, FileEditing editing, FileDesk desk, Letters letters,
			FileFactsFinder facts, Format format, Words words) {
		this.efiles = efiles;
		this.contents = contents;
		this.editing = editing;
		this.desk = desk;
		this.letters = letters;
		this.facts = facts;
		this.format = format;
		this.words = words;
	}

	/** The document was opened before: checked and recorded. */
	View of(DocumentId id) {
		Document document = this.efiles.document(id);
		List<String> tags = this.contents.tags(id);
		List<DocumentMove> moves = this.editing.moves(id);
		boolean editable = this.desk.editable();
		Set<CaseNumber> open = this.facts.visible(
				moves.stream().flatMap((move) -> Stream.of(move.from().caseNumber(), move.to().caseNumber())).toList());
		return new View(id.toString(), document.version(), document.title(), tags, document.register(),
				document.caseNumber().map(CaseNumber::value).orElse(""),
				document.caseNumber().map(Letters::href).orElse(""), editable, registers(document),
				moves.stream().map((move) -> move(move, document, editable, open)).toList(), links(id));
	}

	private List<FileList.Choice> registers(Document document) {
		return this.efiles.registers()
			.stream()
			.filter((register) -> register.ofCase() == document.caseNumber().isPresent())
			.map((register) -> new FileList.Choice(register.code(), label(register)))
			.toList();
	}

	/** A file that the reader may not open is not named. */
	private Move move(DocumentMove move, Document document, boolean editable, Set<CaseNumber> open) {
		boolean undoable = editable && move.undoes().isEmpty() && move.versionAfter() == document.version();
		return new Move(move.id().toString(), place(move.from(), open), place(move.to(), open), move.reason(),
				this.desk.name(move.movedBy()), this.format.shortTime(move.movedAt()), move.undoes().isPresent(),
				undoable);
	}

	private String place(DocumentMove.Shelf shelf, Set<CaseNumber> open) {
		return open.contains(shelf.caseNumber()) ? shelf.caseNumber() + " · " + this.letters.register(shelf.register())
				: this.words.of("document.move.hidden");
	}

	private List<Link> links(DocumentId id) {
		List<CaseNumber> linked = this.editing.linksTo(id).stream().map((link) -> link.caseNumber()).toList();
		return this.facts.visible(linked)
			.stream()
			.sorted()
			.map((number) -> new Link(number.value(), Letters.href(number)))
			.toList();
	}

	private static String label(Register register) {
		return register.code() + " " + register.german();
	}

	/**
	 * A document as a person changes it.
	 *
	 * @param id its identifier
	 * @param version the version that is shown
	 * @param title its title
	 * @param tags its tags
	 * @param register code of its register
	 * @param caseNumber its case, empty in the collective file
	 * @param caseHref address of the case's file, may be empty
	 * @param editable whether the reader may change it
	 * @param registers where it may lie
	 * @param moves the newest first
	 * @param links the files in which it is shown, too
	 */
	record View(String id, long version, String title, List<String> tags, String register, String caseNumber,
			String caseHref, boolean editable, List<FileList.Choice> registers, List<Move> moves, List<Link> links) {

		/** All tags in one line, as a person types them. */
		public String tagLine() {
			return String.join(", ", this.tags);
		}

	}

	/**
	 * A move.
	 *
	 * @param id its identifier
	 * @param from where it lay, in words
	 * @param to where it went, in words
	 * @param reason why, may be empty
	 * @param by who
	 * @param at when
	 * @param undo whether it took another one back
	 * @param undoable whether it can be taken back
	 */
	record Move(String id, String from, String to, String reason, String by, String at, boolean undo,
			boolean undoable) {
	}

	/**
	 * A file in which the document is shown, too.
	 *
	 * @param caseNumber the case
	 * @param href its file
	 */
	record Link(String caseNumber, String href) {
	}

}
