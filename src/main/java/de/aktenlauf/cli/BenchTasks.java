package de.aktenlauf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import de.aktenlauf.process.EngineTasks;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.UserId;
import tools.jackson.databind.JsonNode;

/**
 * Lists and completes tasks over HTTP, with few open tasks and with many, beside the
 * engine's own query.
 * <p>
 * What is counted: from the request until the last byte of the answer, one after the
 * other, with the log-in of a caseworker. The list as a call has its total and its first
 * {@value #LISTED} items, which is what the engine is asked for; the page has the same
 * items, the counts of all filters and the first item open. A completion as a call ends
 * the process in the same transaction; on the page it counts together with the page that
 * follows. Calls, pages and the engine's query take turns, so that whatever else the
 * machine does hits them alike.
 * <p>
 * Not counted is a whole round before, so that the code is compiled. A figure counts only
 * if call, page and engine list the same number of items before and after.
 */
final class BenchTasks {

	/** So many open tasks are few. */
	static final int FEW = 1_000;

	static final int LISTED = 100;

	private static final int RUNS = 1_000;

	private static final int WARM_UP_RUNS = 300;

	private static final int CALLED = 100;

	private static final int PRESSED = 60;

	private static final int WARM_UP_COMPLETIONS = 20;

	/** A round completes so many. */
	private static final int COMPLETED = CALLED + PRESSED + 2 * WARM_UP_COMPLETIONS;

	private static final String READER = "sachbearbeitung";

	private static final String READER_BASKET = "LEISTUNG-3";

	/** Leads every basket. */
	private static final String LEAD = "teamleitung";

	private static final int TOLD_EVERY = 10_000;

	private static final Pattern ROW = Pattern.compile("<a class=\"row\"");

	private final BenchOffice offices;

	private final Output output;

	private final Verbosity verbosity;

	BenchTasks(BenchOffice offices, Output output, Verbosity verbosity) {
		this.offices = offices;
		this.output = output;
		this.verbosity = verbosity;
	}

	/**
	 * Measures.
	 * @param many how many tasks are open in the second round, at least {@value #FEW}
	 */
	BenchTasksResult run(int many) {
		try (Office.Running product = this.offices.served("data")) {
			InventedTasks tasks = new InventedTasks(product, many);
			tasks.open(FEW, this::tell);
			round(product, FEW, new Completing("LEISTUNG-2", "lb12"));
			tasks.open(COMPLETED, this::tell);
			BenchTasksResult.Round few = round(product, FEW, new Completing("LEISTUNG-4", "lb31"));
			tasks.open(many - FEW + COMPLETED, this::tell);
			return new BenchTasksResult(few, round(product, many, new Completing("LEISTUNG-2", "lb11")));
		}
	}

	private BenchTasksResult.Round round(Office.Running product, int open, Completing completing) {
		int port = BenchOffice.port(product);
		EngineQuery engine = new EngineQuery(product);
		engine.await(open);
		try (OfficeClient reader = OfficeClient.of(port, READER);
				OfficeClient lead = OfficeClient.of(port, LEAD);
				OfficeClient presser = OfficeClient.of(port, completing.presser())) {
			long listed = listed(engine, reader);
			long[] calls = new long[RUNS];
			long[] pages = new long[RUNS];
			long[] queries = new long[RUNS];
			for (int run = -WARM_UP_RUNS; run < RUNS; run++) {
				int place = Math.max(0, run);
				calls[place] = nanos(() -> reader.call(items("") + LISTED));
				queries[place] = nanos(engine::ask);
				pages[place] = nanos(() -> reader.page("/postkorb"));
			}
			if (listed(engine, reader) != listed) {
				throw new IllegalStateException("the list changed while it was measured");
			}
			return new BenchTasksResult.Round(open, listed, Latency.of(calls), Latency.of(pages),
					Latency.of(completed(lead, completing.basket())), Latency.of(pressed(presser)),
					Latency.of(queries));
		}
	}

	/** The number of items in the in-tray, which all ways of asking must agree on. */
	private static long listed(EngineQuery engine, OfficeClient reader) {
		JsonNode call = OfficeClient.json(reader.call(items("") + LISTED));
		long total = call.path("total").asLong();
		long rows = ROW.matcher(OfficeClient.text(reader.page("/postkorb"))).results().count();
		long expected = Math.min(LISTED, total);
		if (engine.count() != total || engine.ask() != expected || call.path("items").size() != expected
				|| rows != expected) {
			throw new IllegalStateException("expected equal lists, found " + total + " items of " + expected
					+ " by the call, " + rows + " on the page and " + engine.count() + " by the engine");
		}
		return total;
	}

	private static long[] completed(OfficeClient lead, String basket) {
		List<JsonNode> items = items(lead, "&basket=" + basket, CALLED + WARM_UP_COMPLETIONS);
		return counted(items, (item) -> lead.complete(item.path("workItem").asString(), item.path("version").asLong()));
	}

	private static long[] pressed(OfficeClient presser) {
		List<JsonNode> items = items(presser, "", PRESSED + WARM_UP_COMPLETIONS);
		return counted(items,
				(item) -> presser.press("/postkorb/vorgaenge/" + item.path("workItem").asString() + "/erledigen",
						Map.of("version", item.path("version").asString())));
	}

	private static long[] counted(List<JsonNode> items, Completion completion) {
		long[] nanos = new long[items.size() - WARM_UP_COMPLETIONS];
		for (int index = 0; index < items.size(); index++) {
			JsonNode item = items.get(index);
			nanos[Math.max(0, index - WARM_UP_COMPLETIONS)] = nanos(() -> completion.of(item));
		}
		return nanos;
	}

	private static List<JsonNode> items(OfficeClient person, String part, int count) {
		List<JsonNode> items = new ArrayList<>();
		OfficeClient.json(person.call(items(part) + count)).path("items").forEach(items::add);
		if (items.size() != count) {
			throw new IllegalStateException("expected " + count + " items to complete, found " + items.size());
		}
		return items;
	}

	private static String items(String part) {
		return "/api/v1/work-items?state=OPEN" + part + "&limit=";
	}

	private static long nanos(Runnable step) {
		long begin = System.nanoTime();
		step.run();
		return System.nanoTime() - begin;
	}

	private void tell(long opened) {
		if (!this.verbosity.silent() && opened % TOLD_EVERY == 0) {
			this.output.warn("bench.tasks.opened", Long.toString(opened));
		}
	}

	/** What is done with one item. */
	@FunctionalInterface
	private interface Completion {

		void of(JsonNode item);

	}

	/**
	 * Who completes what in a round; nobody whose list is measured.
	 *
	 * @param basket the items that are completed by calls
	 * @param presser who completes own items on the page
	 */
	private record Completing(String basket, String presser) {
	}

	/** The engine asked for the in-tray of the reader. */
	private record EngineQuery(Office.Running product) {

		long count() {
			return BenchOffice.asSystem(this.product,
					() -> engine().count(new UserId(READER), List.of(new BasketId(READER_BASKET))));
		}

		/** As a list is shown: how many there are, and the first of them. */
		int ask() {
			return BenchOffice.asSystem(this.product, () -> {
				engine().count(new UserId(READER), List.of(new BasketId(READER_BASKET)));
				return engine().list(new UserId(READER), List.of(new BasketId(READER_BASKET)), LISTED).size();
			});
		}

		/**
		 * Until processes have heard of what was completed on the page, which they do
		 * when it cannot be taken back any more.
		 */
		void await(long open) {
			Patience patience = new Patience();
			long left = open() - open;
			while (left != 0) {
				if (!patience.left(left)) {
					throw new IllegalStateException("expected " + open + " open tasks, found " + open());
				}
				Patience.pause();
				left = open() - open;
			}
		}

		private long open() {
			return BenchOffice.asSystem(this.product, () -> engine().open());
		}

		private EngineTasks engine() {
			return this.product.get(EngineTasks.class);
		}

	}

}
