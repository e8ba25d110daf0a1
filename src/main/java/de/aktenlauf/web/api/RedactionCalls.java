package de.aktenlauf.web.api;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import de.aktenlauf.content.ContentStore;
import de.aktenlauf.efile.DocumentNotFound;
import de.aktenlauf.efile.RedactedCopies;
import de.aktenlauf.efile.RedactedCopy;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.TextExtraction;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Copies of documents for others, in which parts are painted over. */
@RestController
@RequestMapping("/api/v1/documents/{document}/redactions")
class RedactionCalls {

	private final OpenedDocuments documents;

	private final RedactedCopies copies;

	private final TextExtraction texts;

	private final ContentStore contents;

	private final WholeLetters whole;

	RedactionCalls(OpenedDocuments documents, RedactedCopies copies, TextExtraction texts, ContentStore contents,
			WholeLetters whole) {
		this.documents = documents;
		this.copies = copies;
		this.texts = texts;
		this.contents = contents;
		this.whole = whole;
	}

	/** Makes a copy; the document stays as it is. */
	@PostMapping
	ResponseEntity<MadeCopy> make(@PathVariable String document,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody RedactionWish wish) {
		OpenedDocuments.Opened opened = this.documents.unchanged(document, ifMatch);
		RedactedCopy copy = this.copies.make(opened.id(), opened.version(),
				wish.on(this.copies.pages(opened.document())), Objects.requireNonNullElse(wish.reason(), ""),
				opened.facts());
		return ResponseEntity
			.created(UriComponentsBuilder.fromPath("/api/v1/documents/{document}/redactions/{copy}/content")
				.build(opened.id(), copy.id()))
			.body(new MadeCopy(copy.id().toString(), copy.pages(), copy.areas()));
	}

	@GetMapping("/{copy}/content")
	ResponseEntity<Resource> content(@PathVariable String document, @PathVariable String copy) {
		RedactedCopy opened = open(document, copy);
		return ResponseEntity.status(HttpStatus.OK)
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(opened.id() + ".pdf").build().toString())
			.body(new FileSystemResource(this.contents.path(opened.content())));
	}

	@GetMapping("/{copy}/text")
	CopyText text(@PathVariable String document, @PathVariable String copy) {
		RedactedCopy opened = open(document, copy);
		return new CopyText(opened.id().toString(),
				this.texts.stored(opened.content())
					.map(ExtractedText::pages)
					.orElseGet(List::of)
					.stream()
					.map((page) -> new PageText(page.number(), page.text()))
					.toList());
	}

	private RedactedCopy open(String document, String copy) {
		OpenedDocuments.Opened opened = this.documents.open(document);
		RedactedCopy found = this.copies.open(opened.id(), id(copy), opened.facts());
		this.whole.require(opened.document(), found.shown());
		return found;
	}

	private static UUID id(String copy) {
		try {
			return UUID.fromString(copy);
		}
		catch (IllegalArgumentException ex) {
			throw new DocumentNotFound(copy);
		}
	}

	/** The copy that was made. */
	record MadeCopy(String copy, int pages, int areas) {
	}

	/** What is left to read in a copy. */
	record CopyText(String copy, List<PageText> pages) {

		/** Keeps an unmodifiable copy. */
		CopyText {
			pages = List.copyOf(pages);
		}

	}

	/** One page of it. */
	record PageText(int page, String text) {
	}

}
