package de.aktenlauf.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import de.aktenlauf.content.ContentMissing;
import de.aktenlauf.content.ContentStore;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.text.worker.Reply;
import de.aktenlauf.text.worker.Request;

import org.springframework.stereotype.Component;

/**
 * Makes other documents out of the pages of stored letters: a PDF, its text and its
 * previews, written by workers. The letters themselves are only read.
 * <p>
 * Failure: what cannot be made leaves no row; a picture of a page that is missing costs
 * that picture and nothing else.
 */
@Component
public class PageRenditions {

	/** As many pages as a letter may have. */
	public static final int MAX_PAGES = 2_000;

	/** The type of everything that is made here. */
	public static final String MEDIA_TYPE = "application/pdf";

	private final ContentStore store;

	private final ExtractionTable table;

	private final TextExtraction extraction;

	private final WorkerPool workers;

	private final PreviewFolder previews;

	private final Clock clock;

	PageRenditions(ContentStore store, ExtractionTable table, TextExtraction extraction, WorkerPool workers,
			PreviewFolder previews, Clock clock) {
		this.store = store;
		this.table = table;
		this.extraction = extraction;
		this.workers = workers;
		this.previews = previews;
		this.clock = clock;
	}

	/**
	 * Puts pages together: {@code TextExtraction} then knows text, pictures and PDF of
	 * the outcome. All pages of one letter, untouched and in order, are that letter.
	 * @param pages 1 to {@value #MAX_PAGES} pages of letters that were read
	 * @return what screens and index take for the document
	 * @throws PagesUnavailable if a letter, its text or its PDF is not there
	 */
	public ContentId compose(List<PlacedPage> pages) {
		if (pages.isEmpty() || pages.size() > MAX_PAGES) {
			throw new IllegalArgumentException("expected 1 to " + MAX_PAGES + " pages, found " + pages.size());
		}
		Map<ContentId, ExtractedText> texts = new HashMap<>();
		pages.forEach((page) -> texts.computeIfAbsent(page.content(), this::read));
		ContentId first = pages.getFirst().content();
		if (pages.equals(text(texts, first).placed())) {
			return first;
		}
		Path folder = folder();
		try {
			List<Request.Sheet> sheets = pages.stream()
				.map((page) -> new Request.Sheet(pdf(page.content()), page.page(), page.quarterTurns()))
				.toList();
			ContentId shown = written(first, new Request.WritePages(sheets, folder.resolve("pages.tmp")));
			turnPictures(shown, pages);
			keep(shown, IntStream.range(0, pages.size()).mapToObj((index) -> {
				PlacedPage placed = pages.get(index);
				Page read = text(texts, placed.content()).pages().get(placed.page() - 1);
				return PageChanges.placed(read, index + 1, placed);
			}).toList());
			return shown;
		}
		finally {
			PreviewFolder.deleteFolder(folder);
		}
	}

	/**
	 * Makes a copy in which areas are painted over: pictures of all pages, no text under
	 * them and no data about the file; its text lacks the words in these areas and all
	 * codes.
	 * @param content a letter that was read, or pages put together
	 * @param areas by page from 1, in pixels of {@code Page}
	 * @return the copy, a PDF, known to {@code TextExtraction}
	 * @throws PagesUnavailable if the letter, its text or its PDF is not there
	 */
	public ContentId redact(ContentId content, Map<Integer, List<Box>> areas) {
		ExtractedText text = read(content);
		Path pdf = pdf(content);
		Path pieces = folder();
		Path pictures = folder();
		Path target = folder();
		try {
			List<CompletableFuture<Reply>> answers = text.pages()
				.stream()
				.map((page) -> this.workers
					.submit(new Request.BlackOut(pdf, page.number(), new Box(0, 0, page.width(), page.height()),
							areas.getOrDefault(page.number(), List.of()), pieces, pictures)))
				.toList();
			answers.forEach((answer) -> await(content, answer));
			ContentId copy = written(content, new Request.Assemble(pieces, target.resolve("copy.tmp")));
			movePictures(pictures, this.previews.of(copy));
			keep(copy,
					text.pages()
						.stream()
						.map((page) -> PageChanges.redacted(page, areas.getOrDefault(page.number(), List.of())))
						.toList());
			return copy;
		}
		finally {
			List.of(pieces, pictures, target).forEach(PreviewFolder::deleteFolder);
		}
	}

	/**
	 * What stands on pages that were put together, also on those that a person marked
	 * blank: their pictures still show it.
	 * @param shown the pages that were put together, or a letter
	 * @param placed how they were put together, empty for a letter
	 * @return its pages
	 * @throws PagesUnavailable if a text is not there
	 */
	public List<Page> withMarkedPages(ContentId shown, List<PlacedPage> placed) {
		List<Page> pages = new ArrayList<>(read(shown).pages());
		for (int index = 0; index < Math.min(pages.size(), placed.size()); index++) {
			PlacedPage page = placed.get(index);
			if (page.blank()) {
				Page marked = read(page.content()).pages().get(page.page() - 1);
				pages.set(index, PageChanges.placed(marked, index + 1, page.marked(false)));
			}
		}
		return List.copyOf(pages);
	}

	/**
	 * Whether there is a stored preview of a page.
	 * @param content the letter
	 * @param page from 1
	 * @return false if it is missing
	 */
	public boolean hasPicture(ContentId content, int page) {
		return this.previews.file(content, page).isPresent();
	}

	/**
	 * Where the text of something is stored that was read or made here.
	 * @param content the letter
	 * @return its text
	 * @throws PagesUnavailable if it was not read
	 */
	public ContentId textOf(ContentId content) {
		return read(content).textContent();
	}

	private static ExtractedText text(Map<ContentId, ExtractedText> texts, ContentId content) {
		return Objects.requireNonNull(texts.get(content));
	}

	ExtractedText read(ContentId content) {
		try {
			return this.extraction.stored(content).orElseThrow(() -> new PagesUnavailable(content, "not read yet"));
		}
		catch (ContentMissing ex) {
			throw new PagesUnavailable(content, "its text is missing", ex);
		}
	}

	Path pdf(ContentId content) {
		try {
			return this.extraction.pdf(content)
				.map(this.store::path)
				.orElseThrow(() -> new PagesUnavailable(content, "not read yet"));
		}
		catch (ContentMissing ex) {
			throw new PagesUnavailable(content, "its PDF is missing", ex);
		}
	}

	private ContentId written(ContentId source, Request request) {
		Reply.Written written = (Reply.Written) await(source, this.workers.submit(request));
		return this.store.put(Path.of(written.name())).id();
	}

	static Reply await(ContentId source, CompletableFuture<Reply> answer) {
		try {
			return TextExtraction.await(answer);
		}
		catch (ExtractionFailed ex) {
			throw new PagesUnavailable(source, ex.failure().name(), ex);
		}
	}

	private void keep(ContentId content, List<Page> pages) {
		byte[] text = TextFormat.write(content, MEDIA_TYPE, pages);
		ContentId textContent = this.store.put(new ByteArrayInputStream(text)).id();
		this.table.insert(new Extraction(content, textContent, MEDIA_TYPE, pages.size(), content, this.clock.instant(),
				TextExtraction.READER_VERSION));
	}

	/** A picture that is missing or broken stays missing; screens say so. */
	private void turnPictures(ContentId shown, List<PlacedPage> pages) {
		List<CompletableFuture<Reply>> answers = new ArrayList<>();
		try {
			Path target = Files.createDirectories(this.previews.of(shown));
			for (int index = 0; index < pages.size(); index++) {
				PlacedPage page = pages.get(index);
				Path picture = this.previews.file(page.content(), page.page()).orElse(null);
				if (picture == null) {
					continue;
				}
				String name = picture.getFileName().toString();
				Path file = target.resolve((index + 1) + name.substring(name.lastIndexOf('.')));
				if (page.quarterTurns() == 0) {
					Files.copy(picture, file, StandardCopyOption.REPLACE_EXISTING);
				}
				else {
					answers.add(this.workers.submit(new Request.TurnPicture(picture, page.quarterTurns(), file)));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the pictures of pages cannot be written", ex);
		}
		answers.forEach((answer) -> answer.handle((reply, failure) -> true).join());
	}

	private static void movePictures(Path from, Path to) {
		try (var files = Files.list(from)) {
			Files.createDirectories(to);
			for (Path file : files.toList()) {
				Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the pictures of a copy cannot be moved", ex);
		}
	}

	Path folder() {
		try {
			return Files.createTempDirectory(Files.createDirectories(this.workers.workFolder()), "pages");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
