package de.aktenlauf.search;

import de.aktenlauf.cases.CaseChanged;
import de.aktenlauf.efile.DocumentFiled;
import de.aktenlauf.efile.DocumentMoved;
import de.aktenlauf.shared.DocumentId;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Hears what was filed, moved or changed, after it was committed.
 * <p>
 * Concurrency: each event waits for its commit in a thread of its own pool, without a
 * transaction and so without a database connection; changed cases, of which a register
 * brings many at once, have another pool than letters.
 * <p>
 * Failure: an event is done only when the index is durable; {@link IndexRetries} lets it
 * be heard again. An event may be heard twice: the document is written as it is then.
 */
@Component
class DocumentIndexer {

	private final IndexingThread indexing;

	private final OwnWrites ownWrites;

	DocumentIndexer(IndexingThread indexing, OwnWrites ownWrites) {
		this.indexing = indexing;
		this.ownWrites = ownWrites;
	}

	@Async("searchEvents")
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(DocumentFiled event) {
		write(event.document());
	}

	@Async("searchEvents")
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(DocumentMoved event) {
		write(event.document());
	}

	@Async("searchCaseEvents")
	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(CaseChanged event) {
		this.indexing.write(new Change.OfCase(event.caseNumber())).join();
	}

	private void write(DocumentId document) {
		this.indexing.write(new Change.OfDocument(document)).join();
		this.ownWrites.written(document);
	}

}
