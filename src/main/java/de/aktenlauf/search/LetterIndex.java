package de.aktenlauf.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of all letters.
 * <p>
 * Concurrency: changes come from one thread ({@link IndexingThread}), a rebuild from
 * another, searches from all; {@link Generations} keeps them in order.
 * <p>
 * Failure: nothing is reported as done before it is committed in every generation.
 * Searches wait while a broken generation is opened again instead of failing.
 */
final class LetterIndex {

	private static final Logger LOG = LoggerFactory.getLogger(LetterIndex.class);

	private static final int PROGRESS_STEP = 100;

	private final LetterSource letters;

	private final Clock clock;

	private final FieldNames names;

	private final FacetStates facetStates = new FacetStates();

	private final WordForms forms = new WordForms();

	private final Analyzer analyzer = LetterTokenizer.analyzer(this.forms);

	private final VisibleParts visibleParts = new VisibleParts();

	private final Generations generations;

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
		this.letters = letters;
		this.clock = clock;
		this.names = names;
		this.generations = new Generations(folder, this.analyzer, clock);
	}

	/**
	 * Opens the index.
	 * @return whether it is whole; if not, {@link #rebuild} must be called
	 * @throws IndexInUse if another process writes it
	 */
	boolean open() {
		return this.generations.open();
	}

	void close() {
		this.generations.close();
	}

	boolean isOpen() {
		return this.generations.isOpen();
	}

	/**
	 * How long the index has not held all letters.
	 * @return since when it is being built from nothing, empty if it is whole
	 */
	Optional<Duration> incompleteFor() {
		return this.generations.incompleteFor();
	}

	/**
	 * Whether the index must be built anew and nobody does.
	 * @return true if it is incomplete or damaged
	 */
	boolean needsRebuild() {
		return this.generations.needsRebuild();
	}

	boolean rebuilding() {
		return this.generations.rebuilding();
	}

	/**
	 * Opens again what broke or was deleted; {@link #needsRebuild()} tells whether that
	 * was enough.
	 */
	void recover() {
		this.generations.recover();
	}

	SearchResult find(SearchRequest request, Query rights) {
		return ask(rights, (searcher) -> searcher.find(request));
	}

	/**
	 * Asks the present state of the index.
	 * @param <T> what comes out
	 * @param rights what may be seen of it
	 * @param question the question
	 * @return its answer
	 */
	<T> T ask(Query rights, Question<T> question) {
		FieldQueries fields = new FieldQueries(this.names, LocalDate.now(this.clock));
		LetterSearcher.Reading reading = new LetterSearcher.Reading(this.analyzer, this.forms, fields,
				this.facetStates);
		return read((searcher) -> question.ask(new LetterSearcher(
				new VisibleSearcher(searcher.getIndexReader(), this.visibleParts, rights), reading)));
	}

	/**
	 * Raw Lucene on the same state, for comparison.
	 * @param query what to look for
	 * @param newest whether the newest come first
	 * @param best how many hits
	 * @return how many there are, exactly, and the first of them
	 */
	SearchBench.Answer raw(Query query, boolean newest, int best) {
		TopFieldCollectorManager hits = new TopFieldCollectorManager(
				newest ? LetterSearcher.NEWEST_FIRST : LetterSearcher.BEST_FIRST, best, null, Integer.MAX_VALUE);
		return read((searcher) -> {
			TopFieldDocs found = searcher.search(query, hits);
			List<String> documents = new ArrayList<>();
			for (ScoreDoc hit : found.scoreDocs) {
				documents.add(searcher.storedFields()
					.document(hit.doc, Set.of(LetterFields.DOCUMENT))
					.get(LetterFields.DOCUMENT));
			}
			return new SearchBench.Answer(found.totalHits.value(), documents);
		});
	}

	/** What is read stays usable while a rebuild replaces the generation. */
	private <T> T read(Generation.Reading<T> reading) {
		while (true) {
			Generation generation = this.generations.answering()
				.orElseThrow(() -> new IllegalStateException("expected an open index, found none"));
			try {
				return generation.search(reading);
			}
			catch (AlreadyClosedException ex) {
				if (this.generations.reopened().filter(generation::equals).isPresent()) {
					throw ex;
				}
			}
			catch (CorruptIndexException ex) {
				this.generations.foundDamaged();
				throw new UncheckedIOException("the index is damaged and will be built anew", ex);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("the index cannot be read", ex);
			}
		}
	}

	/**
	 * Writes a document as it is now, without committing.
	 * @param document the document
	 */
	void update(DocumentId document) {
		this.generations.note(document);
		Optional<Letter> letter = this.letters.find(document);
		this.generations.write((generation) -> {
			if (letter.isPresent()) {
				generation.put(letter.get());
			}
			else {
				generation.remove(document);
			}
		});
	}

	/**
	 * Writes those documents of a case whose rights are not as they should be, without
	 * committing.
	 * @param caseNumber the case
	 * @return whether there were any
	 */
	boolean update(CaseNumber caseNumber) {
		List<DocumentId> outdated = this.generations.outdated(caseNumber, this.letters);
		outdated.forEach(this::update);
		return !outdated.isEmpty();
	}

	/** Makes durable and searchable what was written. */
	void commit() {
		this.generations.write(Generation::commit);
	}

	/**
	 * Builds a new generation from the stored documents and lets it answer.
	 * @param progress told how far it is, now and then
	 * @return documents in the index
	 * @throws SearchRefused if a rebuild is under way
	 */
	long rebuild(RebuildProgress progress) {
		Generation target = this.generations.begin();
		long total = this.letters.count();
		long[] done = new long[1];
		try {
			this.letters.forEach((letter) -> {
				this.generations.putUnlessChanged(target, letter);
				done[0]++;
				if (done[0] % PROGRESS_STEP == 0) {
					progress.at(done[0], total);
				}
			});
			long size = this.generations.finish(target);
			progress.at(done[0], total);
			LOG.info("The search index was built anew: {} documents", size);
			return size;
		}
		catch (IOException ex) {
			this.generations.abandon(target);
			throw new UncheckedIOException("the new index cannot be written", ex);
		}
		catch (RuntimeException ex) {
			this.generations.abandon(target);
			throw ex;
		}
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
