package de.aktenlauf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import de.aktenlauf.tasks.Basket;
import de.aktenlauf.tasks.Baskets;
import tools.jackson.databind.JsonNode;

/**
 * Clicks on tasks of the in-tray and on hits of the search in a browser and waits until
 * the letter's page is painted.
 * <p>
 * What is counted: from the time of the mouse event, as the browser gives it, until the
 * first frame that shows the whole picture of a page, as the browser's own element timing
 * tells ({@link PaintedPages}). The browser takes nothing from a cache, and no click goes
 * to a neighbour of the open item, whose picture was fetched ahead: a person who goes on
 * to the next item waits less.
 * <p>
 * Beside it the same pictures are clicked on in a page of a bare file server: a link, a
 * page with nothing but the picture in the same size, painted. The first clicks of each
 * kind are not counted, so that the code is compiled.
 */
final class BenchView {

	private static final int LETTERS = 48;

	private static final int WARM_UP_CLICKS = 20;

	/** Until the neighbours of an item were fetched ahead; a person looks longer. */
	private static final int LOOKS = 4;

	private static final int FEWEST_ROWS = 6;

	/** Leads every team, so that all baskets can be opened. */
	private static final String LEAD = "teamleitung";

	/** In nearly every letter of the samples. */
	private static final List<String> WORDS = List.of("Antrag", "Miete", "Bescheid", "Jobcenter", "Unterlagen");

	/** A row that is neither open nor beside the open one. */
	private static final String TASK = """
			(() => {
			  const rows = [...document.querySelectorAll('a.row')];
			  const open = rows.findIndex((row) => row.hasAttribute('aria-current'));
			  const far = rows.filter((row, at) => row.dataset.picture && Math.abs(at - open) > 1);
			  return far[$choice % far.length];
			})()""";

	private static final String HIT = """
			(() => {
			  const hits = [...document.querySelectorAll('h2 a[href^="/dokumente/"]')];
			  return hits[$choice % hits.length];
			})()""";

	private static final String LINK = "document.querySelector('a')";

	private final BenchOffice offices;

	private final Output output;

	private final Verbosity verbosity;

	private final Path folder;

	BenchView(Office office, Output output, Verbosity verbosity, Path folder) {
		this.offices = new BenchOffice(office, folder);
		this.output = output;
		this.verbosity = verbosity;
		this.folder = folder;
	}

	BenchViewResult run(int clicks, Path program) throws IOException {
		Path delivery = Files.createDirectories(this.folder.resolve("delivery"));
		List<BenchLetter> letters = BenchLetter.samples(delivery, LETTERS);
		try (Office.Running product = this.offices.served("data")) {
			BenchOffice.importCases(product);
			tell("bench.view.reads", letters.size());
			BenchOffice.deliver(product, delivery, "BENCH", letters);
			List<String> lists = lists(product);
			tell("bench.view.clicks", program, clicks);
			try (Chromium browser = Chromium.start(program, this.folder.resolve("browser"));
					BarePictures bare = BarePictures.serve(this.folder.resolve("bare"))) {
				PaintedPages pages = new PaintedPages(browser, "http://127.0.0.1:" + BenchOffice.port(product), bare);
				return measure(pages, lists, clicks);
			}
		}
	}

	/** Baskets with enough letters to choose from. */
	private static List<String> lists(Office.Running product) {
		try (OfficeClient lead = OfficeClient.of(BenchOffice.port(product), LEAD)) {
			List<String> lists = product.get(Baskets.class)
				.all()
				.stream()
				.map((basket) -> new Filled(basket, letters(lead, basket)))
				.filter((filled) -> filled.letters() >= FEWEST_ROWS)
				.sorted(Comparator.comparingLong(Filled::letters).reversed())
				.map((filled) -> "/postkorb/" + filled.basket().id())
				.toList();
			if (lists.isEmpty()) {
				throw new IllegalStateException("expected a basket with letters, found none");
			}
			return lists;
		}
	}

	private static long letters(OfficeClient lead, Basket basket) {
		JsonNode items = OfficeClient.json(lead.call("/api/v1/work-items?limit=100&basket=" + basket.id()))
			.path("items");
		long letters = 0;
		for (JsonNode item : items) {
			letters += item.path("documents").isEmpty() ? 0 : 1;
		}
		return letters;
	}

	private static BenchViewResult measure(PaintedPages pages, List<String> lists, int clicks) {
		pages.logIn(LEAD);
		List<Double> tasks = new ArrayList<>();
		List<Double> hits = new ArrayList<>();
		List<Double> bare = new ArrayList<>();
		for (int click = 0; click < clicks + WARM_UP_CLICKS; click++) {
			if (click % FEWEST_ROWS == 0) {
				pages.open(lists.get(click / FEWEST_ROWS % lists.size()));
				look();
			}
			PaintedPages.Painted task = pages.click(choose(TASK, click));
			look();
			tasks.add(task.millis());
			bare.add(pages.clickBare(task, LINK).millis());
			pages.open(lists.get(click / FEWEST_ROWS % lists.size()));
			look();
		}
		for (int click = 0; click < clicks + WARM_UP_CLICKS; click++) {
			pages.search(WORDS.get(click % WORDS.size()));
			hits.add(pages.click(choose(HIT, click)).millis());
		}
		return new BenchViewResult(clicks, latency(tasks), latency(hits), latency(bare));
	}

	private static String choose(String script, int click) {
		return script.replace("$choice", Integer.toString(click * 7));
	}

	private static Latency latency(List<Double> millis) {
		return Latency.of(millis.subList(WARM_UP_CLICKS, millis.size())
			.stream()
			.mapToLong((value) -> Math.round(value * 1e6))
			.toArray());
	}

	private static void look() {
		for (int looks = 0; looks < LOOKS; looks++) {
			Patience.pause();
		}
	}

	private void tell(String key, Object... values) {
		if (!this.verbosity.silent()) {
			this.output.warn(key, values);
		}
	}

	private record Filled(Basket basket, long letters) {
	}

}
