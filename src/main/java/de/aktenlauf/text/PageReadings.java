package de.aktenlauf.text;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.content.ContentStore;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.text.worker.Hints;
import de.aktenlauf.text.worker.Reply;
import de.aktenlauf.text.worker.Request;

import org.springframework.stereotype.Component;

/**
 * Reads single pages again, in the way in which a person turned them. The original and
 * what was read of it stay as they are; the text of pages that were put together is
 * written anew.
 * <p>
 * Concurrency: callers wait while a worker reads.
 * <p>
 * Failure: what cannot be read changes nothing.
 */
@Component
public class PageReadings {

	/** Words of this confidence and length are taken for read. */
	private static final int LEGIBLE_PERCENT = 60;

	private static final int LEGIBLE_LENGTH = 3;

	private static final Path NO_PIECES = Path.of("");

	private final PageRenditions renditions;

	private final TextExtraction extraction;

	private final ContentStore store;

	private final ExtractionTable table;

	private final WorkerPool workers;

	PageReadings(PageRenditions renditions, TextExtraction extraction, ContentStore store, ExtractionTable table,
			WorkerPool workers) {
		this.renditions = renditions;
		this.extraction = extraction;
		this.store = store;
		this.table = table;
		this.workers = workers;
	}

	/**
	 * Reads a page as it lies now.
	 * @param page a page that was turned
	 * @return where the page is stored as it was read; empty if the earlier text is no
	 * worse, or came with the file and needs no reading
	 * @throws PagesUnavailable if the letter or its text is not there, or a worker could
	 * not read it
	 */
	public Optional<ContentId> read(PlacedPage page) {
		ExtractedText text = this.renditions.read(page.content());
		Page before = text.pages().get(page.page() - 1);
		if (page.quarterTurns() == 0 || page.blank() || before.source() == TextSource.LAYER) {
			return Optional.empty();
		}
		Page after = ask(page);
		if (after.blank() || legible(after) <= legible(before)) {
			return Optional.empty();
		}
		Page kept = after.barcodes().isEmpty() ? withCodes(after, PageChanges.placed(before, 1, page).barcodes())
				: after;
		byte[] stored = TextFormat.write(page.content(), text.mediaType(), List.of(kept));
		return Optional.of(this.store.put(new ByteArrayInputStream(stored)).id());
	}

	/**
	 * Writes the text of pages that were put together anew, with pages as they were read
	 * again; the same readings change nothing.
	 * @param shown the pages that were put together
	 * @param readings by page from 1, as {@code read} stored them
	 * @return whether the text is another one now
	 * @throws PagesUnavailable if the text is not there
	 */
	public boolean apply(ContentId shown, Map<Integer, ContentId> readings) {
		ExtractedText text = this.renditions.read(shown);
		List<Page> pages = new ArrayList<>(text.pages());
		readings.forEach((number, reading) -> pages.set(number - 1, numbered(this.extraction.text(reading), number)));
		if (pages.equals(text.pages())) {
			return false;
		}
		byte[] written = TextFormat.write(shown, text.mediaType(), pages);
		this.table.retext(shown, this.store.put(new ByteArrayInputStream(written)).id());
		return true;
	}

	/** The PDF shows all pages upright, as they were read first. */
	private Page ask(PlacedPage page) {
		Path pictures = this.renditions.folder();
		try {
			Reply reply = PageRenditions.await(page.content(),
					this.workers.submit(new Request.ReadPage(this.renditions.pdf(page.content()), page.page(), pictures,
							NO_PIECES, new Hints("", page.quarterTurns(), false))));
			return ((Reply.PageRead) reply).page();
		}
		finally {
			PreviewFolder.deleteFolder(pictures);
		}
	}

	private static int legible(Page page) {
		return page.words()
			.stream()
			.filter((word) -> word.text().length() >= LEGIBLE_LENGTH && word.confidencePercent() >= LEGIBLE_PERCENT)
			.mapToInt((word) -> word.text().length())
			.sum();
	}

	private static Page numbered(ExtractedText reading, int number) {
		Page page = reading.pages().getFirst();
		return new Page(number, page.width(), page.height(), page.rotation(), page.blank(), page.source(),
				page.confidencePercent(), page.words(), page.barcodes());
	}

	private static Page withCodes(Page page, List<Barcode> codes) {
		return new Page(page.number(), page.width(), page.height(), page.rotation(), page.blank(), page.source(),
				page.confidencePercent(), page.words(), codes);
	}

}
