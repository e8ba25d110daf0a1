package de.aktenlauf.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.aktenlauf.content.ContentStore;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.text.worker.Hints;
import de.aktenlauf.text.worker.Reply;
import de.aktenlauf.text.worker.Request;

import org.springframework.stereotype.Component;

/**
 * Reads stored letters: text layer or OCR, page by page, in worker JVMs.
 *
 * <p>
 * <b>Threads.</b> Callers wait while workers read; to keep all workers busy, as many
 * letters as there are workers, and one more, should be read at a time. Two callers with
 * the same letter read it once.
 *
 * <p>
 * <b>Failure.</b> A letter that fails leaves no row and no text; the next call tries
 * again. What a killed process left of its pictures goes a day later.
 */
@Component
public class TextExtraction {

	/**
	 * Counts up when letters are read by other rules, so that old readings can be found.
	 */
	static final int READER_VERSION = 1;

	/**
	 * So many words, 500 on each of 2,000 pages, find room in memory; a small file can
	 * claim many more.
	 */
	static final int MAX_WORDS = 1_000_000;

	private static final Duration LEFTOVER_AGE = Duration.ofDays(1);

	private static final Path NOWHERE = Path.of("");

	/** A sheet of A4 at the resolution of the previews. */
	private static final int EMPTY_WIDTH = 1_240;

	private static final int EMPTY_HEIGHT = 1_754;

	private static final String UNKNOWN_TYPE = "application/octet-stream";

	private final ContentStore store;

	private final ExtractionTable table;

	private final WorkerPool workers;

	private final PreviewFolder previews;

	private final Clock clock;

	private final Passwords passwords;

	private final ConcurrentMap<ContentId, Object> reading = new ConcurrentHashMap<>();

	TextExtraction(ContentStore store, ExtractionTable table, WorkerPool workers, PreviewFolder previews, Clock clock) {
		this.store = store;
		this.table = table;
		this.workers = workers;
		this.previews = previews;
		this.clock = clock;
		this.passwords = new Passwords(clock);
		sweepLeftovers();
	}

	/** Removes pictures that a killed process left, none that another is just making. */
	private void sweepLeftovers() {
		Path root = this.workers.workFolder();
		if (!Files.isDirectory(root)) {
			return;
		}
		Instant before = this.clock.instant().minus(LEFTOVER_AGE);
		try (Stream<Path> folders = Files.list(root)) {
			for (Path folder : folders.toList()) {
				if (Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
					PreviewFolder.deleteFolder(folder);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the folder of pictures cannot be cleared", ex);
		}
	}

	/**
	 * Looks at type and number of pages without reading them.
	 * @param content the stored letter
	 * @return type and pages
	 * @throws ExtractionFailed if the letter cannot be opened within the limits
	 */
	public Inspection inspect(ContentId content) {
		return inspect(content, this.passwords.of(content));
	}

	private Inspection inspect(ContentId content, String password) {
		Request.Open open = new Request.Open(this.store.path(content), new Hints(password, -1, false));
		return ((Reply.Opened) await(this.workers.submit(open))).inspection();
	}

	/**
	 * Reads all pages, stores text (as content), previews and a PDF rendition; a second
	 * call returns what the first one stored.
	 * @param content the stored letter
	 * @return the text of all pages
	 * @throws ExtractionFailed if the letter cannot be read within the limits, is blank
	 * on all pages ({@code EMPTY}), or holds nothing legible ({@code UNREADABLE_SCAN})
	 */
	public ExtractedText extract(ContentId content) {
		return alone(content, () -> stored(content).orElseGet(() -> legible(content, ReadingHints.NONE)));
	}

	/**
	 * Forgets what was read and reads again, by what a person said about the letter.
	 * @param content the stored letter
	 * @param hints what a person said
	 * @return the text of all pages
	 * @throws ExtractionFailed if the letter cannot be read, as for {@code extract}
	 */
	public ExtractedText readAgain(ContentId content, ReadingHints hints) {
		return alone(content, () -> {
			forget(content);
			return legible(content, hints);
		});
	}

	/**
	 * Reads what two persons declared unreadable, as far as that goes: whatever words and
	 * pictures there are, else empty pages.
	 * @param content the stored letter
	 * @param count pages that the letter has by its list
	 * @return the text, which may be empty
	 */
	public ExtractedText readRegardless(ContentId content, int count) {
		return alone(content, () -> stored(content).orElseGet(() -> {
			try {
				return keep(content, read(content, ReadingHints.NONE, (pages) -> {
				}));
			}
			catch (ExtractionFailed ex) {
				return keep(content, empty(content, count));
			}
		}));
	}

	/**
	 * Keeps the password of a letter in memory until the letter was read, an hour at
	 * most; it is written nowhere.
	 * @param content the stored letter
	 * @param password what opens it
	 * @throws ExtractionFailed if it does not open the letter ({@code ENCRYPTED}), or the
	 * letter cannot be opened for another reason
	 */
	public void unlock(ContentId content, String password) {
		inspect(content, password);
		this.passwords.keep(content, password);
	}

	private <T> T alone(ContentId content, Supplier<T> work) {
		Object lock = this.reading.computeIfAbsent(content, (key) -> new Object());
		try {
			synchronized (lock) {
				return work.get();
			}
		}
		finally {
			this.reading.remove(content, lock);
		}
	}

	private ExtractedText legible(ContentId content, ReadingHints hints) {
		return keep(content, read(content, hints, Legibility::check));
	}

	private ReadLetter read(ContentId content, ReadingHints hints, Consumer<List<Page>> check) {
		Inspection inspection = inspect(content);
		boolean isPdf = inspection.mediaType().equals("application/pdf");
		Path folder = workFolder();
		try {
			List<Page> pages = readPages(content, hints, inspection.pages(), isPdf ? NOWHERE : folder);
			this.previews.keepTurns(content, pages);
			check.accept(pages);
			return new ReadLetter(inspection.mediaType(), pages, rendition(content, pages, folder));
		}
		finally {
			PreviewFolder.deleteFolder(folder);
		}
	}

	private ExtractedText keep(ContentId content, ReadLetter letter) {
		byte[] text = TextFormat.write(content, letter.mediaType(), letter.pages());
		ContentId textContent = this.store.put(new ByteArrayInputStream(text)).id();
		this.table.insert(new Extraction(content, textContent, letter.mediaType(), letter.pages().size(), letter.pdf(),
				this.clock.instant(), READER_VERSION));
		this.passwords.forget(content);
		return new ExtractedText(content, textContent, letter.mediaType(), letter.pages());
	}

	private List<Page> readPages(ContentId content, ReadingHints hints, int count, Path pieces) {
		Path file = this.store.path(content);
		Path shown = this.previews.of(content);
		String password = this.passwords.of(content);
		List<CompletableFuture<Reply>> answers = new ArrayList<>(count);
		for (int number = 1; number <= count; number++) {
			answers.add(this.workers.submit(new Request.ReadPage(file, number, shown, pieces,
					new Hints(password, hints.turnsOf(number), hints.stronger()))));
		}
		try {
			List<Page> pages = new ArrayList<>(count);
			int words = 0;
			for (CompletableFuture<Reply> answer : answers) {
				Page page = ((Reply.PageRead) await(answer)).page();
				words += page.words().size();
				if (words > MAX_WORDS) {
					throw new ExtractionFailed(ExtractionFailure.ARCHIVE_LIMIT, "more than " + MAX_WORDS + " words");
				}
				pages.add(page);
			}
			return pages;
		}
		finally {
			answers.forEach((answer) -> answer.cancel(false));
		}
	}

	private ContentId rendition(ContentId content, List<Page> pages, Path folder) {
		List<Integer> rotations = pages.stream().map(Page::rotation).toList();
		Path target = folder.resolve("rendition.tmp");
		Reply.Written written = (Reply.Written) await(
				this.workers.submit(new Request.WriteRendition(this.store.path(content), rotations, folder, target,
						new Hints(this.passwords.of(content), -1, false))));
		return written.name().isEmpty() ? content : this.store.put(target).id();
	}

	private ReadLetter empty(ContentId content, int count) {
		List<Page> pages = IntStream.rangeClosed(1, count)
			.mapToObj((number) -> new Page(number, EMPTY_WIDTH, EMPTY_HEIGHT, 0, false, TextSource.NONE, 0, List.of(),
					List.of()))
			.toList();
		return new ReadLetter(UNKNOWN_TYPE, pages, content);
	}

	private Path workFolder() {
		try {
			return Files.createTempDirectory(Files.createDirectories(this.workers.workFolder()), "letter");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Reply await(CompletableFuture<Reply> answer) {
		try {
			return answer.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof ExtractionFailed failed) {
				throw new ExtractionFailed(failed.failure(), failed.detail());
			}
			throw ex;
		}
		catch (CancellationException ex) {
			throw new IllegalStateException("reading was stopped", ex);
		}
	}

	/** Forgets what was read, so that the next call of {@code extract} reads again. */
	void forget(ContentId content) {
		this.table.delete(content);
		this.previews.delete(content);
	}

	/**
	 * What was read before.
	 * @param content the stored letter
	 * @return the text, empty if the letter was not read yet
	 */
	public Optional<ExtractedText> stored(ContentId content) {
		return this.table.find(content).map((extraction) -> text(extraction.textContent()));
	}

	ExtractedText text(ContentId textContent) {
		try (InputStream in = this.store.open(textContent)) {
			return TextFormat.read(in, textContent);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The stored preview of a page.
	 * @param content the stored letter
	 * @param page from 1
	 * @return the picture, empty if there is none
	 */
	public Optional<Preview> preview(ContentId content, int page) {
		return this.previews.find(content, page);
	}

	/**
	 * The PDF to show for a letter, with all pages upright: the letter itself if it is
	 * such a PDF, else its rendition.
	 * @param content the stored letter
	 * @return the content that holds a PDF, empty if the letter was not read yet
	 */
	public Optional<ContentId> pdf(ContentId content) {
		return this.table.find(content).map(Extraction::pdf);
	}

	/**
	 * Writes the picture of each page as it lies in the letter, for comparison with other
	 * programs.
	 * @param content the stored letter
	 * @param folder an existing folder
	 * @return the files in the order of the pages
	 * @throws ExtractionFailed if the letter cannot be opened within the limits
	 */
	public List<Path> pageImages(ContentId content, Path folder) {
		Path file = this.store.path(content);
		List<CompletableFuture<Reply>> answers = new ArrayList<>();
		for (int number = 1; number <= inspect(content).pages(); number++) {
			Path target = folder.toAbsolutePath().resolve(content.value().substring(0, 16) + "-" + number);
			answers.add(this.workers.submit(new Request.WriteImage(file, number, target)));
		}
		return answers.stream().map((answer) -> Path.of(((Reply.Written) await(answer)).name())).toList();
	}

	/**
	 * What reading has cost since the start.
	 * @return pages and processor time
	 */
	public WorkerStatistics statistics() {
		return this.workers.statistics();
	}

	/**
	 * A letter whose pages were looked at.
	 *
	 * @param mediaType its type
	 * @param pages its pages, legible or not
	 * @param pdf what screens show
	 */
	private record ReadLetter(String mediaType, List<Page> pages, ContentId pdf) {
	}

}
