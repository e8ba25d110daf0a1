package de.aktenlauf.web.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A person who does by chance what the screens offer: goes somewhere, back, on, fills in
 * and sends forms, presses keys, opens a second window, sends what was on the screen long
 * ago. What was answered goes to {@link Acknowledged}.
 */
final class RandomPerson {

	private static final Logger LOGGER = LoggerFactory.getLogger(RandomPerson.class);

	private static final String LIBRARY = library();

	private static final Pattern ALLOWED = Pattern.compile("(status of|Status Error Code) 4\\d\\d");

	private static final List<String> KEYS = List.of("j", "k", "e", "z", "x", "t", "a", "w", "v", "u", "b", "m", "?",
			"+", "r");

	private static final int KEPT = 60;

	private static final int LATELY = 25;

	private static final int DRAWS = 40;

	private final Browser browser;

	private final String name;

	private final Random chance;

	private final Acknowledged acknowledged;

	private final Supplier<List<String>> places;

	private final List<Acknowledged.Sent> kept = new ArrayList<>();

	private final Deque<String> lately = new ArrayDeque<>();

	private int steps;

	private int stumbles;

	RandomPerson(Browser browser, String name, long seed, Acknowledged acknowledged, Supplier<List<String>> places) {
		this.browser = browser;
		this.name = name;
		this.chance = new Random(seed);
		this.acknowledged = acknowledged;
		this.places = places;
	}

	int steps() {
		return this.steps;
	}

	/** Acts until the time is over. */
	void actUntil(long nanoTime) {
		this.browser.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
		this.browser.logInAs(this.name);
		while (System.nanoTime() < nanoTime) {
			this.steps++;
			try {
				step();
			}
			catch (WebDriverException ex) {
				// the page went away under a question, as pages do
				this.stumbles++;
				note("stumbled: " + String.valueOf(ex.getMessage()).lines().findFirst().orElse(""));
				this.browser.go("/postkorb");
			}
			look();
		}
		if (this.stumbles > 3 + this.steps / 20) {
			find("stumbled " + this.stumbles + " times in " + this.steps + " steps");
		}
	}

	private void step() {
		int draw = this.chance.nextInt(100);
		if (draw < 22) {
			go();
		}
		else if (draw < 30) {
			wander();
		}
		else if (draw < 38) {
			press();
		}
		else if (draw < 42) {
			secondWindow();
		}
		else if (draw < 50) {
			stale();
		}
		else if (draw < 66) {
			submit("press");
		}
		else {
			submit("send");
		}
	}

	private void go() {
		List<?> ways = (this.chance.nextInt(3) == 0) ? (List<?>) ask("return ways();") : List.of();
		List<?> all = ways.isEmpty() ? this.places.get() : ways;
		String place = String.valueOf(all.get(this.chance.nextInt(all.size())));
		note("goes to " + place);
		this.browser.go(place);
	}

	private void wander() {
		int way = this.chance.nextInt(3);
		note(List.of("goes back", "goes on", "reloads").get(way));
		switch (way) {
			case 0 -> this.browser.driver().navigate().back();
			case 1 -> this.browser.driver().navigate().forward();
			default -> this.browser.driver().navigate().refresh();
		}
		if (!this.browser.driver().getCurrentUrl().contains("127.0.0.1")) {
			this.browser.go("/postkorb");
		}
	}

	private void press() {
		String key = KEYS.get(this.chance.nextInt(KEYS.size()));
		note("presses " + key);
		ask("document.activeElement?.blur();");
		this.browser.driver().findElement(By.tagName("body")).sendKeys(key);
		settled();
		ask("document.querySelector('dialog[open]')?.close();");
	}

	private void secondWindow() {
		String here = this.browser.driver().getWindowHandle();
		Optional<String> other = this.browser.driver()
			.getWindowHandles()
			.stream()
			.filter((window) -> !window.equals(here))
			.findFirst();
		note(other.isPresent() ? "closes the second window" : "opens a second window");
		if (other.isEmpty()) {
			this.browser.driver().switchTo().newWindow(WindowType.WINDOW);
			this.browser.go("/postkorb/zweitfenster");
		}
		else {
			this.browser.driver().switchTo().window(other.get());
			look();
			this.browser.driver().close();
		}
		this.browser.driver().switchTo().window(here);
	}

	/** Fills in a form of the page and sends it, by its button or beside the page. */
	private void submit(String how) {
		String token = this.acknowledged.newToken();
		Map<?, ?> answer = answer(how + "(arguments[0], arguments[1])", Map.of("token", token, "near", near()),
				draws());
		if (answer == null) {
			return;
		}
		Acknowledged.Sent sent = Acknowledged.Sent.of(answer.get("sent"));
		this.kept.add(sent);
		if (this.kept.size() > KEPT) {
			this.kept.remove(this.chance.nextInt(KEPT));
		}
		Object outcome = answer.get("outcome");
		if (answer.get("leaving") != null) {
			settled();
			outcome = ask("return shown(arguments[0]);", token);
		}
		heard(sent, outcome, token);
		if (how.equals("send") && this.chance.nextBoolean()) {
			settled();
			this.browser.driver().navigate().refresh();
		}
	}

	/** What was filled in long ago, from a page that is no longer true. */
	private void stale() {
		if (this.kept.isEmpty()) {
			return;
		}
		Acknowledged.Sent sent = this.kept.get(this.chance.nextInt(this.kept.size()));
		String token = this.acknowledged.newToken();
		Acknowledged.Sent again = sent.with(token);
		Map<?, ?> answer = answer("post(arguments[0], arguments[1], arguments[2])", again.address(), again.pairs(),
				token);
		if (answer != null) {
			heard(again, answer.get("outcome"), token);
		}
	}

	private void heard(Acknowledged.Sent sent, @Nullable Object told, String token) {
		if (told == null) {
			find("no answer to " + sent);
			return;
		}
		Acknowledged.Outcome outcome = Acknowledged.Outcome.of((Map<?, ?>) told);
		note(sent + " -> " + outcome);
		this.acknowledged.heard(this.name, sent, outcome, token).forEach(this::find);
	}

	/** A swap or page that is under way comes first. */
	private void settled() {
		this.browser.waitFor((there) -> Boolean.TRUE.equals(there.run("return !window.leaving && "
				+ "document.readyState === 'complete' && !document.querySelector('.htmx-request')")));
	}

	private void look() {
		this.browser.complaints()
			.stream()
			.filter((complaint) -> !ALLOWED.matcher(complaint).find())
			.forEach((complaint) -> find("the browser complains: " + complaint));
	}

	private List<String> near() {
		List<String> near = new ArrayList<>(
				List.of(SharedCase.CASE.value(), SharedCase.NEIGHBOUR.value(), SharedCase.BASKET));
		near.addAll(SharedCase.PEOPLE);
		return near;
	}

	private List<Double> draws() {
		return this.chance.doubles(DRAWS).boxed().toList();
	}

	private @Nullable Map<?, ?> answer(String call, Object... arguments) {
		Object answer = this.browser.driver()
			.executeAsyncScript(LIBRARY + "\nconst done = arguments[arguments.length - 1];\n" + call
					+ ".then(done, (reason) => done({ failed: String(reason) }));", arguments);
		if (answer instanceof Map<?, ?> map && map.get("failed") != null) {
			throw new WebDriverException(String.valueOf(map.get("failed")));
		}
		return (Map<?, ?>) answer;
	}

	private Object ask(String script, Object... arguments) {
		return Objects.requireNonNullElse(this.browser.driver().executeScript(LIBRARY + "\n" + script, arguments), "");
	}

	private void note(String what) {
		this.lately.addLast(what);
		if (this.lately.size() > LATELY) {
			this.lately.removeFirst();
		}
	}

	private void find(String what) {
		LOGGER.warn("{}, step {}: {}", this.name, this.steps, what);
		this.acknowledged.find(this.name + ": " + what + "\n  before: " + String.join("\n  ", this.lately));
	}

	private static String library() {
		try (InputStream in = RandomPerson.class.getResourceAsStream("/browser/random-person.js")) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
