package de.aktenlauf.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Chromium without a window, found on this machine, with a profile of its own and one
 * page, spoken to by its own protocol ({@link DevTools}).
 * <p>
 * Failure: a browser that does not start or stops answering is a problem of the
 * environment. Closing it waits for its end, so that its profile can be deleted.
 */
final class Chromium implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable", "microsoft-edge", "Google Chrome", "Chromium", "chrome.exe", "msedge.exe");

	private static final List<String> PLACES = List.of("/usr/bin", "/usr/local/bin", "/snap/bin",
			"/Applications/Google Chrome.app/Contents/MacOS", "/Applications/Chromium.app/Contents/MacOS",
			"C:\\Program Files\\Google\\Chrome\\Application", "C:\\Program Files (x86)\\Microsoft\\Edge\\Application");

	private static final List<String> SWITCHES = List.of("--headless=new", "--disable-gpu", "--no-first-run",
			"--disable-background-networking", "--disable-dev-shm-usage", "--no-proxy-server", "--lang=de-DE",
			"--window-size=1440,900", "--remote-debugging-port=0");

	/** Line by line: the port and a path. */
	private static final String PORT_FILE = "DevToolsActivePort";

	private static final int END_SECONDS = 10;

	private static final int START_LOOKS = 150;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Process process;

	private final DevTools page;

	private Chromium(Process process, DevTools page) {
		this.process = process;
		this.page = page;
	}

	/** Where the program lies: as {@code CHROMIUM_BINARY} says, else in a usual place. */
	static Optional<Path> find() {
		List<String> folders = new ArrayList<>(
				Arrays.asList(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1)));
		folders.addAll(PLACES);
		Stream<Path> usual = folders.stream()
			.filter((folder) -> !folder.isBlank())
			.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder).resolve(name)));
		return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM_BINARY")).map(Path::of), usual)
			.filter((program) -> Files.isRegularFile(program) && Files.isExecutable(program))
			.findFirst();
	}

	/**
	 * Starts a browser.
	 * @param program where it lies
	 * @param profile a folder that does not exist yet
	 * @throws UncheckedIOException if it does not start
	 */
	static Chromium start(Path program, Path profile) {
		List<String> command = new ArrayList<>(List.of(program.toString()));
		command.addAll(SWITCHES);
		command.add("--user-data-dir=" + profile.toAbsolutePath());
		if ("root".equals(System.getProperty("user.name"))) {
			// as root it starts in no other way; it sees pages of the bench only
			command.add("--no-sandbox");
		}
		command.add("about:blank");
		try {
			Files.createDirectories(profile);
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			try {
				return new Chromium(process, new DevTools(pageOf(process, profile)));
			}
			catch (RuntimeException ex) {
				end(process);
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the browser does not start: " + program, ex);
		}
	}

	private static URI pageOf(Process process, Path profile) {
		Path file = profile.resolve(PORT_FILE);
		for (int look = 0; look < START_LOOKS && process.isAlive(); look++) {
			Patience.pause();
			Optional<URI> page = firstLine(file).flatMap(Chromium::firstPage);
			if (page.isPresent()) {
				return page.get();
			}
		}
		throw new UncheckedIOException("the browser does not answer", new IOException("no page within 30 s"));
	}

	private static Optional<String> firstLine(Path file) {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.findFirst();
		}
		catch (IOException ex) {
			// it is not written yet
			return Optional.empty();
		}
	}

	private static Optional<URI> firstPage(String port) {
		try (HttpClient http = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build()) {
			String list = http
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build(),
						BodyHandlers.ofString())
				.body();
			for (JsonNode target : JSON.readTree(list)) {
				if (target.path("type").asString("").equals("page")) {
					return Optional.of(URI.create(target.path("webSocketDebuggerUrl").asString("")));
				}
			}
			return Optional.empty();
		}
		catch (IOException ex) {
			// it does not listen yet
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while the browser started", ex);
		}
	}

	/** Nothing is taken from a cache: every picture comes from the server. */
	void withoutCache() {
		this.page.call("Network.enable", Map.of());
		this.page.call("Network.setCacheDisabled", Map.of("cacheDisabled", true));
	}

	/** Runs a script in every page from now on, before the page's own scripts. */
	void beforeEveryPage(String script) {
		this.page.call("Page.enable", Map.of());
		this.page.call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
	}

	/** Opens an address and waits until the page is there. */
	void go(String address) {
		this.page.call("Page.navigate", Map.of("url", address));
		waitFor("document.readyState === 'complete' && location.href !== 'about:blank'");
	}

	/** Waits until a condition of the page holds. */
	void waitFor(String condition) {
		Patience patience = Patience.ofSeconds(END_SECONDS * 3);
		while (!run(condition).asBoolean(false)) {
			if (!patience.left(0)) {
				throw new IllegalStateException("the page never came to this: " + condition);
			}
			Patience.pause();
		}
	}

	/** Runs a script; what it promises is waited for. */
	JsonNode run(String script) {
		JsonNode answer = this.page.call("Runtime.evaluate",
				Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
		if (answer.has("exceptionDetails")) {
			throw new IllegalStateException("a script of the bench failed: "
					+ answer.path("exceptionDetails").path("exception").path("description").asString("without a word"));
		}
		return answer.path("result").path("value");
	}

	/** Clicks as a mouse does: the page hears real events with their own time. */
	void click(double x, double y) {
		mouse("mouseMoved", x, y, 0);
		mouse("mousePressed", x, y, 1);
		mouse("mouseReleased", x, y, 1);
	}

	private void mouse(String event, double x, double y, int clicks) {
		this.page.call("Input.dispatchMouseEvent",
				Map.of("type", event, "x", x, "y", y, "button", (clicks > 0) ? "left" : "none", "clickCount", clicks));
	}

	@Override
	public void close() {
		this.page.close();
		end(this.process);
	}

	private static void end(Process process) {
		try {
			List<ProcessHandle> all = process.descendants().toList();
			process.destroy();
			if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
			all.forEach(ProcessHandle::destroyForcibly);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			process.destroyForcibly();
		}
	}

}
