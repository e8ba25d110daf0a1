package de.aktenlauf.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a delivery of any size: the full day, or a set for measuring. Letters are made
 * one by one on all cores and written at once, so that memory does not grow with their
 * number.
 */
final class RandomMail {

	private final MailSettings settings;

	private final LetterMaker maker;

	private final OrderDraw draw;

	RandomMail(Register register, List<LetterTemplate> templates, FontBook fonts, MailSettings settings)
			throws IOException {
		this.settings = settings;
		this.maker = new LetterMaker(fonts, DocumentKinds.owners());
		this.draw = new OrderDraw(register, templates, settings);
	}

	/**
	 * What was written of one letter.
	 *
	 * @param expected the expectation
	 * @param sha256 digest of the file
	 * @param bytes its size
	 */
	private record Written(Expected expected, String sha256, long bytes) {
	}

	/**
	 * Makes the delivery.
	 * @return what is expected of each file
	 */
	List<Expected> make() throws IOException {
		Files.createDirectories(this.settings.target());
		Files.createDirectories(expectations());
		List<LetterOrder> orders = orders();
		List<Written> written = new ArrayList<>();
		ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
		try {
			List<Future<Written>> pending = new ArrayList<>();
			for (LetterOrder order : orders) {
				pending.add(workers.submit(() -> write(this.maker.make(order))));
			}
			for (Future<Written> letter : pending) {
				written.add(letter.get());
			}
		}
		catch (ExecutionException ex) {
			throw new IOException("a letter could not be made", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", ex);
		}
		finally {
			workers.shutdownNow();
		}
		for (int i = 0; i < this.settings.unreadable(); i++) {
			written.add(write(unreadable(i)));
		}
		manifest(written);
		return written.stream().map(Written::expected).toList();
	}

	private Path expectations() {
		return this.settings.target().resolveSibling(this.settings.target().getFileName() + "-expected");
	}

	private Written write(MadeLetter letter) throws IOException {
		MakeSamples.write(this.settings.target(), expectations(), letter);
		return new Written(letter.expected(), DeliveryWriter.sha256(letter.bytes()), letter.bytes().length);
	}

	private void manifest(List<Written> written) throws IOException {
		DeliveryWriter writer = new DeliveryWriter(this.settings.delivery(), "POST", this.settings.scannedOn());
		for (Written letter : written.stream().sorted(Comparator.comparing((one) -> one.expected().file())).toList()) {
			writer.add(letter.expected().file(), letter.sha256(), letter.bytes(), letter.expected().pages());
		}
		writer.write(this.settings.target().resolve("delivery.json"));
	}

	/**
	 * All readable letters, with enclosures so that the pages add up to what was asked
	 * for.
	 */
	private List<LetterOrder> orders() {
		List<LetterOrder> orders = new ArrayList<>();
		List<Integer> pages = new ArrayList<>();
		int total = this.settings.unreadable();
		for (int i = 0; i < this.settings.letters() - this.settings.unreadable(); i++) {
			LetterOrder order = onePage(this.draw.order(i));
			orders.add(order);
			pages.add(this.maker.pages(order));
			total += pages.getLast();
		}
		if (this.settings.pages() > 0) {
			fill(orders, pages, total);
		}
		return orders;
	}

	/** A picture file holds one page only; a longer letter becomes a PDF. */
	private LetterOrder onePage(LetterOrder order) {
		return (order.format().onePage() && this.maker.pages(order) > 1) ? order.as(LetterFormat.PDF_JPEG) : order;
	}

	private void fill(List<LetterOrder> orders, List<Integer> pages, int natural) {
		if (natural > this.settings.pages()) {
			throw new IllegalArgumentException("these letters have " + natural + " pages already");
		}
		Random random = new Random(this.settings.seed());
		int total = natural;
		while (total < this.settings.pages()) {
			int at = random.nextInt(orders.size());
			LetterOrder order = orders.get(at);
			if (order.format().onePage() || pages.get(at) > 12 || unnamed(order.reference())) {
				continue;
			}
			LetterOrder longer = order.with(this.draw.enclosure(order.row(), random));
			int count = this.maker.pages(longer);
			if (total - pages.get(at) + count <= this.settings.pages()) {
				total += count - pages.get(at);
				orders.set(at, longer);
				pages.set(at, count);
			}
		}
	}

	/** An enclosure would tell whose letter it is. */
	private static boolean unnamed(Reference reference) {
		return reference == Reference.NONE || reference == Reference.NAME || reference == Reference.BETWEEN;
	}

	/** Nine different ways of being unreadable, then again. */
	private MadeLetter unreadable(int index) throws IOException {
		int number = this.settings.letters() - this.settings.unreadable() + index + 1;
		String name = String.format(Locale.ROOT, "%04d", number);
		return switch (index % 9) {
			case 0 -> bad(name + ".pdf", "EMPTY", new byte[0]);
			case 1, 7 -> bad(name + ".pdf", "ENCRYPTED", BadFiles.encrypted(name));
			case 2, 8 -> bad(name + ".pdf", "CORRUPT", BadFiles.truncated(name));
			case 3 -> bad(name + ".pdf", "UNSUPPORTED_TYPE|CORRUPT", BadFiles.garbage(number));
			case 4 -> bad(name + ".tif", "UNSUPPORTED_TYPE|CORRUPT", BadFiles.plainText(name));
			case 5 -> bad(name + ".pdf", "CORRUPT|TIMEOUT", BadFiles.loop(name));
			default -> bad(name + ".tif", "CORRUPT|UNSUPPORTED_TYPE", BadFiles.truncatedTiff(number));
		};
	}

	private static MadeLetter bad(String file, String reasons, byte[] bytes) {
		return new MadeLetter(bytes, Expected.quarantined(file, reasons, 1));
	}

	/** Puts a delivery's folder into one ZIP, {@code delivery.json} last. */
	static void zip(Path folder, Path file) throws IOException {
		try (OutputStream stream = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(stream)) {
			zip.setLevel(1);
			List<Path> files;
			try (var entries = Files.list(folder)) {
				files = entries.filter((entry) -> !entry.endsWith("delivery.json")).sorted().toList();
			}
			List<Path> ordered = new ArrayList<>(files);
			ordered.add(folder.resolve("delivery.json"));
			for (Path entry : ordered) {
				zip.putNextEntry(new ZipEntry(entry.getFileName().toString()));
				Files.copy(entry, zip);
				zip.closeEntry();
			}
		}
	}

}
