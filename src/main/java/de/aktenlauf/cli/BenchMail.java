package de.aktenlauf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import com.sun.management.OperatingSystemMXBean;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.content.ContentStore;
import de.aktenlauf.intake.Delivery;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.search.DocumentSearch;
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

	private static final long LOOK_EVERY_MILLIS = 200;

	private static final int SETTLED_LOOKS = 5;

	private static final Duration SETTLE_AT_MOST = Duration.ofSeconds(60);

	private final Office office;

	private final Output output;

	private final Verbosity verbosity;

	private final Path folder;

	BenchMail(Office office, Output output, Verbosity verbosity, Path folder) {
		this.office = office;
		this.output = output;
		this.verbosity = verbosity;
		this.folder = folder;
	}

	BenchResult run(int count) throws IOException {
		Path warmUp = Files.createDirectories(this.folder.resolve("warm-up"));
		Path delivery = Files.createDirectories(this.folder.resolve("delivery"));
		List<BenchLetter> letters = new ArrayList<>(samples(delivery, count));
		List<Path> pictures = pictures(letters, count);
		List<BenchLetter> first = new ArrayList<>(composed(pictures, -WARM_UP_SCANS, 0, warmUp));
		first.addAll(typed(letters, warmUp));
		letters.addAll(composed(pictures, letters.size(), count, delivery));
		tell("bench.prepared", letters.size(), letters.stream().mapToInt(BenchLetter::pages).sum());
		try (Office.Running product = start("data")) {
			importCases(product);
			process(product, warmUp, "WARM-UP", first);
			settle();
			tell("bench.warm");
			return measure(product, delivery, letters);
		}
	}

	private BenchResult measure(Office.Running product, Path folder, List<BenchLetter> letters) throws IOException {
		TextExtraction texts = product.get(TextExtraction.class);
		WorkerStatistics before = texts.statistics();
		long ownCpu = ownCpuNanos();
		Duration wall = process(product, folder, "BENCH", letters);
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

	/** Samples that can be read, evenly spread if fewer are wanted than there are. */
	private static List<BenchLetter> samples(Path target, int count) throws IOException {
		Samples samples = new Samples();
		List<BenchLetter> all = samples.letters()
			.stream()
			.map((letter) -> BenchLetter.of(samples, letter, target))
			.flatMap(Optional::stream)
			.toList();
		if (all.isEmpty()) {
			throw new UncheckedIOException(new IOException("there are no letters under samples/letters"));
		}
		List<BenchLetter> chosen = new ArrayList<>();
		for (int index = 0; index < all.size(); index++) {
			BenchLetter letter = all.get(index);
			long place = (long) index * count / all.size();
			boolean taken = count >= all.size() || place < (long) (index + 1) * count / all.size();
			if (taken) {
				chosen.add(letter);
			}
			else {
				Files.delete(letter.file());
			}
		}
		return chosen;
	}

	/**
	 * Page images to make new letters of; another office reads them out of the samples.
	 */
	private List<Path> pictures(List<BenchLetter> letters, int count) throws IOException {
		int wanted = Math.max(WARM_UP_SCANS, (count - letters.size()) * PAGES_AT_MOST);
		Path images = Files.createDirectories(this.folder.resolve("images"));
		List<Path> pictures = new ArrayList<>();
		try (Office.Running product = start("preparation")) {
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

	/**
	 * Letters of the samples' words with a text layer, which take no time to recognise.
	 */
	private static List<BenchLetter> typed(List<BenchLetter> samples, Path target) throws IOException {
		List<String> texts = samples.stream().map(BenchLetter::text).filter((text) -> !text.isEmpty()).toList();
		List<BenchLetter> letters = new ArrayList<>();
		for (int number = 0; number < WARM_UP_TYPED && !texts.isEmpty(); number++) {
			Path file = target.resolve("T" + (number + 1) + ".pdf");
			TypedPdf.write(texts.get(number % texts.size()), number, file);
			letters.add(new BenchLetter(file, 1));
		}
		return letters;
	}

	private Office.Running start(String name) {
		Path data = this.folder.resolve(name).toAbsolutePath();
		return this.office
			.with(List.of("--aktenlauf.data=" + data, "--aktenlauf.demo=empty",
					"--spring.datasource.url=jdbc:h2:file:" + data
							+ "/database/aktenlauf;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
					"--spring.datasource.username=sa", "--spring.datasource.password="))
			.withoutWeb()
			.orElseThrow(() -> new IllegalStateException("a new folder is locked by somebody else"));
	}

	private static void importCases(Office.Running product) throws IOException {
		try (InputStream register = new Samples().register()) {
			asSystem(product, () -> product.get(Cases.class).importAll(register));
		}
	}

	private Duration process(Office.Running product, Path folder, String name, List<BenchLetter> letters)
			throws IOException {
		BenchLetter.writeList(folder, name, LocalDate.now(product.get(Clock.class)).toString(), letters);
		Path inbox = Files.createDirectories(
				Path.of(product.context().getEnvironment().getRequiredProperty("aktenlauf.data")).resolve("inbox"));
		long begin = System.nanoTime();
		Files.move(folder, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
		Patience patience = new Patience();
		while (!done(product, name, patience)) {
			pause();
		}
		return Duration.ofNanos(System.nanoTime() - begin);
	}

	private static boolean done(Office.Running product, String name, Patience patience) {
		Optional<Delivery> delivery = asSystem(product, () -> product.get(Intake.class).delivery(name));
		if (!patience.left(delivery.map(Delivery::pagesUnfinished).orElse(Integer.MAX_VALUE))) {
			throw new IllegalStateException("delivery " + name + " does not get on: " + delivery);
		}
		return delivery.filter(Delivery::complete).isPresent() && product.get(DocumentSearch.class).lag().isZero();
	}

	private List<Path> pictures(Office.Running product, TextExtraction texts, TextSource source) throws IOException {
		Path images = Files.createDirectories(this.folder.resolve("recognised"));
		List<MailItem> ledger = asSystem(product, () -> product.get(Intake.class).ledger("BENCH"));
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
				pause();
			}
		}
	}

	private static <T> T asSystem(Office.Running product, Supplier<T> step) {
		return product.get(CurrentUser.class).asSystem(step);
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

	private static void pause() {
		try {
			Thread.sleep(LOOK_EVERY_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while measuring", ex);
		}
	}

}
