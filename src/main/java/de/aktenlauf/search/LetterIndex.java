package de.aktenlauf.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of all letters: the generation that answers, and at times the one that is
 * being built.
 * <p>
 * Concurrency: changes come from one thread ({@link IndexingThread}), a rebuild from
 * another, searches from all. What changes while a rebuild runs is written to both
 * generations and noted, so that the rebuild does not overwrite it with what it read
 * before. Where there was no usable index, the generation under construction answers
 * already.
 * <p>
 * Failure: nothing is reported as done before it is committed in every generation. A
 * generation that breaks is opened again as it was committed last; one that cannot be
 * opened, or whose files were deleted under it, is built anew. Searches wait for that
 * moment instead of failing.
 */
final class LetterIndex {

	private static final Logger LOG = LoggerFactory.getLogger(LetterIndex.class);

	private static final int PROGRESS_STEP = 100;

	private static final int REFRESH_STEP = 500;

	private final IndexFolder folder;

	private final LetterSource letters;

	private final Clock clock;

	private final FieldNames names;

	private final FacetStates facetStates = new FacetStates();

	private final WordForms forms = new WordForms();

	private final Analyzer analyzer = LetterTokenizer.analyzer(this.forms);

	/** Guards which generations there are and the order of writes to them. */
	private final Object writing = new Object();

	private volatile @Nullable Generation answering;

	private volatile @Nullable Generation building;

	private volatile @Nullable Instant incompleteSince;

	private volatile boolean damaged;

	private boolean rebuilding;

	/** Changed since the rebuild began. */
	private final Set<DocumentId> changed = new HashSet<>();

	/**
	 * An index that knows no names of teams.
	 * @param folder where it lies
	 * @param letters where the letters come from
	 * @param clock what day it is
	 */
	LetterIndex(Path folder, LetterSource letters, Clock clock) {
		this(folder, letters, clock, FieldNames.ofKinds());
	}

	LetterIndex(Path folder, LetterSource letters, Clock clock, FieldNames names) {
		this.folder = new IndexFolder(folder);
		this.letters = letters;
		this.clock = clock;
		this.names = names;
	}

	/**
	 * Opens the index.
	 * @return whether it is whole; if not, {@link #rebuild} must be called
	 * @throws IndexInUse if another process writes it
	 */
	boolean open() {
		this.folder.lock();
		synchronized (this.writing) {
			try {
				return openCurrent();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("the folder of the index cannot be used", ex);
			}
		}
	}

	private boolean openCurrent() throws IOException {
		Optional<Path> current = this.folder.current();
		if (current.isPresent()) {
			try {
				Generation opened = Generation.open(current.get(), this.analyzer);
				this.folder.deleteExcept(current.get()::equals);
				this.answering = opened;
				return true;
			}
			catch (IOException | IllegalArgumentException ex) {
				LOG.warn("The search index is damaged or of another form and is built anew: {}", ex.toString());
			}
		}
		else {
			LOG.info("There is no search index; it is built from the stored documents");
		}
		this.folder.deleteExcept((path) -> false);
		Generation empty = Generation.create(this.folder.next(), this.analyzer);
		this.answering = empty;
		this.building = empty;
		this.incompleteSince = this.clock.instant();
		return false;
	}

	void close() {
		synchronized (this.writing) {
			try {
				if (isOpen()) {
					for (Generation generation : generations()) {
						generation.close();
					}
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException("the index cannot be closed", ex);
			}
			finally {
				this.answering = null;
				this.building = null;
				this.folder.unlock();
			}
		}
	}

	boolean isOpen() {
		return this.answering != null;
	}

	/**
	 * How long the index has not held all letters.
	 * @return since when it is being built from nothing, empty if it is whole
	 */
	Optional<Duration> incompleteFor() {
		return Optional.ofNullable(this.incompleteSince).map((since) -> Duration.between(since, this.clock.instant()));
	}

	/**
	 * Whether the index must be built anew and nobody does.
	 * @return true if it is incomplete or damaged
	 */
	boolean needsRebuild() {
		synchronized (this.writing) {
			return !this.rebuilding && (this.damaged || this.incompleteSince != null);
		}
	}

	boolean rebuilding() {
		synchronized (this.writing) {
			return this.rebuilding;
		}
	}

	SearchResult find(SearchRequest request, Query rights) {
		return ask((searcher) -> searcher.find(request, rights));
	}

	/**
	 * Asks the present state of the index.
	 * @param <T> what comes out
	 * @param question the question
	 * @return its answer
	 */
	<T> T ask(Question<T> question) {
		FieldQueries fields = new FieldQueries(this.names, LocalDate.now(this.clock));
		return read((searcher) -> question.ask(new LetterSearcher(searcher,
				new LetterSearcher.Reading(this.analyzer, this.forms, fields, this.facetStates))));
	}

	/**
	 * Plain Lucene on the same state, for comparison.
	 * @param query what to look for
	 * @param best how many hits
	 */
	void raw(Query query, int best) {
		read((searcher) -> searcher.search(query, best));
	}

	/** What is read stays usable while a rebuild replaces the generation. */
	private <T> T read(Generation.Reading<T> reading) {
		while (true) {
			Generation generation = this.answering;
			if (generation == null) {
				throw new IllegalStateException("expected an open index, found none");
			}
			try {
				return generation.search(reading);
			}
			catch (AlreadyClosedException ex) {
				if (generation == reopened()) {
					throw ex;
				}
			}
			catch (CorruptIndexException ex) {
				this.damaged = true;
				throw new UncheckedIOException("the index is damaged and will be built anew", ex);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("the index cannot be read", ex);
			}
		}
	}

	/** What answers after a generation that is being opened again at this moment. */
	private @Nullable Generation reopened() {
		synchronized (this.writing) {
			return this.answering;
		}
	}

	/**
	 * Writes a document as it is now, without committing.
	 * @param document the document
	 */
	void update(DocumentId document) {
		synchronized (this.writing) {
			if (this.building != null) {
				this.changed.add(document);
			}
		}
		Optional<Letter> letter = this.letters.find(document);
		synchronized (this.writing) {
			try {
				for (Generation generation : generations()) {
					if (letter.isPresent()) {
						generation.put(letter.get());
					}
					else {
						generation.remove(document);
					}
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException("the index cannot be written", ex);
			}
		}
	}

	/**
	 * Writes those documents of a case whose rights are not as they should be, without
	 * committing.
	 * @param caseNumber the case
	 * @return whether there were any
	 */
	boolean update(CaseNumber caseNumber) {
		List<DocumentId> outdated;
		synchronized (this.writing) {
			outdated = (this.building != null) ? this.letters.documents(caseNumber) : outdated(caseNumber);
		}
		outdated.forEach(this::update);
		return !outdated.isEmpty();
	}

	private List<DocumentId> outdated(CaseNumber caseNumber) {
		try {
			Generation generation = generations().getFirst();
			generation.refresh();
			return generation.outdated(caseNumber, this.letters.file(caseNumber));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the index cannot be read", ex);
		}
	}

	/** Makes durable and searchable what was written. */
	void commit() {
		synchronized (this.writing) {
			try {
				for (Generation generation : generations()) {
					generation.commit();
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException("the index cannot be committed", ex);
			}
		}
	}

	/**
	 * Opens again what broke or was deleted; {@link #needsRebuild()} tells whether that
	 * was enough.
	 */
	void recover() {
		synchronized (this.writing) {
			Generation generation = this.answering;
			boolean alone = this.building == null || this.building == generation;
			if (generation == null || !alone || this.rebuilding || !(generation.broken() || generation.deleted())) {
				return;
			}
			try {
				this.damaged |= generation.damaged();
				discard(generation);
				openCurrent();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("the index cannot be opened again", ex);
			}
		}
	}

	private static void discard(Generation generation) {
		try {
			generation.close();
		}
		catch (IOException | AlreadyClosedException ex) {
			LOG.warn("What is left of a broken or deleted search index was not closed properly: {}", ex.toString());
		}
	}

	/**
	 * Builds a new generation from the stored documents and lets it answer.
	 * @param progress told how far it is, now and then
	 * @return documents in the index
	 * @throws SearchRefused if a rebuild is under way
	 */
	long rebuild(RebuildProgress progress) {
		Generation target = begin();
		long total = this.letters.count();
		long[] done = new long[1];
		try {
			this.letters.forEach((letter) -> {
				putUnlessChanged(target, letter);
				done[0]++;
				if (done[0] % PROGRESS_STEP == 0) {
					progress.at(done[0], total);
				}
			});
			long size = finish(target);
			progress.at(done[0], total);
			LOG.info("The search index was built anew: {} documents", size);
			return size;
		}
		catch (IOException ex) {
			abandon(target);
			throw new UncheckedIOException("the new index cannot be written", ex);
		}
		catch (RuntimeException ex) {
			abandon(target);
			throw ex;
		}
	}

	private Generation begin() {
		synchronized (this.writing) {
			if (this.rebuilding) {
				throw new SearchRefused("rebuild", "der Index wird gerade neu aufgebaut");
			}
			try {
				Generation target = this.building;
				if (target == null) {
					target = Generation.create(this.folder.next(), this.analyzer);
					this.building = target;
					this.changed.clear();
				}
				this.rebuilding = true;
				return target;
			}
			catch (IOException ex) {
				throw new UncheckedIOException("no new index can be made", ex);
			}
		}
	}

	private void putUnlessChanged(Generation target, Letter letter) {
		synchronized (this.writing) {
			try {
				if (!this.changed.contains(letter.document())) {
					target.put(letter);
				}
				if (target == this.answering && target.size() % REFRESH_STEP == 0) {
					target.refresh();
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException("the new index cannot be written", ex);
			}
		}
	}

	private long finish(Generation target) throws IOException {
		synchronized (this.writing) {
			target.commit();
			this.folder.setCurrent(target.folder());
			Generation old = this.answering;
			this.answering = target;
			this.building = null;
			this.incompleteSince = null;
			this.damaged = false;
			this.rebuilding = false;
			this.changed.clear();
			if (old != null && old != target) {
				old.close();
			}
			this.folder.deleteExcept(target.folder()::equals);
			return target.size();
		}
	}

	/**
	 * Where nothing else answers, the unfinished generation stays for the next attempt.
	 */
	private void abandon(Generation target) {
		synchronized (this.writing) {
			this.rebuilding = false;
			if (target == this.answering || target != this.building) {
				return;
			}
			this.building = null;
			this.changed.clear();
			try {
				target.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("the unfinished index cannot be closed", ex);
			}
		}
	}

	/** Closed in the middle of a change: the change is not reported as done. */
	private List<Generation> generations() {
		List<Generation> generations = new ArrayList<>(2);
		if (this.answering == null) {
			throw new IllegalStateException("expected an open index, found none");
		}
		generations.add(this.answering);
		if (this.building != null && this.building != this.answering) {
			generations.add(this.building);
		}
		return generations;
	}

	/**
	 * A question to one state of the index.
	 *
	 * @param <T> what comes out
	 */
	interface Question<T> {

		/**
		 * Asks.
		 * @param searcher one state
		 * @return the answer
		 * @throws IOException if the index cannot be read
		 */
		T ask(LetterSearcher searcher) throws IOException;

	}

}
