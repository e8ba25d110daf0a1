package de.aktenlauf.cli;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.sun.management.OperatingSystemMXBean;
import de.aktenlauf.content.ContentStore;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.PlainTesseract;
import de.aktenlauf.text.TextExtraction;
import de.aktenlauf.text.TextSource;
import de.aktenlauf.text.WorkerStatistics;

/**
 * Runs a delivery through the whole product and plain Tesseract over the same pages.
 * <p>
 * What is counted: from the moment at which the delivery lies in the watched folder until
 * its ledger is complete and every document is searchable; storing, database, engine and
 * index are those of the product. Not counted is the start of this program: a delivery of
 * other letters, scanned ones and typed ones, goes through first, so that worker
 * processes run and the code is compiled, as on any day but the first. Plain Tesseract
 * reads all page images of the same letters, blank backs as well, as it cannot know them;
 * it starts one process for each, one per core, and writes plain text; its first process
 * is not counted either. Pages with a trusted text layer are no images and left out.
 */
final class BenchMail {

	/** So that the worker processes run. */
	private static final int WARM_UP_SCANS = 40;

	/** By then the compiler of the Java platform has little left to do. */
	private static final int WARM_UP_TYPED = 1_600;

	private static final int WARM_UP_PAGES = 1;

	private static final int PAGES_AT_MOST = 4;

	private static final int SETTLED_LOOKS = 5;

	private static final Duration SETTLE_AT_MOST = Duration.ofSeconds(60);

	private final BenchOffice offices;

	private final Output output;

	private final Verbosity verbosity;

	private final Path folder;

	BenchMail(Office office, Output output, Verbosity verbosity, Path folder) {
		this.offices = new BenchOffice(office, folder);
		this.output = output;
		this.verbosity = verbosity;
		this.folder = folder;
	}

	BenchResult run(int count) throws IOException {
		Path warmUp = Files.createDirectories(this.folder.resolve("warm-up"));
		Path delivery = Files.createDirectories(this.folder.resolve("delivery"));
		List<BenchLetter> letters = new ArrayList<>(BenchLetter.samples(delivery, count));
		List<Path> pictures = pictures(letters, count);
		List<BenchLetter> first = new ArrayList<>(composed(pictures, -WARM_UP_SCANS, 0, warmUp));
		first.addAll(BenchLetter.typed(letters, WARM_UP_TYPED, warmUp));
		letters.addAll(composed(pictures, letters.size(), count, delivery));
		tell("bench.prepared", letters.size(), letters.stream().mapToInt(BenchLetter::pages).sum());
		try (Office.Running product = this.offices.withoutWeb("data")) {
			BenchOffice.importCases(product);
			BenchOffice.deliver(product, warmUp, "WARM-UP", first);
			settle();
			tell("bench.warm");
			return measure(product, delivery, letters);
		}
	}

	private BenchResult measure(Office.Running product, Path folder, List<BenchLetter> letters) throws IOException {
		TextExtraction texts = product.get(TextExtraction.class);
		WorkerStatistics before = texts.statistics();
		long ownCpu = ownCpuNanos();
		Duration wall = BenchOffice.deliver(product, folder, "BENCH", letters);
		long cpu = ownCpuNanos() - ownCpu;
		WorkerStatistics after = texts.statistics();
		List<Path> recognised = pictures(product, texts, TextSource.OCR);
		List<Path> blank = pictures(product, texts, TextSource.NONE);
		tell("bench.plain.starts", recognised.size(), blank.size());
		PlainTesseract plain = product.get(PlainTesseract.class);
		return new BenchResult(letters.size(), letters.stream().mapToInt(BenchLetter::pages).sum(), recognised.size(),
				blank.size(), seconds(wall), after.ocrCpuSeconds() - before.ocrCpuSeconds(),
				after.otherCpuSeconds() - before.otherCpuSeconds(), seconds(Duration.ofNanos(cpu)),
				seconds(plain.run(recognised)), seconds(plain.run(blank)));
	}

	/**
	 * Page images to make new letters of; another office reads them out of the samples.
	 */
	private List<Path> pictures(List<BenchLetter> letters, int count) throws IOException {
		int wanted = Math.max(WARM_UP_SCANS, (count - letters.size()) * PAGES_AT_MOST);
		Path images = Files.createDirectories(this.folder.resolve("images"));
		List<Path> pictures = new ArrayList<>();
		try (Office.Running product = this.offices.withoutWeb("preparation")) {
			ContentStore store = product.get(ContentStore.class);
			TextExtraction texts = product.get(TextExtraction.class);
			for (BenchLetter letter : letters) {
				if (pictures.size() < wanted) {
					pictures.addAll(texts.pageImages(store.put(letter.file()).id(), images));
				}
			}
		}
		return pictures;
	}

	/** New letters of pages of others; each begins elsewhere and no two are alike. */
	private static List<BenchLetter> composed(List<Path> pictures, int from, int to, Path target) throws IOException {
		List<BenchLetter> letters = new ArrayList<>();
		for (int number = from; number < to; number++) {
			int pages = (number < 0) ? WARM_UP_PAGES : 1 + Math.floorMod(number, PAGES_AT_MOST);
			List<Path> chosen = new ArrayList<>();
			for (int page = 0; page < pages; page++) {
				chosen.add(pictures.get(Math.floorMod(number * 7 + page * 11, pictures.size())));
			}
			Path file = target.resolve("C" + (number - from + 1) + ".pdf");
			PicturePdf.write(chosen, number, file);
			letters.add(new BenchLetter(file, pages));
		}
		return letters;
	}

	private List<Path> pictures(Office.Running product, TextExtraction texts, TextSource source) throws IOException {
		Path images = Files.createDirectories(this.folder.resolve("recognised"));
		List<MailItem> ledger = BenchOffice.asSystem(product, () -> product.get(Intake.class).ledger("BENCH"));
		List<Path> pictures = new ArrayList<>();
		for (ContentId content : ledger.stream().flatMap((item) -> item.content().stream()).toList()) {
			Optional<ExtractedText> text = texts.stored(content);
			List<Integer> numbers = text.stream()
				.flatMap((read) -> read.pages().stream())
				.filter((page) -> page.source() == source)
				.map(Page::number)
				.toList();
			if (!numbers.isEmpty()) {
				List<Path> all = texts.pageImages(content, images);
				numbers.forEach((number) -> pictures.add(all.get(number - 1)));
			}
		}
		return pictures;
	}

	/** Waits until the compiler has worked off what the warm-up left to it. */
	private static void settle() {
		CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
		if (compiler == null || !compiler.isCompilationTimeMonitoringSupported()) {
			return;
		}
		long deadline = System.nanoTime() + SETTLE_AT_MOST.toNanos();
		long before = -1;
		while (compiler.getTotalCompilationTime() != before && System.nanoTime() < deadline) {
			before = compiler.getTotalCompilationTime();
			for (int i = 0; i < SETTLED_LOOKS; i++) {
				Patience.pause();
			}
		}
	}

	private void tell(String key, Object... values) {
		if (!this.verbosity.silent()) {
			this.output.warn(key, values);
		}
	}

	private static long ownCpuNanos() {
		return Objects.requireNonNull(ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class))
			.getProcessCpuTime();
	}

	private static double seconds(Duration duration) {
		return duration.toNanos() / 1e9;
	}

}
