package de.aktenlauf.web.api;

import de.aktenlauf.content.ContentStore;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentNotFound;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.text.TextExtraction;
import de.aktenlauf.web.FileFactsFinder;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One document, its original bytes and its text; each opening is checked and recorded.
 */
@RestController
@RequestMapping("/api/v1/documents/{document}")
class DocumentCalls {

	/** A browser that shows the bytes all the same lets them do nothing. */
	private static final String NOTHING_ALLOWED = "default-src 'none'; sandbox";

	private final Efiles efiles;

	private final ContentStore contents;

	private final TextExtraction texts;

	private final FileFactsFinder facts;

	DocumentCalls(Efiles efiles, ContentStore contents, TextExtraction texts, FileFactsFinder facts) {
		this.efiles = efiles;
		this.contents = contents;
		this.texts = texts;
		this.facts = facts;
	}

	@GetMapping
	DocumentAnswer document(@PathVariable String document) {
		return DocumentAnswer.of(open(document));
	}

	@GetMapping("/content")
	ResponseEntity<Resource> content(@PathVariable String document) {
		Document opened = open(document);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(opened.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(opened.id() + ending(opened)).build().toString())
			.header("Content-Security-Policy", NOTHING_ALLOWED)
			.body(new FileSystemResource(this.contents.path(opened.content())));
	}

	@GetMapping("/text")
	DocumentAnswer.Text text(@PathVariable String document) {
		Document opened = open(document);
		return DocumentAnswer.Text.of(opened,
				this.texts.stored(opened.content())
					.orElseThrow(() -> CallRefused.notThere("TEXT_NOT_FOUND", "document",
							"Der Text dieses Dokuments ist noch nicht gelesen.")));
	}

	private Document open(String document) {
		DocumentId id = id(document);
		return this.efiles.open(id, this.facts.ofDocument(id));
	}

	private static DocumentId id(String document) {
		try {
			return DocumentId.of(document);
		}
		catch (IllegalArgumentException ex) {
			throw new DocumentNotFound(document);
		}
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
