package de.aktenlauf.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.aktenlauf.efile.FileNote;
import de.aktenlauf.efile.FileNotes;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notes of colleagues on a file or one of its documents. */
@RestController
@RequestMapping("/api/v1/notes")
class NoteCalls {

	private final FileNotes notes;

	private final FileFactsFinder facts;

	NoteCalls(FileNotes notes, FileFactsFinder facts) {
		this.notes = notes;
		this.facts = facts;
	}

	@GetMapping
	Notes notes(@RequestParam(name = "case", required = false) @Nullable String caseNumber) {
		CaseNumber file = file(caseNumber);
		return new Notes(this.notes.of(file, this.facts.ofCase(file)).stream().map(Note::of).toList());
	}

	@PostMapping
	ResponseEntity<Note> write(@RequestBody WantedNote draft) {
		CaseNumber file = file(draft.caseNumber());
		Optional<DocumentId> document = Parameters.text(draft.document()).map(OpenedDocuments::id);
		String text = Parameters.text(draft.text()).orElse("");
		FileNote written = this.notes.write(file, document, text, this.facts.ofCase(file));
		return ResponseEntity.status(HttpStatus.CREATED).body(Note.of(written));
	}

	/** Marks an open note of the file as done. */
	@PostMapping("/{note}/completion")
	ResponseEntity<Void> done(@PathVariable String note,
			@RequestParam(name = "case", required = false) @Nullable String caseNumber) {
		CaseNumber file = file(caseNumber);
		if (!this.notes.done(file, id(note), this.facts.ofCase(file))) {
			throw new CallRefused(Problem.of(HttpStatus.CONFLICT, "NOTE_NOT_OPEN", "Notiz nicht offen", "note",
					"Die Notiz ist schon erledigt, oder sie liegt mit ihrem Dokument in einer anderen Akte."));
		}
		return ResponseEntity.noContent().build();
	}

	private static CaseNumber file(@Nullable String caseNumber) {
		return Parameters.caseNumber(caseNumber)
			.orElseThrow(() -> CallRefused.unreadable("case", "Bitte die Nummer der Akte nennen."));
	}

	private static UUID id(String note) {
		try {
			return UUID.fromString(note);
		}
		catch (IllegalArgumentException ex) {
			throw CallRefused.notThere("NOTE_NOT_FOUND", "note", "Diese Notiz gibt es nicht.");
		}
	}

	/** What is to be written; without a document it is about the whole file. */
	record WantedNote(@JsonProperty("case") @Nullable String caseNumber, @Nullable String document,
			@Nullable String text) {
	}

	/** The notes of a file, the newest first. */
	record Notes(List<Note> notes) {

		/** Keeps an unmodifiable copy. */
		Notes {
			notes = List.copyOf(notes);
		}

	}

	/** A note. */
	record Note(String note, @JsonProperty("case") String caseNumber, @Nullable String document, String by, String text,
			Instant writtenAt, @Nullable String doneBy, @Nullable Instant doneAt) {

		static Note of(FileNote note) {
			return new Note(note.id().toString(), note.caseNumber().value(),
					note.document().map(DocumentId::toString).orElse(null), note.author().value(), note.text(),
					note.writtenAt(), note.doneBy().map(UserId::value).orElse(null), note.doneAt().orElse(null));
		}

	}

}
