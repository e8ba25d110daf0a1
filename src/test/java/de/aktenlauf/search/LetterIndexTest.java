package de.aktenlauf.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import de.aktenlauf.access.Protection;
import de.aktenlauf.search.Letter.FileOfLetter;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static de.aktenlauf.search.InventedLetters.aLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The life of the index: written, killed, damaged, rebuilt, locked. */
class LetterIndexTest {

	@TempDir
	Path folder;

	private final InventedLetters letters = new InventedLetters();

	private final List<LetterIndex> opened = new ArrayList<>();

	@AfterEach
	void close() {
		this.opened.forEach(LetterIndex::close);
	}

	@Test
	void a_new_index_is_built_from_the_stored_documents() {
		DocumentId stored = this.letters.add(aLetter("Zählerstand"));
		LetterIndex index = open(this.folder);

		assertThat(index.needsRebuild()).isTrue();
		long size = index.rebuild((done, total) -> {
		});

		assertThat(size).isEqualTo(1);
		assertThat(index.needsRebuild()).isFalse();
		assertThat(index.incompleteFor()).isEmpty();
		assertThat(found(index, "Zählerstand")).containsExactly(stored);
	}

	@Test
	void what_was_committed_outlives_a_kill() throws IOException {
		LetterIndex index = built();
		DocumentId committed = write(index, "Zählerstand");
		index.update(this.letters.add(aLetter("Gasuhr")));

		LetterIndex afterKill = open(copyOf(this.folder));

		assertThat(afterKill.needsRebuild()).isFalse();
		assertThat(found(afterKill, "Zählerstand")).containsExactly(committed);
		assertThat(found(afterKill, "Gasuhr")).isEmpty();
	}

	@Test
	void an_index_killed_while_it_was_built_is_built_again() throws IOException {
		this.letters.add(aLetter("Zählerstand"));
		LetterIndex index = open(this.folder);
		index.update(this.letters.add(aLetter("Gasuhr")));
		index.commit();

		LetterIndex afterKill = open(copyOf(this.folder));

		assertThat(afterKill.needsRebuild()).isTrue();
		afterKill.rebuild((done, total) -> {
		});
		assertThat(found(afterKill, "")).hasSize(2);
	}

	@Test
	void the_same_event_heard_twice_gives_one_document() {
		LetterIndex index = built();
		DocumentId document = write(index, "Zählerstand");

		index.update(document);
		index.update(document);
		index.commit();

		assertThat(found(index, "Zählerstand")).containsExactly(document);
	}

	@Test
	void a_damaged_index_asks_for_a_rebuild() throws IOException {
		LetterIndex index = built();
		write(index, "Zählerstand");
		Path copy = copyOf(this.folder);
		try (Stream<Path> files = Files.walk(copy)) {
			for (Path file : files.filter((path) -> path.getFileName().toString().matches("_.*\\.(cfs|si|cfe)"))
				.toList()) {
				Files.write(file, new byte[] { 1, 2, 3 });
			}
		}

		LetterIndex damaged = open(copy);

		assertThat(damaged.needsRebuild()).isTrue();
		damaged.rebuild((done, total) -> {
		});
		assertThat(found(damaged, "Zählerstand")).hasSize(1);
	}

	@Test
	void a_deleted_generation_asks_for_a_rebuild() throws IOException {
		LetterIndex index = built();
		write(index, "Zählerstand");
		Path copy = copyOf(this.folder);
		try (Stream<Path> files = Files.walk(copy.resolve("generation-1"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.delete(file);
			}
		}

		LetterIndex empty = open(copy);

		assertThat(empty.needsRebuild()).isTrue();
	}

	@Test
	void an_index_that_is_deleted_while_it_answers_goes_on_and_is_built_again() throws IOException {
		LetterIndex index = built();
		DocumentId before = write(index, "Zählerstand");
		deleteAll(this.folder);

		assertThat(found(index, "Zählerstand")).containsExactly(before);
		index.recover();
		assertThat(index.needsRebuild()).isTrue();
		index.rebuild((done, total) -> {
		});

		DocumentId after = write(index, "Heizkosten");
		assertThat(found(index, "Zählerstand")).containsExactly(before);
		assertThat(found(index, "Heizkosten")).containsExactly(after);
		assertThat(index.needsRebuild()).isFalse();
	}

	@Test
	void a_second_process_is_refused() {
		built();

		LetterIndex second = new LetterIndex(this.folder, this.letters, Clock.systemUTC());

		assertThatThrownBy(second::open).isInstanceOf(IndexInUse.class).hasMessageContaining("another process");
	}

	@Test
	void a_rebuild_loses_nothing_that_changes_meanwhile_and_search_goes_on() {
		LetterIndex index = built();
		for (int i = 0; i < 8; i++) {
			write(index, "Zählerstand " + i);
		}
		DocumentId moved = write(index, "Gasuhr");
		List<Long> totals = new ArrayList<>();
		List<DocumentId> filed = new ArrayList<>();
		this.letters.watch((letter) -> {
			if (letter.document().equals(moved) && filed.isEmpty()) {
				this.letters.remove(moved);
				index.update(moved);
				filed.add(write(index, "Wasserzähler"));
			}
			totals.add(total(index, "Zählerstand"));
		});

		index.rebuild((done, total) -> {
		});

		assertThat(totals).isNotEmpty().containsOnly(8L);
		assertThat(found(index, "Wasserzähler")).isEqualTo(filed);
		assertThat(found(index, "Gasuhr")).isEmpty();
		assertThat(total(index, "Zählerstand")).isEqualTo(8);
	}

	@Test
	void a_rebuilt_index_gives_the_same_results_and_leaves_one_generation() throws IOException {
		LetterIndex index = built();
		for (int i = 0; i < 14; i++) {
			write(index, "Zählerstand der Gasuhr " + (i % 7));
		}
		List<DocumentId> before = found(index, "Gasuhr 5");

		index.rebuild((done, total) -> {
		});

		assertThat(found(index, "Gasuhr 5")).containsExactlyInAnyOrderElementsOf(before);
		try (Stream<Path> files = Files.list(this.folder)) {
			assertThat(files.filter(Files::isDirectory)).hasSize(1);
		}
	}

	@Test
	void a_second_rebuild_at_the_same_time_is_refused() {
		LetterIndex index = built();
		write(index, "Zählerstand");
		List<Throwable> refusals = new ArrayList<>();
		this.letters.watch((letter) -> {
			try {
				index.rebuild((done, total) -> {
				});
			}
			catch (SearchRefused ex) {
				refusals.add(ex);
			}
		});

		index.rebuild((done, total) -> {
		});

		assertThat(refusals).hasSize(1);
	}

	@Test
	void a_failed_rebuild_leaves_the_old_index_as_it_was() {
		LetterIndex index = built();
		DocumentId document = write(index, "Zählerstand");
		this.letters.watch((letter) -> {
			throw new IllegalStateException("the source broke");
		});

		assertThatThrownBy(() -> index.rebuild((done, total) -> {
		})).hasMessage("the source broke");

		assertThat(found(index, "Zählerstand")).containsExactly(document);
		assertThat(index.needsRebuild()).isFalse();
	}

	@Test
	void a_changed_case_rewrites_its_letters_and_an_unchanged_one_nothing() {
		LetterIndex index = built();
		CaseNumber number = CaseNumber.parse("35504//7");
		DocumentId document = this.letters
			.add(aLetter("Zählerstand").inFile("35504//7", "LEISTUNG-1", "anna", Protection.NONE));
		index.update(document);
		index.commit();

		boolean unchanged = index.update(number);
		this.letters.change(
				new FileOfLetter(Optional.of(number), Optional.of("LEISTUNG-2"), Optional.empty(), Protection.STAFF));
		boolean changed = index.update(number);
		index.commit();

		assertThat(unchanged).isFalse();
		assertThat(changed).isTrue();
		assertThat(index.update(number)).isFalse();
		assertThat(find(index, "Zählerstand", LetterFields.term(LetterFields.TEAM, "LEISTUNG-1")).total()).isZero();
		assertThat(find(index, "Zählerstand", LetterFields.flag(LetterFields.LOCKED)).total()).isEqualTo(1);
	}

	@Test
	void the_thread_reports_done_when_the_letter_is_searchable()
			throws InterruptedException, ExecutionException, TimeoutException {
		LetterIndex index = built();
		index.close();
		this.opened.clear();
		IndexingThread thread = new IndexingThread(index, () -> {
		});
		thread.start();
		DocumentId document = this.letters.add(aLetter("Zählerstand"));

		thread.write(new Change.OfDocument(document)).get(10, TimeUnit.SECONDS);

		assertThat(found(index, "Zählerstand")).containsExactly(document);
		thread.stop();
		assertThat(found(open(this.folder), "Zählerstand")).containsExactly(document);
	}

	@Test
	void a_letter_that_cannot_be_read_fails_alone() {
		InventedLetters broken = new InventedLetters() {
			@Override
			public synchronized Optional<Letter> find(DocumentId document) {
				Optional<Letter> letter = super.find(document);
				if (letter.isEmpty()) {
					throw new IllegalStateException("expected a text, found none");
				}
				return letter;
			}
		};
		LetterIndex index = new LetterIndex(this.folder, broken, Clock.systemUTC());
		IndexingThread thread = new IndexingThread(index, () -> {
		});
		thread.start();
		DocumentId good = broken.add(aLetter("Zählerstand"));

		CompletableFuture<Void> failing = thread.write(new Change.OfDocument(DocumentId.next()));
		CompletableFuture<Void> writing = thread.write(new Change.OfDocument(good));

		assertThatThrownBy(failing::join).hasMessageContaining("expected a text");
		writing.join();
		assertThat(found(index, "Zählerstand")).containsExactly(good);
		thread.stop();
	}

	private LetterIndex built() {
		LetterIndex index = open(this.folder);
		index.rebuild((done, total) -> {
		});
		return index;
	}

	private LetterIndex open(Path where) {
		LetterIndex index = new LetterIndex(where, this.letters, Clock.systemUTC());
		index.open();
		this.opened.add(index);
		return index;
	}

	private DocumentId write(LetterIndex index, String text) {
		DocumentId document = this.letters.add(aLetter(text));
		index.update(document);
		index.commit();
		return document;
	}

	private static List<DocumentId> found(LetterIndex index, String words) {
		return find(index, words, MatchAllDocsQuery.INSTANCE).hits().stream().map(Hit::document).toList();
	}

	private static long total(LetterIndex index, String words) {
		return find(index, words, MatchAllDocsQuery.INSTANCE).total();
	}

	private static SearchResult find(LetterIndex index, String words, Query rights) {
		return index.find(
				new SearchRequest(words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1),
				rights);
	}

	private static void deleteAll(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	/** What lies on the disk when the process dies at this moment. */
	private Path copyOf(Path source) throws IOException {
		Path copy = source.resolveSibling(source.getFileName() + "-copy");
		try (Stream<Path> files = Files.walk(source)) {
			for (Path file : files.toList()) {
				Files.copy(file, copy.resolve(source.relativize(file).toString()));
			}
		}
		return copy;
	}

}
