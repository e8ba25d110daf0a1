package de.aktenlauf.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import de.aktenlauf.search.Letter.FileOfLetter;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * One Lucene index on disk: written by one thread at a time, read by all.
 * <p>
 * Concurrency: writer and searcher manager are safe for threads. A searcher that was
 * taken stays usable while the generation is closed and deleted.
 * <p>
 * Failure: after a failed write or commit Lucene closes the writer; {@link #broken()}
 * says so, and the generation must be opened again.
 */
final class Generation implements Closeable {

	private static final String FORMAT_KEY = "format";

	private static final double MEMORY_MEGABYTES = 32;

	private static final int MAX_DOCUMENTS_OF_CASE = 100_000;

	private final Path folder;

	private final Directory directory;

	private final IndexWriter writer;

	private final SearcherManager searchers;

	private Generation(Path folder, Directory directory, IndexWriter writer) throws IOException {
		this.folder = folder;
		this.directory = directory;
		this.writer = writer;
		this.searchers = new SearcherManager(writer, null);
	}

	/**
	 * Makes a new, empty index.
	 * @param folder where it shall lie
	 * @param analyzer cuts letters into terms
	 * @return the index, committed once
	 * @throws IOException if the disk refuses
	 */
	static Generation create(Path folder, Analyzer analyzer) throws IOException {
		return open(folder, analyzer, IndexWriterConfig.OpenMode.CREATE);
	}

	/**
	 * Opens an index.
	 * @param folder where it lies
	 * @param analyzer cuts letters into terms
	 * @return the index as it was committed last
	 * @throws IndexNotFoundException if there is none of the present form
	 * @throws IOException if it is damaged or cannot be read
	 */
	static Generation open(Path folder, Analyzer analyzer) throws IOException {
		return open(folder, analyzer, IndexWriterConfig.OpenMode.APPEND);
	}

	private static Generation open(Path folder, Analyzer analyzer, IndexWriterConfig.OpenMode mode) throws IOException {
		Directory directory = FSDirectory.open(folder);
		try {
			if (mode == IndexWriterConfig.OpenMode.APPEND) {
				requireFormat(directory);
			}
			IndexWriter writer = new IndexWriter(directory, settings(analyzer, mode));
			if (mode == IndexWriterConfig.OpenMode.CREATE) {
				writer.setLiveCommitData(Map.of(FORMAT_KEY, LetterFields.FORMAT).entrySet());
				writer.commit();
			}
			return new Generation(folder, directory, writer);
		}
		catch (IOException | RuntimeException ex) {
			directory.close();
			throw ex;
		}
	}

	/**
	 * The newest letters first, so that the newest hits are found without looking at all.
	 */
	private static IndexWriterConfig settings(Analyzer analyzer, IndexWriterConfig.OpenMode mode) {
		ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
		merges.setMaxMergesAndThreads(4, 1);
		return new IndexWriterConfig(analyzer).setOpenMode(mode)
			.setRAMBufferSizeMB(MEMORY_MEGABYTES)
			.setMergeScheduler(merges)
			.setCommitOnClose(false)
			.setIndexSort(new Sort(new SortField(LetterFields.RECEIVED, SortField.Type.LONG, true)));
	}

	private static void requireFormat(Directory directory) throws IOException {
		if (!DirectoryReader.indexExists(directory)) {
			throw new IndexNotFoundException("no index in " + directory);
		}
		try (DirectoryReader reader = DirectoryReader.open(directory)) {
			if (!LetterFields.FORMAT.equals(reader.getIndexCommit().getUserData().get(FORMAT_KEY))) {
				throw new IndexNotFoundException("the index has another form than " + LetterFields.FORMAT);
			}
		}
	}

	Path folder() {
		return this.folder;
	}

	boolean broken() {
		return !this.writer.isOpen();
	}

	/** Whether its files were deleted: it may still be read, but not be written. */
	boolean deleted() {
		try {
			return !DirectoryReader.indexExists(this.directory);
		}
		catch (IOException ex) {
			return true;
		}
	}

	boolean damaged() {
		return this.writer.getTragicException() instanceof CorruptIndexException;
	}

	void put(Letter letter) throws IOException {
		this.writer.updateDocument(LetterFields.key(letter), LetterFields.of(letter));
	}

	void remove(DocumentId document) throws IOException {
		this.writer.deleteDocuments(new Term(LetterFields.DOCUMENT, document.toString()));
	}

	/**
	 * Makes durable what was put, then searchable.
	 * @throws IOException if the disk refuses
	 */
	void commit() throws IOException {
		this.writer.commit();
		this.searchers.maybeRefreshBlocking();
	}

	/**
	 * Makes searchable what was put, without making it durable.
	 * @throws IOException if the disk refuses
	 */
	void refresh() throws IOException {
		this.searchers.maybeRefreshBlocking();
	}

	/**
	 * The documents of a case that are held with other rights than the file has now.
	 * @param caseNumber the case
	 * @param file its file as it is now
	 * @return identifiers
	 * @throws IOException if the index cannot be read
	 */
	List<DocumentId> outdated(CaseNumber caseNumber, FileOfLetter file) throws IOException {
		return search((searcher) -> {
			List<DocumentId> outdated = new ArrayList<>();
			for (ScoreDoc hit : searcher.search(LetterFields.outdated(caseNumber, file),
					MAX_DOCUMENTS_OF_CASE).scoreDocs) {
				outdated.add(DocumentId.of(searcher.storedFields().document(hit.doc).get(LetterFields.DOCUMENT)));
			}
			return outdated;
		});
	}

	long size() {
		return this.writer.getDocStats().numDocs;
	}

	/**
	 * Reads the present state.
	 * @param <T> what comes out
	 * @param reading the reading
	 * @return its result
	 * @throws IOException if the index cannot be read
	 * @throws org.apache.lucene.store.AlreadyClosedException if the generation was closed
	 */
	<T> T search(Reading<T> reading) throws IOException {
		IndexSearcher searcher = this.searchers.acquire();
		try {
			return reading.read(searcher);
		}
		finally {
			this.searchers.release(searcher);
		}
	}

	/** Closes without committing: what was not committed was not reported as done. */
	@Override
	public void close() throws IOException {
		try {
			this.searchers.close();
		}
		finally {
			try {
				this.writer.rollback();
			}
			finally {
				this.directory.close();
			}
		}
	}

	/**
	 * Reads a state of the index.
	 *
	 * @param <T> what comes out
	 */
	interface Reading<T> {

		/**
		 * Reads.
		 * @param searcher the state
		 * @return what was read
		 * @throws IOException if the index cannot be read
		 */
		T read(IndexSearcher searcher) throws IOException;

	}

}
