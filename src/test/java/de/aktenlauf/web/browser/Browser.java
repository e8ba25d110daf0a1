package de.aktenlauf.web.browser;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium without a window; one for each test class. */
final class Browser implements AutoCloseable {

	private static final List<String> CHROMIUM = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome");

	private static final List<String> DRIVER = List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");

	private static final Dimension WINDOW = new Dimension(1440, 900);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final ChromeDriver driver;

	private final String root;

	private Browser(ChromeDriver driver, String root) {
		this.driver = driver;
		this.root = root;
	}

	/** Without a browser the tests are skipped, on the build server they fail. */
	static void require() {
		boolean present = find(CHROMIUM).isPresent() && find(DRIVER).isPresent();
		if (!present && "true".equals(System.getenv("CI"))) {
			throw new IllegalStateException("CI=true, but there is no chromium with chromedriver");
		}
		Assumptions.assumeTrue(present, "Browser tests are skipped: install chromium and chromium-driver to run them");
	}

	static Browser open(String root, boolean scripts) throws IOException {
		ChromeOptions options = new ChromeOptions();
		options.setBinary(find(CHROMIUM).orElseThrow());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
				"--disable-background-networking", "--disable-dev-shm-usage", "--lang=de-DE",
				"--window-size=" + WINDOW.width + "," + WINDOW.height,
				"--user-data-dir=" + Files.createTempDirectory("browser"));
		options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "de-DE,de",
				"profile.managed_default_content_settings.javascript", scripts ? 1 : 2));
		LoggingPreferences logs = new LoggingPreferences();
		logs.enable(LogType.BROWSER, Level.ALL);
		options.setCapability("goog:loggingPrefs", logs);
		ChromeDriverService service = new ChromeDriverService.Builder()
			.usingDriverExecutable(new File(find(DRIVER).orElseThrow()))
			.build();
		return new Browser(new ChromeDriver(service, options), root);
	}

	private static Optional<String> find(List<String> places) {
		return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM_BINARY")), places.stream())
			.filter((place) -> Files.isExecutable(Path.of(place)))
			.findFirst();
	}

	ChromeDriver driver() {
		return this.driver;
	}

	Browser go(String path) {
		this.driver.get(this.root + path);
		return this;
	}

	void logInAs(String person) {
		go("/anmelden");
		find("button[data-person='" + person + "']").click();
		waitFor((there) -> !there.path().equals("/anmelden"));
	}

	WebElement find(String selector) {
		return waiting().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
	}

	List<WebElement> all(String selector) {
		return this.driver.findElements(By.cssSelector(selector));
	}

	String text(String selector) {
		return find(selector).getText();
	}

	void press(CharSequence... keys) {
		this.driver.switchTo().activeElement().sendKeys(keys);
	}

	/** Presses Tab until an element has the focus, as people do who use no mouse. */
	WebElement tabTo(String selector) {
		for (int tabs = 0; tabs < 120; tabs++) {
			WebElement focused = this.driver.switchTo().activeElement();
			if (all(selector).contains(focused)) {
				return focused;
			}
			focused.sendKeys(Keys.TAB);
		}
		throw new AssertionError(selector + " cannot be reached by Tab");
	}

	String focused() {
		WebElement element = this.driver.switchTo().activeElement();
		return element.getTagName() + " " + element.getText();
	}

	void waitFor(Predicate<Browser> condition) {
		waiting().until((ignored) -> condition.test(this));
	}

	String path() {
		return URI.create(this.driver.getCurrentUrl()).getPath();
	}

	Object run(String script) {
		return Optional.ofNullable(this.driver.executeScript(script)).orElse("");
	}

	void dark(boolean dark) {
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
	}

	/** What the browser complained about since the last call. */
	List<String> complaints() {
		return this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.filter((entry) -> entry.getLevel().intValue() >= Level.SEVERE.intValue()
					|| entry.getMessage().contains("Content Security Policy"))
			.map(LogEntry::getMessage)
			.toList();
	}

	/**
	 * As if it had just been opened: one empty window, nobody logged in, no complaints.
	 */
	void forget() {
		List<String> windows = List.copyOf(this.driver.getWindowHandles());
		windows.stream().skip(1).forEach((window) -> this.driver.switchTo().window(window).close());
		this.driver.switchTo().window(windows.get(0));
		this.driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
		dark(false);
		this.driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", this.root, "storageTypes", "all"));
		this.driver.get("about:blank");
		this.driver.manage().window().setSize(WINDOW);
		complaints();
	}

	private WebDriverWait waiting() {
		// a swap may replace an element between finding and reading it
		WebDriverWait waiting = new WebDriverWait(this.driver, PATIENCE);
		waiting.ignoring(StaleElementReferenceException.class);
		return waiting;
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
