package de.aktenlauf.web.api;

import java.util.List;

import de.aktenlauf.access.FileFacts;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentNotFound;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Opens documents for calls: checked, recorded, and for a change as they were read. */
@Component
class OpenedDocuments {

	private final Efiles efiles;

	private final FileFactsFinder facts;

	OpenedDocuments(Efiles efiles, FileFactsFinder facts) {
		this.efiles = efiles;
		this.facts = facts;
	}

	Opened open(String document) {
		DocumentId id = id(document);
		FileFacts known = this.facts.ofDocument(id);
		return new Opened(this.efiles.open(id, known), known);
	}

	/** The document that a call changes, if it is still as the caller read it. */
	Opened unchanged(String document, @Nullable String ifMatch) {
		Opened opened = open(document);
		if (!VersionTag.required(ifMatch).names(opened.version())) {
			throw new CallRefused(new Problem(HttpStatus.PRECONDITION_FAILED, "DOCUMENT_CHANGED", "Inzwischen geändert",
					List.of(changed(opened.version()))));
		}
		return opened;
	}

	static Problem.Finding changed(long version) {
		return new Problem.Finding(HttpHeaders.IF_MATCH, "Das Dokument wurde inzwischen geändert; sein Stand ist \""
				+ version + "\". Bitte erneut lesen und dann ändern.");
	}

	static DocumentId id(String document) {
		try {
			return DocumentId.of(document);
		}
		catch (IllegalArgumentException ex) {
			throw new DocumentNotFound(document);
		}
	}

	/**
	 * An opened document.
	 *
	 * @param document as it is now
	 * @param facts what the access rules know about it
	 */
	record Opened(Document document, FileFacts facts) {

		DocumentId id() {
			return this.document.id();
		}

		long version() {
			return this.document.version();
		}

	}

}
