package de.aktenlauf.web.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.intake.Delivery;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.NewWorkItem;
import de.aktenlauf.tasks.Priority;
import de.aktenlauf.tasks.WorkItemKind;
import de.aktenlauf.tasks.WorkItems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole product with a small delivery in its in-trays, and a browser in front of it.
 * All test classes share one start of the product, the tests of a class one browser.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ResourceLock("browser")
abstract class InTheBrowser {

	private static final Duration AT_MOST = Duration.ofMinutes(3);

	private static final Path DATA = temporaryFolder();

	@LocalServerPort
	private int port;

	@Autowired
	private Intake intake;

	@Autowired
	private Cases cases;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private Clock clock;

	@Autowired
	private Efiles efiles;

	@Autowired
	private WorkItems items;

	private static @Nullable Browser browser;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("aktenlauf.data", DATA::toString);
		registry.add("aktenlauf.demo", () -> "empty");
	}

	@BeforeAll
	static void aBrowserIsThere() {
		Browser.require();
	}

	@BeforeEach
	void openBrowser() throws IOException {
		deliver();
		if (browser == null) {
			browser = Browser.open("http://127.0.0.1:" + this.port, scripts());
		}
	}

	@AfterEach
	void forgetWhoWasThere() {
		browser().forget();
	}

	@AfterAll
	static void closeBrowser() {
		if (browser != null) {
			browser.close();
			browser = null;
		}
	}

	boolean scripts() {
		return true;
	}

	Browser browser() {
		return Objects.requireNonNull(browser);
	}

	/** A second person at another machine; to be closed. */
	Browser anotherBrowser() throws IOException {
		return Browser.open("http://127.0.0.1:" + this.port, scripts());
	}

	/** More items of a caseworker, each with the letter and the case of the delivery. */
	void openItemsWithAFile(String person, int count) {
		this.currentUser.asSystem(() -> {
			Document letter = this.intake.ledger(SmallDelivery.NAME)
				.stream()
				.flatMap((item) -> item.outcome().document().stream())
				.map(this.efiles::document)
				.filter((document) -> document.caseNumber().filter(SmallDelivery.CASE::equals).isPresent())
				.findFirst()
				.orElseThrow();
			for (int i = 0; i < count; i++) {
				this.items.open(new NewWorkItem("filed-" + System.nanoTime(), WorkItemKind.PROCESS_MAIL, letter.title(),
						new BasketId("LEISTUNG-3"), Optional.of(new UserId(person)), letter.caseNumber(),
						Optional.of(letter.id()), Optional.empty(), Priority.NORMAL, letter.receivedOn(),
						LocalDate.parse("2099-01-01"), "Regel L-99.", "L-99"));
			}
			return letter.id();
		});
	}

	private void deliver() throws IOException {
		if (this.intake.delivery(SmallDelivery.NAME).isEmpty()) {
			Path delivery = SmallDelivery.in(DATA.resolve("handed-in"), LocalDate.now(this.clock));
			this.currentUser.asSystem(() -> {
				register();
				return this.intake.receive(delivery);
			});
		}
		long end = System.nanoTime() + AT_MOST.toNanos();
		while (!this.intake.delivery(SmallDelivery.NAME).filter(Delivery::complete).isPresent()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("The small delivery was not distributed within " + AT_MOST);
			}
			LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
		}
	}

	private void register() {
		try (var register = SmallDelivery.register()) {
			this.cases.importAll(register);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Path temporaryFolder() {
		try {
			return Files.createTempDirectory("aktenlauf-browser");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
