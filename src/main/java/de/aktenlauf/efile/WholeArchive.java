package de.aktenlauf.efile;

import java.util.List;
import java.util.stream.Stream;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;

import org.springframework.stereotype.Component;

/**
 * All documents, without regard to who asks: for the index, which filters by rights
 * itself. Not for daily work, as its cost grows with the archive.
 */
@Component
public class WholeArchive {

	private static final int PAGE = 500;

	private final DocumentTable table;

	WholeArchive(DocumentTable table) {
		this.table = table;
	}

	/**
	 * All documents in the order of filing.
	 * @return a stream that the caller closes
	 */
	public Stream<Document> documents() {
		return Stream
			.iterate(this.table.page(-1, PAGE), (page) -> !page.isEmpty(),
					(page) -> this.table.page(page.getLast().number(), PAGE))
			.flatMap(List::stream)
			.map(DocumentTable.Numbered::document);
	}

	/**
	 * Counts all documents.
	 * @return how many there are
	 */
	public long count() {
		return this.table.count();
	}

	/**
	 * The documents of one case, to write them anew after the case changed.
	 * @param caseNumber the case
	 * @return identifiers
	 */
	public List<DocumentId> idsOf(CaseNumber caseNumber) {
		return this.table.idsOf(caseNumber);
	}

}
