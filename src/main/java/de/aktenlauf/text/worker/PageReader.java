package de.aktenlauf.text.worker;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import de.aktenlauf.text.Barcode;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.SeparatorSheet;
import de.aktenlauf.text.TextSource;
import de.aktenlauf.text.Word;
import org.bytedeco.leptonica.PIX;

/** Reads one page: from its text layer, or from its picture. */
final class PageReader implements AutoCloseable {

	/** Below this the page may stand on its head or on its side. */
	private static final int DOUBTFUL_PERCENT = 60;

	/** Words of this confidence and length are taken for read. */
	private static final int LEGIBLE_PERCENT = 60;

	/** What shines through from the other side is faint, and gives no words. */
	private static final int FAINT_CONTRAST = 60;

	private static final int FEWEST_LEGIBLE = 6;

	private final Recognition recognition;

	private final BarcodeSearch barcodes = new BarcodeSearch();

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

	private final AtomicLong steps = new AtomicLong();

	private long ocrNanos;

	PageReader(Recognition recognition) {
		this.recognition = recognition;
	}

	/** A number that grows while a page gets ahead. */
	long progress() {
		return this.steps.get() * 1_000 + this.recognition.progress();
	}

	Reply read(Letter letter, Request.ReadPage request) throws IOException {
		this.ocrNanos = 0;
		step();
		try (PictureScope scope = new PictureScope()) {
			PageContent content = letter.page(request.page(), scope);
			step();
			Page page = switch (content) {
				case LayeredPage layered -> layered(layered, request, scope);
				case Scan scan -> scanned(scan, request, scope);
			};
			return new Reply.PageRead(page, this.ocrNanos);
		}
	}

	private Page layered(LayeredPage layered, Request.ReadPage request, PictureScope scope) throws IOException {
		Turn turn = new Turn(layered.quarterTurns(), layered.picture().w(), layered.picture().h());
		PIX upright = turn.apply(layered.picture(), scope);
		PreviewWriter.write(upright, false, request.previews(), request.page());
		Contrast contrast = Contrast.of(upright);
		List<Barcode> codes = codes(this.barcodes.search(upright, upright, contrast, layered.words().size()),
				PatchCode.isOn(upright, contrast));
		return new Page(request.page(), upright.w(), upright.h(), turn.degrees(), false, TextSource.LAYER, 100,
				layered.words(), codes);
	}

	private Page scanned(Scan scan, Request.ReadPage request, PictureScope scope) throws IOException {
		PagePicture page = PagePicture.of(scan, request.hints().stronger(), scope);
		step();
		BlankPage blank = BlankPage.of(page);
		boolean patch = PatchCode.isOn(page.preview(), page.contrast());
		if (blank.isBlank()) {
			PreviewWriter.write(page.preview(), page.oneBit(), request.previews(), request.page());
			RenditionPieces.write(scan, 0, request, scope);
			Page empty = empty(request.page(), page.picture().w(), page.picture().h());
			return patch ? withoutWords(empty, codes(List.of(), true)) : empty;
		}
		boolean told = request.hints().turned();
		int turns = told ? request.hints().quarterTurns() : Orientation.of(page.ink());
		step();
		Attempt attempt = attempt(page, turns, scope);
		if (!told && attempt.confidence() < DOUBTFUL_PERCENT) {
			attempt = best(page, attempt, scope);
		}
		step();
		Turn turn = new Turn(attempt.turns(), page.picture().w(), page.picture().h());
		PIX preview = turn.apply(page.preview(), scope);
		PreviewWriter.write(preview, page.oneBit(), request.previews(), request.page());
		List<Barcode> codes = codes(
				upright(this.barcodes.search(page.picture(), page.preview(), page.contrast(), attempt.words().size()),
						turn),
				patch);
		RenditionPieces.write(scan, attempt.turns(), request, scope);
		if (attempt.legible() < FEWEST_LEGIBLE && codes.isEmpty() && page.contrast().difference() < FAINT_CONTRAST) {
			return empty(request.page(), turn.width(), turn.height());
		}
		return new Page(request.page(), turn.width(), turn.height(), turn.degrees(), false, TextSource.OCR,
				attempt.confidence(), attempt.words(), codes);
	}

	private static Page empty(int number, int width, int height) {
		return new Page(number, width, height, 0, true, TextSource.NONE, 0, List.of(), List.of());
	}

	/** Bars alone are no writing, and yet they say something. */
	private static Page withoutWords(Page empty, List<Barcode> codes) {
		return new Page(empty.number(), empty.width(), empty.height(), 0, false, TextSource.NONE, 0, List.of(), codes);
	}

	private static List<Barcode> upright(List<Barcode> codes, Turn turn) {
		return codes.stream().map((code) -> code.turned(turn.quarters(), turn.fromWidth(), turn.fromHeight())).toList();
	}

	private static List<Barcode> codes(List<Barcode> read, boolean patch) {
		List<Barcode> codes = new ArrayList<>(read);
		if (patch) {
			codes.add(SeparatorSheet.PATCH_T);
		}
		return codes;
	}

	/** Tries the other orientations of a page that gave little; the best one is kept. */
	private Attempt best(PagePicture page, Attempt first, PictureScope scope) {
		Attempt best = first;
		for (int more : new int[] { 2, 1, 3 }) {
			step();
			Attempt next = attempt(page, (first.turns() + more) % 4, scope);
			if (next.legible() > best.legible()) {
				best = next;
			}
			if (best.confidence() >= DOUBTFUL_PERCENT) {
				return best;
			}
		}
		return best;
	}

	private Attempt attempt(PagePicture page, int turns, PictureScope scope) {
		Turn turn = new Turn(turns, page.picture().w(), page.picture().h());
		PIX upright = turn.apply(page.picture(), scope);
		Straightened straightened = Straightened.of(upright, turn.apply(page.ink(), scope), scope);
		step();
		long start = this.threads.getCurrentThreadCpuTime();
		List<Word> words = this.recognition.read(straightened.picture(), page.resolution());
		this.ocrNanos += this.threads.getCurrentThreadCpuTime() - start;
		Signs signs = new Signs(Ink.of(straightened.picture(), page.contrast(), scope));
		List<Word> mended = WordFilter.filter(signs.mend(Lines.joined(words)));
		return Attempt.of(turns, straightened.mapBack(mended));
	}

	private void step() {
		this.steps.incrementAndGet();
	}

	@Override
	public void close() {
		this.recognition.close();
	}

	/**
	 * What one orientation gave.
	 *
	 * @param turns clockwise quarter turns
	 * @param words in the turned picture
	 * @param confidence mean, weighted by length, 0 if there are none
	 * @param legible characters of words that can be taken for read
	 */
	private record Attempt(int turns, List<Word> words, int confidence, int legible) {

		static Attempt of(int turns, List<Word> words) {
			long characters = 0;
			long weighted = 0;
			int legible = 0;
			for (Word word : words) {
				int length = word.text().length();
				characters += length;
				weighted += (long) length * word.confidencePercent();
				if (length > 2 && word.confidencePercent() >= LEGIBLE_PERCENT) {
					legible += length;
				}
			}
			return new Attempt(turns, words, (characters == 0) ? 0 : (int) (weighted / characters), legible);
		}

	}

}
