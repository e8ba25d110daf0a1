package de.aktenlauf.web.api;

import java.util.List;

import de.aktenlauf.content.ContentStore;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentChanged;
import de.aktenlauf.efile.FileContents;
import de.aktenlauf.efile.FileEditing;
import de.aktenlauf.text.TextExtraction;
import de.aktenlauf.web.Problem;
import de.aktenlauf.web.WholeLetters;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One document, its original bytes and its text, and changes of what it is called and
 * where it lies; each opening is checked and recorded.
 */
@RestController
@RequestMapping("/api/v1/documents/{document}")
class DocumentCalls {

	/** A browser that shows the bytes all the same lets them do nothing. */
	private static final String NOTHING_ALLOWED = "default-src 'none'; sandbox";

	private final OpenedDocuments documents;

	private final FileEditing editing;

	private final FileContents contents;

	private final ContentStore store;

	private final TextExtraction texts;

	private final WholeLetters whole;

	DocumentCalls(OpenedDocuments documents, FileEditing editing, FileContents contents, ContentStore store,
			TextExtraction texts, WholeLetters whole) {
		this.documents = documents;
		this.editing = editing;
		this.contents = contents;
		this.store = store;
		this.texts = texts;
		this.whole = whole;
	}

	@GetMapping
	ResponseEntity<DocumentAnswer> document(@PathVariable String document) {
		return answer(open(document));
	}

	/** Title, tags and register, if nobody changed the document since it was read. */
	@PatchMapping(consumes = { MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json" })
	ResponseEntity<DocumentAnswer> change(@PathVariable String document,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody DocumentPatch patch) {
		OpenedDocuments.Opened opened = this.documents.open(document);
		if (!VersionTag.required(ifMatch).names(opened.version())) {
			throw changed(opened.document(), patch);
		}
		try {
			return answer(this.editing.edit(opened.id(), opened.version(), patch.edit(), opened.facts()));
		}
		catch (DocumentChanged ex) {
			// it may lie elsewhere by now, where the caller may not look
			throw changed(open(document), patch);
		}
	}

	@GetMapping("/content")
	ResponseEntity<Resource> content(@PathVariable String document) {
		Document opened = open(document);
		this.whole.require(opened, opened.content());
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(opened.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(opened.id() + ending(opened)).build().toString())
			.header("Content-Security-Policy", NOTHING_ALLOWED)
			.body(new FileSystemResource(this.store.path(opened.content())));
	}

	@GetMapping("/text")
	DocumentAnswer.Text text(@PathVariable String document) {
		Document opened = open(document);
		if (opened.emptied()) {
			return new DocumentAnswer.Text(document, List.of());
		}
		return DocumentAnswer.Text.of(opened,
				this.texts.stored(opened.shown())
					.orElseThrow(() -> CallRefused.notThere("TEXT_NOT_FOUND", "document",
							"Der Text dieses Dokuments ist noch nicht gelesen.")));
	}

	private ResponseEntity<DocumentAnswer> answer(Document document) {
		return ResponseEntity.ok()
			.header(HttpHeaders.ETAG, VersionTag.of(document.version()))
			.body(DocumentAnswer.of(document, this.contents.tags(document.id())));
	}

	private CallRefused changed(Document stored, DocumentPatch patch) {
		return new CallRefused(new Problem(HttpStatus.PRECONDITION_FAILED, "DOCUMENT_CHANGED", "Inzwischen geändert",
				patch.beside(stored, this.contents.tags(stored.id()))));
	}

	private Document open(String document) {
		return this.documents.open(document).document();
	}

	private static String ending(Document document) {
		return switch (document.mediaType()) {
			case "application/pdf" -> ".pdf";
			case "image/tiff" -> ".tif";
			case "image/jpeg" -> ".jpg";
			case "image/png" -> ".png";
			default -> ".bin";
		};
	}

}
