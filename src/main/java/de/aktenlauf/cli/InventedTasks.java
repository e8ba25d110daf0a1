package de.aktenlauf.cli;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

import de.aktenlauf.cases.Cases;
import de.aktenlauf.cases.ImportReport;
import de.aktenlauf.process.EngineTasks;
import de.aktenlauf.process.OpenTask;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.Basket;
import de.aktenlauf.tasks.Baskets;
import de.aktenlauf.tasks.Priority;
import tools.jackson.databind.json.JsonMapper;

/**
 * Invented open tasks, spread as the demo office spreads its mail: nine of ten lie with
 * the team of a case and its worker, the tenth in the basket of another desk for
 * everybody there. Every task is started in the engine, with history, work item and audit
 * entry, {@value #AT_ONCE} in a transaction; nothing is written past the engine. They
 * have no letters: what it costs to show one is not part of a list.
 */
final class InventedTasks {

	private static final int AT_ONCE = 200;

	private static final int TASKS_OF_CASE = 20;

	private static final int FIRST_CASE = 5_000_000;

	private static final int LAST_DUE_DAY = 40;

	private static final int ONE_ELSEWHERE = 10;

	private static final String BENEFITS = "BENEFITS";

	private static final List<String> NAMES = List.of("Ahlers", "Brandt", "Cremer", "Dierks", "Ebel", "Färber",
			"Gehrke", "Hübner", "Jäger", "Kessel");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Office.Running product;

	private final List<Basket> teams;

	private final List<Basket> desks;

	private final int cases;

	private final LocalDate today;

	private int opened;

	/**
	 * Takes the register of their cases over.
	 * @param product an empty office
	 * @param most how many tasks are opened at most
	 */
	InventedTasks(Office.Running product, int most) {
		this.product = product;
		List<Basket> all = product.get(Baskets.class).all();
		this.teams = all.stream().filter((basket) -> basket.owner().equals(BENEFITS)).toList();
		this.desks = all.stream().filter((basket) -> !basket.owner().equals(BENEFITS)).toList();
		this.cases = Math.max(1, most / TASKS_OF_CASE);
		this.today = LocalDate.now(product.get(Clock.class));
		Map<String, Object> extract = new LinkedHashMap<>();
		extract.put("format", "aktenlauf-cases/1");
		extract.put("full", false);
		extract.put("cases", IntStream.range(0, this.cases).mapToObj(this::row).toList());
		byte[] register = JSON.writeValueAsBytes(extract);
		ImportReport report = BenchOffice.asSystem(product,
				() -> product.get(Cases.class).importAll(new ByteArrayInputStream(register)));
		if (report.added() != this.cases) {
			throw new IllegalStateException("expected " + this.cases + " new cases, found " + report);
		}
	}

	/**
	 * Opens tasks.
	 * @param count how many
	 * @param progress told how many are open by now
	 */
	void open(int count, LongConsumer progress) {
		EngineTasks engine = this.product.get(EngineTasks.class);
		int end = this.opened + count;
		while (this.opened < end) {
			int next = Math.min(end, this.opened + AT_ONCE);
			List<OpenTask> tasks = IntStream.range(this.opened, next).mapToObj(this::task).toList();
			BenchOffice.asSystem(this.product, () -> {
				engine.open(tasks);
				return true;
			});
			this.opened = next;
			progress.accept(next);
		}
	}

	private OpenTask task(int number) {
		int row = number % this.cases;
		boolean elsewhere = number % ONE_ELSEWHERE == 0;
		Basket basket = elsewhere ? this.desks.get(number / ONE_ELSEWHERE % this.desks.size()) : team(row);
		Priority priority = (number % 50 == 1) ? Priority.URGENT : (number % 10 == 2) ? Priority.HIGH : Priority.NORMAL;
		return new OpenTask(basket.id(), elsewhere ? Optional.empty() : Optional.of(worker(row)), caseNumber(row),
				priority, this.today.plusDays(number * 7L % LAST_DUE_DAY));
	}

	private Basket team(int row) {
		return this.teams.get(row % this.teams.size());
	}

	private UserId worker(int row) {
		List<UserId> members = team(row).members().stream().sorted(Comparator.comparing(UserId::value)).toList();
		return members.get(row / this.teams.size() % members.size());
	}

	private static CaseNumber caseNumber(int row) {
		return new CaseNumber(String.format(Locale.ROOT, "35504//%07d", FIRST_CASE + row));
	}

	private Map<String, Object> row(int row) {
		return Map.of("case", caseNumber(row).value(), "team", team(row).id().value(), "worker", worker(row).value(),
				"status", "OPEN", "members", List.of(Map.of("role", "REPRESENTATIVE", "givenName", "Erika",
						"familyName", NAMES.get(row % NAMES.size()))));
	}

}
