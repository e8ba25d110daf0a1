package de.aktenlauf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.intake.Delivery;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.search.DocumentSearch;

/** Offices of a bench: each in a folder of its own, with people and baskets, empty. */
final class BenchOffice {

	private final Office office;

	private final Path folder;

	BenchOffice(Office office, Path folder) {
		this.office = office;
		this.folder = folder;
	}

	/** An office without pages and calls. */
	Office.Running withoutWeb(String name) {
		return this.office.with(settings(name)).withoutWeb().orElseThrow(BenchOffice::locked);
	}

	/** An office that answers on a free port of this machine, and nowhere else. */
	Office.Running served(String name) {
		List<String> settings = new ArrayList<>(settings(name));
		settings.addAll(List.of("--server.port=0", "--server.address=127.0.0.1", "--logging.level.root=warn"));
		return this.office.with(settings).serve().orElseThrow(BenchOffice::locked);
	}

	private List<String> settings(String name) {
		Path data = this.folder.resolve(name).toAbsolutePath();
		return List.of("--aktenlauf.data=" + data, "--aktenlauf.demo=empty", "--spring.datasource.url=jdbc:h2:file:"
				+ data
				+ "/database/aktenlauf;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64;OPTIMIZE_REUSE_RESULTS=0",
				"--spring.datasource.username=sa", "--spring.datasource.password=");
	}

	private static IllegalStateException locked() {
		return new IllegalStateException("a new folder is locked by somebody else");
	}

	/** Where an office that is served answers. */
	static int port(Office.Running product) {
		return Integer.parseInt(product.context().getEnvironment().getRequiredProperty("local.server.port"));
	}

	static <T> T asSystem(Office.Running product, Supplier<T> step) {
		return product.get(CurrentUser.class).asSystem(step);
	}

	static void importCases(Office.Running product) throws IOException {
		try (InputStream register = new Samples().register()) {
			asSystem(product, () -> product.get(Cases.class).importAll(register));
		}
	}

	/**
	 * Lays a delivery into the watched folder and waits until it is distributed and
	 * searchable.
	 * @param product the office
	 * @param letters the folder of its files, which is moved
	 * @param name its name
	 * @param list its letters
	 * @return from its arrival to its end
	 */
	static Duration deliver(Office.Running product, Path letters, String name, List<BenchLetter> list)
			throws IOException {
		BenchLetter.writeList(letters, name, LocalDate.now(product.get(Clock.class)).toString(), list);
		Path inbox = Files.createDirectories(
				Path.of(product.context().getEnvironment().getRequiredProperty("aktenlauf.data")).resolve("inbox"));
		long begin = System.nanoTime();
		Files.move(letters, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
		Patience patience = new Patience();
		while (!done(product, name, patience)) {
			Patience.pause();
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

}
