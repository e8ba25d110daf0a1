package de.aktenlauf.samples;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/** The calls of FORMATS.md that the evaluation needs, as one of the demo people. */
final class ServerCalls {

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final String server;

	ServerCalls(String server) {
		this.server = server;
	}

	/** The answer of the first of the people who may see it, empty if nobody may. */
	Optional<JsonNode> get(String path, List<String> people) throws IOException {
		for (String person : people) {
			HttpResponse<byte[]> answer = send(path, person);
			if (answer.statusCode() == 200) {
				return Optional.of(Register.JSON.readTree(answer.body()));
			}
		}
		return Optional.empty();
	}

	private HttpResponse<byte[]> send(String path, String person) throws IOException {
		String login = Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.server + "/api/v1" + path))
			.timeout(Duration.ofSeconds(30))
			.header("Authorization", "Basic " + login)
			.header("Accept", "application/json")
			.build();
		try {
			return this.client.send(request, HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", ex);
		}
	}

	static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
