package de.aktenlauf.web.receipts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.autoconfigure.TomcatWebServerFactoryCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who tries codes is slowed down by the address that the web server believes. */
class CheckThrottleTest {

	private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

	@Test
	void wrong_codes_close_an_address_for_a_minute_and_right_ones_cost_nothing() {
		MovableClock clock = new MovableClock();
		CheckThrottle throttle = new CheckThrottle(clock);

		for (int i = 0; i < CheckThrottle.MAX_WRONG; i++) {
			assertThat(throttle.admits("192.0.2.7")).isTrue();
			throttle.wrong("192.0.2.7");
		}

		assertThat(throttle.admits("192.0.2.7")).isFalse();
		assertThat(throttle.admits("192.0.2.8")).isTrue();
		clock.now = NOW.plus(CheckThrottle.WINDOW).plusSeconds(1);
		assertThat(throttle.admits("192.0.2.7")).isTrue();
	}

	@Test
	void of_a_long_address_the_network_counts() {
		CheckThrottle throttle = new CheckThrottle(new MovableClock());

		for (int i = 0; i < CheckThrottle.MAX_WRONG; i++) {
			throttle.wrong("2001:db8:0:7:0:0:0:" + i);
		}

		assertThat(throttle.admits("2001:db8:0:7:aa:bb:cc:dd")).isFalse();
		assertThat(throttle.admits("2001:db8:0:8:0:0:0:1")).isTrue();
	}

	@ParameterizedTest
	@CsvSource({
			// nobody is trusted unless named
			"'',203.0.113.9,127.0.0.1", "10.0.0.0/8,203.0.113.9,127.0.0.1",
			// behind a named proxy the caller counts, and not what the caller claims
			"127.0.0.1,203.0.113.9,203.0.113.9", "127.0.0.0/8,'198.51.100.1, 203.0.113.9',203.0.113.9",
			"'127.0.0.1, 10.1.0.0/16','198.51.100.1, 203.0.113.9, 10.1.2.3',203.0.113.9" })
	void the_caller_is_believed_as_far_as_named_proxies_say_so(String proxies, String forwarded, String caller)
			throws Exception {
		WebServer server = server(proxies);
		server.start();
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
				.header("X-Forwarded-For", forwarded)
				.build();

			assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body()).isEqualTo(caller);
		}
		finally {
			server.stop();
		}
	}

	/** The web server of the product, with a page that says who calls. */
	private static WebServer server(String proxies) throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new MapPropertySource("test", Map.of("AKTENLAUF_PROXIES", proxies, "SERVER_PORT", "0")));
		new YamlPropertySourceLoader().load("settings", new FileSystemResource(Path.of("config/application.yml")))
			.forEach(environment.getPropertySources()::addLast);
		Binder binder = Binder.get(environment);
		TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
		new TomcatWebServerFactoryCustomizer(environment, binder.bindOrCreate("server", ServerProperties.class),
				binder.bindOrCreate("server.tomcat", TomcatServerProperties.class), new WebProperties())
			.customize(factory);
		return factory.getWebServer((context) -> context.addServlet("caller", new Caller()).addMapping("/"));
	}

	/** Says who calls. */
	private static final class Caller extends HttpServlet {

		private static final long serialVersionUID = 1L;

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.getWriter().write(request.getRemoteAddr());
		}

	}

	private static final class MovableClock extends Clock {

		private Instant now = NOW;

		@Override
		public ZoneId getZone() {
			return ZoneId.of("Europe/Berlin");
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
