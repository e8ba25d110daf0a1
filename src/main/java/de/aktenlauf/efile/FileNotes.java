package de.aktenlauf.efile;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes of colleagues on a file or one of its documents, kept when done. */
@Component
public class FileNotes {

	/** Longest note. */
	public static final int MAX_LENGTH = 2_000;

	private static final int MAX_SHOWN = 100;

	private final FileNoteTable table;

	private final DocumentTable documents;

	private final HealthShield shield;

	private final Access access;

	private final AuditTrail audit;

	private final Clock clock;

	FileNotes(FileNoteTable table, DocumentTable documents, HealthShield shield, Access access, AuditTrail audit,
			Clock clock) {
		this.table = table;
		this.documents = documents;
		this.shield = shield;
		this.access = access;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Writes a note.
	 * @param caseNumber the file
	 * @param document the document it is about, empty for the whole file
	 * @param text what it says, 1 to {@value #MAX_LENGTH} characters
	 * @param facts what the access rules need to know about the file
	 * @return the note
	 * @throws EditRefused if the text is empty or too long, or the document lies in
	 * another file
	 */
	@Transactional
	public FileNote write(CaseNumber caseNumber, Optional<DocumentId> document, String text, FileFacts facts) {
		User user = this.access.require(Permission.EDIT_FILES, facts);
		String body = text.strip();
		if (body.isEmpty() || body.length() > MAX_LENGTH) {
			throw new EditRefused("note", "1 to 2000 characters");
		}
		document.ifPresent((about) -> refuseOther(about, caseNumber));
		FileNote note = new FileNote(UUID.randomUUID(), caseNumber, document, user.id(), body,
				this.clock.instant().truncatedTo(ChronoUnit.MICROS), Optional.empty(), Optional.empty());
		this.table.insert(note);
		this.audit.record(user.id(), AuditAction.NOTE_WRITTEN, "case:" + caseNumber,
				Map.of("note", note.id().toString(), "document", document.map(DocumentId::toString).orElse("")));
		return note;
	}

	/**
	 * Marks a note as done; doing so again changes nothing.
	 * @param caseNumber the file
	 * @param note the note
	 * @param facts what the access rules need to know about the file
	 * @return false if it was done already, or went with its document to another file
	 */
	@Transactional
	public boolean done(CaseNumber caseNumber, UUID note, FileFacts facts) {
		User user = this.access.require(Permission.EDIT_FILES, facts);
		boolean done = this.table.done(note, caseNumber, user.id(),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		if (done) {
			this.audit.record(user.id(), AuditAction.NOTE_DONE, "case:" + caseNumber, Map.of("note", note.toString()));
		}
		return done;
	}

	/**
	 * The notes of a file, without those on documents about health for those who may not
	 * see them.
	 * @param caseNumber the file
	 * @param facts what the access rules need to know about the file
	 * @return the newest first, at most 100
	 */
	public List<FileNote> of(CaseNumber caseNumber, FileFacts facts) {
		this.access.require(Permission.READ_FILES, facts);
		return this.table.of(caseNumber, this.shield.hidden(facts), MAX_SHOWN);
	}

	private void refuseOther(DocumentId document, CaseNumber caseNumber) {
		boolean here = this.documents.find(document)
			.flatMap(Document::caseNumber)
			.filter(caseNumber::equals)
			.isPresent();
		if (!here) {
			throw new EditRefused("note", "a document of this file");
		}
	}

}
