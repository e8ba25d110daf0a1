package de.aktenlauf.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which generations of the index there are: the one that answers, and at times the one
 * that is being built.
 * <p>
 * Concurrency: every write and every change of what there is holds this object's lock;
 * which one answers is read without it. What changes while a rebuild runs is written to
 * both and noted, so that the rebuild does not overwrite it with what it read before.
 * Where there was no usable index, the generation under construction answers already.
 * <p>
 * Failure: a generation that breaks is opened again as it was committed last; one that
 * cannot be opened, or whose files were deleted under it, is built anew.
 */
final class Generations {

	private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

	/** An index that is built from nothing shows its letters in growing steps. */
	private static final int REFRESH_STEP = 500;

	private final IndexFolder folder;

	private final Analyzer analyzer;

	private final Clock clock;

	private volatile @Nullable Generation answering;

	private volatile @Nullable Generation building;

	private volatile @Nullable Instant incompleteSince;

	private volatile boolean damaged;

	private boolean rebuilding;

	/** How many letters could be searched for when the rebuild last showed some. */
	private long refreshedAt;

	/** Changed since the rebuild began. */
	private final Set<DocumentId> changed = new HashSet<>();

	Generations(Path folder, Analyzer analyzer, Clock clock) {
		this.folder = new IndexFolder(folder);
		this.analyzer = analyzer;
		this.clock = clock;
	}

	/**
	 * Opens the index.
	 * @return whether it is whole; if not, {@link #begin} must be called
	 * @throws IndexInUse if another process writes it
	 */
	boolean open() {
		this.folder.lock();
		synchronized (this) {
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

	synchronized void close() {
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
	synchronized boolean needsRebuild() {
		return !this.rebuilding && (this.damaged || this.incompleteSince != null);
	}

	synchronized boolean rebuilding() {
		return this.rebuilding;
	}

	/**
	 * Opens again what broke or was deleted; {@link #needsRebuild()} tells whether that
	 * was enough.
	 */
	synchronized void recover() {
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

	Optional<Generation> answering() {
		return Optional.ofNullable(this.answering);
	}

	/** What answers after a generation that is being opened again at this moment. */
	synchronized Optional<Generation> reopened() {
		return answering();
	}

	/** Its files cannot be read: it must be built anew. */
	void foundDamaged() {
		this.damaged = true;
	}

	/**
	 * Notes that a letter changes, so that a rebuild does not write what it read before.
	 * @param document the letter
	 */
	synchronized void note(DocumentId document) {
		if (this.building != null) {
			this.changed.add(document);
		}
	}

	/**
	 * Writes to every generation.
	 * @param writing what to write
	 */
	synchronized void write(Writing writing) {
		try {
			for (Generation generation : generations()) {
				writing.to(generation);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the index cannot be written", ex);
		}
	}

	/**
	 * The letters of a case whose rights may be held other than they are now.
	 * @param caseNumber the case
	 * @param letters where the letters come from
	 * @return all of them while an index is being built
	 */
	synchronized List<DocumentId> outdated(CaseNumber caseNumber, LetterSource letters) {
		if (this.building != null) {
			return letters.documents(caseNumber);
		}
		try {
			Generation generation = generations().getFirst();
			generation.refresh();
			return generation.outdated(caseNumber, letters.file(caseNumber));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the index cannot be read", ex);
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
	 * Begins a rebuild.
	 * @return the generation to fill
	 * @throws SearchRefused if a rebuild is under way
	 */
	synchronized Generation begin() {
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
			this.refreshedAt = target.size();
			return target;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("no new index can be made", ex);
		}
	}

	/**
	 * Writes a letter that a rebuild has read, unless it was changed meanwhile.
	 * @param target what is being filled
	 * @param letter the letter as it was read
	 */
	synchronized void putUnlessChanged(Generation target, Letter letter) {
		try {
			if (!this.changed.contains(letter.document())) {
				target.put(letter);
			}
			long size = target.size();
			if (target == this.answering && size >= this.refreshedAt + this.refreshedAt / 4 + REFRESH_STEP) {
				target.refresh();
				this.refreshedAt = size;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the new index cannot be written", ex);
		}
	}

	/**
	 * Ends a rebuild: what was filled answers from now on.
	 * @param target what was filled
	 * @return letters in it
	 * @throws IOException if the disk refuses
	 */
	synchronized long finish(Generation target) throws IOException {
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

	/**
	 * Where nothing else answers, the unfinished generation stays for the next attempt.
	 */
	synchronized void abandon(Generation target) {
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

	/** Something that is written to each generation. */
	@FunctionalInterface
	interface Writing {

		/**
		 * Writes.
		 * @param generation where to
		 * @throws IOException if the disk refuses
		 */
		void to(Generation generation) throws IOException;

	}

}
