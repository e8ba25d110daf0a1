package de.aktenlauf.web.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.intake.Delivery;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.Priority;
import de.aktenlauf.tasks.WorkItemKind;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.web.documents.Letters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two people with a browser each work on one case by chance, at the same time. It takes
 * some seconds, with {@code -Dminutes=60} an hour; {@code -Dseed} repeats the choices,
 * though not how the two meet.
 */
class TwoBrowsersIT extends InTheBrowser {

	private static final Logger LOGGER = LoggerFactory.getLogger(TwoBrowsersIT.class);

	private static final Duration SHORT = Duration.ofSeconds(12);

	private static final Duration SUPPLY_EVERY = Duration.ofMillis(500);

	private static final Duration LETTERS_EVERY = Duration.ofMinutes(4);

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final int WAITING = 8;

	@Autowired
	private Intake intake;

	@Autowired
	private Cases cases;

	@Autowired
	private WorkItems items;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private Clock clock;

	@Autowired
	private AutowireCapableBeanFactory beans;

	@TempDir
	private Path folder;

	private final List<String> deliveries = new ArrayList<>();

	private final SharedCaseState state = new SharedCaseState();

	@BeforeEach
	void lookAtTheCase() {
		this.beans.autowireBean(this.state);
	}

	@AfterEach
	void leaveNothingToDo() {
		this.currentUser.asSystem(() -> {
			this.state.leftOver().forEach((item) -> this.items.complete(item.id(), item.version(), Map.of()));
			return Boolean.TRUE;
		});
	}

	@Test
	void two_people_at_one_case_lose_no_input_and_leave_nothing_broken() throws IOException {
		long seed = Long.getLong("seed", System.nanoTime());
		Duration time = Optional.ofNullable(Long.getLong("minutes")).map(Duration::ofMinutes).orElse(SHORT);
		LOGGER.info("Two browsers for {}, -Dseed={}", time, seed);
		Acknowledged acknowledged = this.state.acknowledged(seed);
		Random chance = new Random(seed);
		register();
		deliver();
		supply(chance);
		int steps;

		try (Browser other = anotherBrowser(); ExecutorService together = Executors.newFixedThreadPool(2)) {
			long end = System.nanoTime() + time.toNanos();
			List<RandomPerson> people = List.of(
					new RandomPerson(browser(), SharedCase.PEOPLE.get(0), chance.nextLong(), acknowledged,
							this::places),
					new RandomPerson(other, SharedCase.PEOPLE.get(1), chance.nextLong(), acknowledged, this::places));
			List<CompletableFuture<Void>> work = people.stream()
				.map((person) -> CompletableFuture.runAsync(() -> person.actUntil(end), together))
				.toList();
			supplyUntil(end, chance);
			work.forEach(CompletableFuture::join);
			steps = people.stream().mapToInt(RandomPerson::steps).sum();
		}

		LOGGER.info("{} steps, {} acknowledged inputs: {}", steps, acknowledged.size(), acknowledged.acts());
		List<String> wrong = new ArrayList<>(acknowledged.findings());
		wrong.addAll(acknowledged.missing());
		wrong.addAll(this.state.broken(letters()));
		assertThat(wrong).as("-Dseed=" + seed).isEmpty();
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(this.state.notInTheIndex()).isEmpty());
		assertThat(this.deliveries).allSatisfy(this::addsUp);
		assertThat(acknowledged.size()).as("acknowledged inputs").isPositive();
		theLatestNotesAreInSight();
	}

	/** Whatever both may open of the case. */
	private List<String> places() {
		String file = Letters.href(SharedCase.CASE);
		List<String> documents = this.state.documents().stream().map(DocumentId::toString).toList();
		List<String> items = this.state.waiting().stream().map((item) -> "/postkorb?vorgang=" + item.id()).toList();
		return Stream
			.of(Stream.of("/postkorb", "/postkorb?ordnung=neu", "/postkorb/" + SharedCase.BASKET, file,
					Letters.href(SharedCase.NEIGHBOUR), "/suche", "/akten",
					file + "/vergleich?l=" + documents.getFirst() + "&r=" + documents.getLast()), items.stream(),
					items.stream(), documents.stream().map((id) -> file + "?dokument=" + id),
					documents.stream().map((id) -> "/dokumente/" + id),
					documents.stream().map((id) -> "/dokumente/" + id + "/seiten"),
					documents.stream().limit(2).map((id) -> "/dokumente/" + id + "/schwaerzen"))
			.flatMap((some) -> some)
			.toList();
	}

	private void supplyUntil(long end, Random chance) throws IOException {
		long letters = System.nanoTime() + LETTERS_EVERY.toNanos();
		while (System.nanoTime() < end) {
			LockSupport.parkNanos(SUPPLY_EVERY.toNanos());
			supply(chance);
			if (System.nanoTime() > letters) {
				letters += LETTERS_EVERY.toNanos();
				deliver();
			}
		}
	}

	/** There is always something to do. */
	private void supply(Random chance) {
		List<DocumentId> letters = this.state.documents();
		for (int open = this.state.waiting().size(); open < WAITING; open++) {
			Optional<UserId> assignee = Optional.of(chance.nextInt(3))
				.filter((draw) -> draw < 2)
				.map((draw) -> new UserId(SharedCase.PEOPLE.get(draw)));
			NewWorkItem item = new NewWorkItem("two-browsers-" + UUID.randomUUID(), WorkItemKind.PROCESS_MAIL,
					"Vorgang " + open, new BasketId(SharedCase.BASKET), assignee, Optional.of(SharedCase.CASE),
					Optional.of(letters.get(chance.nextInt(letters.size()))), Optional.empty(), Priority.NORMAL,
					LocalDate.now(this.clock), LocalDate.parse("2099-01-01"), "Regel L-99.", "L-99");
			this.currentUser.asSystem(() -> this.items.open(item));
		}
	}

	private void register() {
		this.currentUser.asSystem(() -> {
			try (InputStream register = SharedCase.register()) {
				return this.cases.importAll(register);
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private void deliver() throws IOException {
		String name = "two-browsers-" + (this.deliveries.size() + 1);
		Path letters = SharedCase.letters(this.folder, name, LocalDate.now(this.clock));
		this.currentUser.asSystem(() -> this.intake.receive(letters));
		await().atMost(PATIENCE).until(() -> this.intake.delivery(name).filter(Delivery::complete).isPresent());
		this.deliveries.add(name);
	}

	private List<MailItem> letters() {
		return this.deliveries.stream().flatMap((name) -> this.intake.ledger(name).stream()).toList();
	}

	private void addsUp(String name) {
		Delivery delivery = this.intake.delivery(name).orElseThrow();
		assertThat(delivery.pagesFiled() + delivery.pagesQuarantined()).isEqualTo(delivery.pagesDelivered());
	}

	private void theLatestNotesAreInSight() {
		browser().go(Letters.href(SharedCase.CASE)).find("#aufgabe");

		assertThat(browser().all(".notes__text").stream().map((note) -> note.getDomProperty("textContent")).toList())
			.containsAll(this.state.latestNotes());
	}

}
