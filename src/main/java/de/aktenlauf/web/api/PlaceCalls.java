package de.aktenlauf.web.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.aktenlauf.efile.DocumentChanged;
import de.aktenlauf.efile.DocumentMove;
import de.aktenlauf.efile.EditRefused;
import de.aktenlauf.efile.FileEditing;
import de.aktenlauf.efile.MoveOrder;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a document lies and where it is shown, too. */
@RestController
@RequestMapping("/api/v1/documents/{document}")
class PlaceCalls {

	private final OpenedDocuments documents;

	private final FileEditing editing;

	private final FileFactsFinder facts;

	PlaceCalls(OpenedDocuments documents, FileEditing editing, FileFactsFinder facts) {
		this.documents = documents;
		this.editing = editing;
		this.facts = facts;
	}

	/** A file that the caller may not open is not named. */
	@GetMapping("/moves")
	PlaceAnswer.Moves moves(@PathVariable String document) {
		List<DocumentMove> moves = this.editing.moves(this.documents.open(document).id());
		Set<CaseNumber> open = this.facts.visible(moves.stream()
			.flatMap((move) -> List.of(move.from().caseNumber(), move.to().caseNumber()).stream())
			.toList());
		return new PlaceAnswer.Moves(moves.stream().map((move) -> PlaceAnswer.Move.of(move, open)).toList());
	}

	/** Moves a document to another register or case; 200 if it lay there already. */
	@PostMapping("/moves")
	ResponseEntity<PlaceAnswer.Move> move(@PathVariable String document,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody WantedMove order) {
		OpenedDocuments.Opened opened = this.documents.unchanged(document, ifMatch);
		CaseNumber target = (order.caseNumber() != null) ? target(order.caseNumber())
				: opened.document()
					.caseNumber()
					.orElseThrow(() -> new EditRefused("case", "a document that has a case"));
		Optional<DocumentMove> move = this.editing.move(opened.id(), opened.version(),
				new MoveOrder(target, Parameters.text(order.register()), Parameters.text(order.reason()).orElse(""),
						this.facts.ofCase(target)),
				opened.facts());
		return move.map((done) -> answer(HttpStatus.CREATED, done))
			.orElseGet(() -> ResponseEntity.ok().eTag(VersionTag.of(opened.version())).build());
	}

	/** Takes a move back, as long as nobody changed the document since. */
	@PostMapping("/moves/{move}/undo")
	ResponseEntity<PlaceAnswer.Move> undo(@PathVariable String document, @PathVariable String move,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		OpenedDocuments.Opened opened = this.documents.unchanged(document, ifMatch);
		DocumentMove done = this.editing.move(uuid(move));
		if (!done.document().equals(opened.id())) {
			throw new EditRefused("move", "a move of the document");
		}
		if (done.versionAfter() != opened.version()) {
			throw new DocumentChanged(opened.id());
		}
		return answer(HttpStatus.OK,
				this.editing.undo(done.id(), opened.facts(), this.facts.ofCase(done.from().caseNumber())));
	}

	@GetMapping("/links")
	PlaceAnswer.Links links(@PathVariable String document) {
		return links(this.documents.open(document).id());
	}

	/**
	 * Shows a document in the file of another case, too; doing it again changes nothing.
	 */
	@PostMapping("/links")
	PlaceAnswer.Links link(@PathVariable String document, @RequestBody WantedLink link) {
		OpenedDocuments.Opened opened = this.documents.open(document);
		CaseNumber target = target(link.caseNumber());
		try {
			this.editing.link(opened.id(), target, opened.facts(), this.facts.ofCase(target));
		}
		catch (DuplicateKeyException ex) {
			// the same call at the same moment: the link is there
			return links(opened.id());
		}
		return links(opened.id());
	}

	@DeleteMapping("/links")
	ResponseEntity<Void> unlink(@PathVariable String document, @RequestParam("case") String caseNumber) {
		CaseNumber target = target(caseNumber);
		this.editing.unlink(this.documents.open(document).id(), target, this.facts.ofCase(target));
		return ResponseEntity.noContent().build();
	}

	private PlaceAnswer.Links links(DocumentId document) {
		Set<CaseNumber> open = this.facts
			.visible(this.editing.linksTo(document).stream().map((link) -> link.caseNumber()).toList());
		return new PlaceAnswer.Links(this.editing.linksTo(document)
			.stream()
			.filter((link) -> open.contains(link.caseNumber()))
			.map(PlaceAnswer.Link::of)
			.toList());
	}

	/** A case that the caller may not open is as unknown as one that never was. */
	private CaseNumber target(@Nullable String typed) {
		return Parameters.caseNumber(typed)
			.filter((number) -> !this.facts.visible(List.of(number)).isEmpty())
			.orElseThrow(() -> CallRefused.impossible(List.of(new Problem.Finding("case",
					"Diese Akte gibt es nicht, oder Sie dürfen sie nicht öffnen; bitte die Nummer prüfen."))));
	}

	private static UUID uuid(String move) {
		try {
			return UUID.fromString(move);
		}
		catch (IllegalArgumentException ex) {
			throw new EditRefused("move", "an identifier of a move");
		}
	}

	private static ResponseEntity<PlaceAnswer.Move> answer(HttpStatus status, DocumentMove move) {
		Set<CaseNumber> both = Set.copyOf(List.of(move.from().caseNumber(), move.to().caseNumber()));
		return ResponseEntity.status(status)
			.eTag(VersionTag.of(move.versionAfter()))
			.body(PlaceAnswer.Move.of(move, both));
	}

	/** Where to, and why; without a case to another register of the same file. */
	record WantedMove(@JsonProperty("case") @Nullable String caseNumber, @Nullable String register,
			@Nullable String reason) {
	}

	/** In which file it is to be shown, too. */
	record WantedLink(@JsonProperty("case") @Nullable String caseNumber) {
	}

}
