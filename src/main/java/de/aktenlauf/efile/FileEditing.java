package de.aktenlauf.efile;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people change about filed documents: how they are called and tagged, and where
 * they lie.
 * <p>
 * Concurrency: each change names the version that the person saw. Of two changes of one
 * version the second is refused with {@link DocumentChanged} and has written nothing. So
 * is a change of a document whose pages went into another one: nobody would see it.
 * <p>
 * Failure: change, history, audit entry and event are one transaction.
 */
@Component
public class FileEditing {

	private static final int MAX_REASON = 500;

	private static final int MAX_MOVES = 50;

	private static final int MAX_LINKS = 200;

	private final DocumentTable documents;

	private final FileTable table;

	private final MoveTable moves;

	private final EfileOpener opener;

	private final FilingPlan plan;

	private final Access access;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	FileEditing(DocumentTable documents, FileTable table, MoveTable moves, EfileOpener opener, FilingPlan plan,
			Access access, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
		this.documents = documents;
		this.table = table;
		this.moves = moves;
		this.opener = opener;
		this.plan = plan;
		this.access = access;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Writes title, tags or register of a document; announces {@code DocumentMoved}.
	 * Writing what already stands there changes nothing.
	 * @param document the document
	 * @param version the version that the person saw
	 * @param edit what is to be written
	 * @param facts what the access rules need to know about the document
	 * @return the document as it is now
	 * @throws DocumentNotFound if there is none
	 * @throws DocumentChanged if it was changed meanwhile
	 * @throws EditRefused if there is no such register in the file of a case
	 */
	@Transactional
	public Document edit(DocumentId document, long version, DocumentEdit edit, FileFacts facts) {
		User user = this.access.require(Permission.EDIT_FILES, facts);
		Document before = unchanged(document, version);
		List<String> tags = tags(document);
		String title = edit.title().orElse(before.title());
		Register shelf = register(edit.register().orElse(before.register()), before);
		String register = shelf.code();
		boolean tagged = edit.tags().filter((wanted) -> !wanted.equals(tags)).isPresent();
		boolean moved = !register.equals(before.register());
		if (!tagged && !moved && title.equals(before.title())) {
			return before;
		}
		if (!this.documents.change(before, title, register, this.opener.of(shelf, before.caseNumber()))) {
			throw new DocumentChanged(document);
		}
		edit.tags().filter((wanted) -> tagged).ifPresent((wanted) -> this.table.replaceTags(document, wanted));
		if (moved) {
			before.caseNumber()
				.ifPresent((number) -> this.moves
					.insert(move(before, new DocumentMove.Shelf(number, register), "", user.id(), Optional.empty())));
		}
		this.audit.record(user.id(), AuditAction.DOCUMENT_CHANGED, subject(document),
				Map.of("title", Boolean.toString(!title.equals(before.title())), "tags", Boolean.toString(tagged),
						"from", before.register(), "to", register));
		this.events.publishEvent(new DocumentMoved(document));
		return found(document);
	}

	/**
	 * Moves a document to another register or to the file of another case; announces
	 * {@code DocumentMoved}. Moving it to where it lies changes nothing.
	 * @param document the document
	 * @param version the version that the person saw
	 * @param order where to, and why
	 * @param facts what the access rules need to know about the document
	 * @return the move, empty if it lay there already
	 * @throws DocumentNotFound if there is none
	 * @throws DocumentChanged if it was changed meanwhile
	 * @throws EditRefused if the document waits for its case, the register is unknown,
	 * the reason is missing, or the person may not open the other file: nobody learns
	 * whether there is one
	 * @throws de.aktenlauf.access.AccessRefused if the person may not open the document
	 */
	@Transactional
	public Optional<DocumentMove> move(DocumentId document, long version, MoveOrder order, FileFacts facts) {
		User user = this.access.require(Permission.EDIT_FILES, facts);
		requireOpen(order.targetFacts());
		String reason = order.reason().strip();
		if (reason.isEmpty() || reason.length() > MAX_REASON) {
			throw new EditRefused("reason", "1 to 500 characters");
		}
		Document before = unchanged(document, version);
		String register = order.register()
			.map((code) -> register(code, before).code())
			.orElseGet(() -> this.plan.place(before.kind(), Optional.of(order.target())).code());
		DocumentMove move = move(before, new DocumentMove.Shelf(order.target(), register), reason, user.id(),
				Optional.empty());
		return move.from().equals(move.to()) ? Optional.empty() : Optional.of(carryOut(before, move));
	}

	/**
	 * Takes a move back, as long as nobody changed the document since.
	 * @param move the move
	 * @param facts what the access rules need to know about the document
	 * @param backFacts what the access rules need to know about the file where it lay
	 * @return the move back
	 * @throws DocumentChanged if the document was changed since
	 * @throws EditRefused if there is no such move, or the person may not open the file
	 * where it lay
	 */
	@Transactional
	public DocumentMove undo(UUID move, FileFacts facts, FileFacts backFacts) {
		User user = this.access.require(Permission.EDIT_FILES, facts);
		requireOpen(backFacts);
		DocumentMove done = move(move);
		Document before = unchanged(done.document(), done.versionAfter());
		return carryOut(before, move(before, done.from(), done.reason(), user.id(), Optional.of(done.id())));
	}

	/**
	 * Shows a document in the file of another case, too; linking it again changes
	 * nothing.
	 * @param document the document
	 * @param target the other case
	 * @param facts what the access rules need to know about the document
	 * @param targetFacts what the access rules need to know about the other case
	 * @throws DocumentNotFound if there is none
	 * @throws DocumentChanged if its pages went into another document
	 * @throws EditRefused if the document lies in that file, or the person may not open
	 * it
	 */
	@Transactional
	public void link(DocumentId document, CaseNumber target, FileFacts facts, FileFacts targetFacts) {
		User user = this.access.require(Permission.EDIT_FILES, facts);
		requireOpen(targetFacts);
		this.documents.lock(document);
		Document linked = whole(found(document));
		if (linked.caseNumber().isEmpty() || linked.caseNumber().get().equals(target)) {
			throw new EditRefused("case", "the document lies in this file");
		}
		if (this.moves.linked(target, document)) {
			return;
		}
		String register = this.plan.place(linked.kind(), Optional.of(target)).code();
		this.moves.insert(new DocumentLink(target, document, register, user.id(),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS)));
		this.audit.record(user.id(), AuditAction.DOCUMENT_LINKED, subject(document), Map.of("case", target.value()));
	}

	/**
	 * Shows a document no longer in the file of another case.
	 * @param document the document
	 * @param target the other case
	 * @param targetFacts what the access rules need to know about the other case
	 * @throws EditRefused if the person may not open the other file
	 */
	@Transactional
	public void unlink(DocumentId document, CaseNumber target, FileFacts targetFacts) {
		User user = this.access.require(Permission.EDIT_FILES);
		requireOpen(targetFacts);
		if (this.moves.unlink(target, document)) {
			this.audit.record(user.id(), AuditAction.DOCUMENT_UNLINKED, subject(document),
					Map.of("case", target.value()));
		}
	}

	/**
	 * Looks a move up; the caller checks who may know of it.
	 * @param move identifies the move
	 * @return the move
	 * @throws EditRefused if there is none
	 */
	public DocumentMove move(UUID move) {
		return this.moves.find(move).orElseThrow(() -> new EditRefused("move", "an identifier of a move"));
	}

	/**
	 * The moves of a document that the caller has opened.
	 * @param document the document
	 * @return the newest first, at most 50
	 */
	public List<DocumentMove> moves(DocumentId document) {
		return this.moves.of(document, MAX_MOVES);
	}

	/**
	 * The documents of other files that are shown in a file; the caller leaves out what
	 * the reader may not open.
	 * @param caseNumber the case
	 * @return at most 200 links
	 */
	public List<DocumentLink> linksIn(CaseNumber caseNumber) {
		return this.moves.linksIn(caseNumber, MAX_LINKS);
	}

	/**
	 * The files in which a document is shown, too; the caller leaves out what the reader
	 * may not open.
	 * @param document the document
	 * @return at most 200 links
	 */
	public List<DocumentLink> linksTo(DocumentId document) {
		return this.moves.linksTo(document, MAX_LINKS);
	}

	/**
	 * A file that is closed to a person, for whatever reason, is as one that never was.
	 */
	private void requireOpen(FileFacts target) {
		try {
			this.access.require(Permission.EDIT_FILES, target);
		}
		catch (AccessRefused ex) {
			throw new EditRefused("target", "a file that the person may open");
		}
	}

	private DocumentMove carryOut(Document before, DocumentMove move) {
		CaseNumber target = move.to().caseNumber();
		Register register = register(move.to().register(), before);
		if (!this.documents.move(before, this.opener.of(register, Optional.of(target)), target, register.code())) {
			throw new DocumentChanged(before.id());
		}
		this.moves.insert(move);
		if (!target.equals(move.from().caseNumber())) {
			this.moves.takeNotesAlong(before.id(), target);
			if (move.undoes().isEmpty()) {
				// a link that rested while the letter itself lay there
				this.moves.unlink(move.from().caseNumber(), before.id());
			}
		}
		this.audit.record(move.movedBy(), AuditAction.DOCUMENT_MOVED, subject(before.id()),
				Map.of("from", move.from().caseNumber().value(), "to", target.value(), "fromRegister",
						move.from().register(), "register", register.code(), "move", move.id().toString(), "undoes",
						move.undoes().map(UUID::toString).orElse("")));
		this.events.publishEvent(new DocumentMoved(before.id()));
		return move;
	}

	private DocumentMove move(Document before, DocumentMove.Shelf target, String reason, UserId movedBy,
			Optional<UUID> undoes) {
		CaseNumber from = before.caseNumber()
			.orElseThrow(() -> new EditRefused("case", "a document that has a case; others are assigned"));
		return new DocumentMove(UUID.randomUUID(), before.id(), new DocumentMove.Shelf(from, before.register()), target,
				reason, movedBy, this.clock.instant().truncatedTo(ChronoUnit.MICROS), before.version() + 1, undoes);
	}

	private Register register(String code, Document document) {
		return this.plan.registers()
			.stream()
			.filter((register) -> register.code().equals(code)
					&& register.ofCase() == document.caseNumber().isPresent())
			.findFirst()
			.orElseThrow(() -> new EditRefused("register", "a code of the filing plan"));
	}

	private Document unchanged(DocumentId document, long version) {
		Document found = whole(found(document));
		if (found.version() != version) {
			throw new DocumentChanged(document);
		}
		return found;
	}

	/** What has no pages left is changed where its pages are. */
	private static Document whole(Document document) {
		if (document.emptied()) {
			throw new EditRefused("merged", "the document that has the pages");
		}
		return document;
	}

	private Document found(DocumentId document) {
		return this.documents.find(document).orElseThrow(() -> new DocumentNotFound(document.toString()));
	}

	private List<String> tags(DocumentId document) {
		return this.table.tags(List.of(document)).getOrDefault(document, List.of());
	}

	private static String subject(DocumentId document) {
		return "document:" + document;
	}

}
