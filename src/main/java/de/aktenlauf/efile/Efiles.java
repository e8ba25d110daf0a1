package de.aktenlauf.efile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import de.aktenlauf.access.FileFacts;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;

import org.springframework.stereotype.Component;

/**
 * The electronic files: one per case, and the collective file for mail without a case.
 */
@Component
public class Efiles {

	/**
	 * Files a letter in its case's file, in the register that the filing plan names for
	 * its kind; announces {@code DocumentFiled}.
	 * @param document the letter
	 * @return its document; filing the same mail item again gives the same document
	 */
	public DocumentId file(NewDocument document) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Moves a document to the file of another case; announces {@code DocumentMoved}.
	 * @param document the document
	 * @param target the case it belongs to
	 * @throws DocumentNotFound if there is none
	 */
	public void move(DocumentId document, CaseNumber target) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Looks a document up without opening it: callers use it to collect the facts for the
	 * access rules, and for lists.
	 * @param document the document
	 * @return the document
	 * @throws DocumentNotFound if there is none
	 */
	public Document document(DocumentId document) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Looks up the document of a letter.
	 * @param mailItem the letter
	 * @return its document, empty if it is not filed
	 */
	public Optional<Document> documentOf(MailItemId mailItem) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Opens a document for reading: checks the need to know and writes the audit entry.
	 * @param document the document
	 * @param facts what the access rules need to know
	 * @return the document
	 * @throws DocumentNotFound if there is none
	 * @throws de.aktenlauf.access.AccessRefused if the current user may not read it
	 */
	public Document open(DocumentId document, FileFacts facts) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The documents of a case, newest receipt first, for whom the facts allow it.
	 * @param caseNumber the case
	 * @param facts what the access rules need to know
	 * @return at most 5,000 documents
	 * @throws de.aktenlauf.access.AccessRefused if the current user may not read the file
	 */
	public List<Document> documents(CaseNumber caseNumber, FileFacts facts) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Looks several documents up, for lists.
	 * @param documents at most 1,000 identifiers
	 * @return those that exist, in no order
	 */
	public List<Document> documents(Collection<DocumentId> documents) {
		throw new UnsupportedOperationException();
	}

	/**
	 * All documents in the order of filing, for rebuilding the index; only for the
	 * product itself and the operator's rebuild.
	 * @return a stream that the caller closes
	 */
	public Stream<Document> all() {
		throw new UnsupportedOperationException();
	}

	/**
	 * The documents of one case, for re-indexing after the case changed.
	 * @param caseNumber the case
	 * @return identifiers
	 */
	public List<DocumentId> idsOf(CaseNumber caseNumber) {
		throw new UnsupportedOperationException();
	}

}
