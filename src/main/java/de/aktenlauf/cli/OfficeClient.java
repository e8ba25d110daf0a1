package de.aktenlauf.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person of the demo who is logged in, over HTTP: pages as a browser asks for them,
 * compressed and with a session, and calls as other programs do.
 * <p>
 * Failure: an answer with another status than expected ends the bench, as a fast refusal
 * is no result.
 */
final class OfficeClient implements AutoCloseable {

	private static final int OK = 200;

	private static final int NO_CONTENT = 204;

	private static final int FOUND = 302;

	private static final String PASSWORD = "demo";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient browser = client().cookieHandler(new CookieManager()).build();

	private final HttpClient program = client().build();

	private final String root;

	private final String credentials;

	private final String token;

	private OfficeClient(int port, String person) {
		this.root = "http://127.0.0.1:" + port;
		this.credentials = "Basic "
				+ Base64.getEncoder().encodeToString((person + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
		String form = token(page("/anmelden"));
		Map<String, String> login = Map.of("username", person, "password", PASSWORD, "_csrf", form);
		answered(FOUND, this.browser, posting("/anmelden", login));
		this.token = token(page("/postkorb"));
	}

	/** Logs a person of the demo in. */
	static OfficeClient of(int port, String person) {
		return new OfficeClient(port, person);
	}

	/** A page, unpacked by {@link #text} only. */
	byte[] page(String path) {
		return answered(OK, this.browser, request(path).header("Accept", "text/html").header("Accept-Encoding", "gzip"))
			.body();
	}

	static String text(byte[] page) {
		if (page.length < 2 || (page[0] & 0xff) != 0x1f || (page[1] & 0xff) != 0x8b) {
			return new String(page, StandardCharsets.UTF_8);
		}
		try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(page))) {
			return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a page came packed in a broken way", ex);
		}
	}

	/** Sends a form of the desk and fetches what comes next, as htmx does. */
	byte[] press(String path, Map<String, String> form) {
		Map<String, String> fields = new HashMap<>(form);
		fields.put("_csrf", this.token);
		String next = answered(FOUND, this.browser, asDesk(posting(path, fields))).headers()
			.firstValue("Location")
			.orElse("/");
		return answered(OK, this.browser, asDesk(request(URI.create(next).getRawPath() + query(next)))).body();
	}

	/** Sends a form that answers with a part of the page. */
	byte[] ask(String path, Map<String, String> form) {
		Map<String, String> fields = new HashMap<>(form);
		fields.put("_csrf", this.token);
		return answered(OK, this.browser, asDesk(posting(path, fields))).body();
	}

	/** The bytes of a call's answer. */
	byte[] call(String path) {
		return answered(OK, this.program, request(path).header("Authorization", this.credentials)).body();
	}

	static JsonNode json(byte[] answer) {
		return JSON.readTree(answer);
	}

	/** Completes a work item in the version that was seen. */
	void complete(String workItem, long version) {
		answered(NO_CONTENT, this.program,
				request("/api/v1/work-items/" + workItem + "/completion").header("Authorization", this.credentials)
					.header("If-Match", "\"" + version + "\"")
					.header("Content-Type", "application/json")
					.POST(BodyPublishers.ofString("{}")));
	}

	@Override
	public void close() {
		this.browser.close();
		this.program.close();
	}

	private static HttpClient.Builder client() {
		return HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.proxy(HttpClient.Builder.NO_PROXY)
			.connectTimeout(PATIENCE);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.root + path)).timeout(PATIENCE);
	}

	private HttpRequest.Builder posting(String path, Map<String, String> form) {
		String fields = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(fields));
	}

	private static HttpRequest.Builder asDesk(HttpRequest.Builder request) {
		return request.header("HX-Request", "true")
			.header("HX-Target", "schreibtisch")
			.header("Accept-Encoding", "gzip");
	}

	private static HttpResponse<byte[]> answered(int status, HttpClient client, HttpRequest.Builder request) {
		HttpResponse<byte[]> answer = send(client, request.build());
		if (answer.statusCode() != status) {
			throw new IllegalStateException(
					"expected status " + status + " of " + answer.uri().getPath() + ", found " + answer.statusCode());
		}
		return answer;
	}

	private static HttpResponse<byte[]> send(HttpClient client, HttpRequest request) {
		try {
			return client.send(request, BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the office of the bench does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while measuring", ex);
		}
	}

	private static String query(String address) {
		String query = URI.create(address).getRawQuery();
		return (query != null) ? "?" + query : "";
	}

	private static String token(byte[] page) {
		Matcher token = TOKEN.matcher(text(page));
		if (!token.find()) {
			throw new IllegalStateException("expected a form on the page, found none");
		}
		return token.group(1);
	}

}
