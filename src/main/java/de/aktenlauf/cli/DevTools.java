package de.aktenlauf.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page of a browser by the DevTools protocol, over the Java platform's own socket.
 * <p>
 * Concurrency: one thread calls; the socket's thread hands answers over by their number.
 * <p>
 * Failure: a browser that is gone or says nothing for a minute is a problem of the
 * environment; what it refuses is a mistake of ours.
 */
final class DevTools implements WebSocket.Listener, AutoCloseable {

	private static final long PATIENCE_SECONDS = 60;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient http = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

	private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();

	private final AtomicInteger last = new AtomicInteger();

	// parts of a message; of the socket's thread alone
	private final StringBuilder message = new StringBuilder();

	private final WebSocket socket;

	DevTools(URI page) {
		this.socket = await(this.http.newWebSocketBuilder().buildAsync(page, this));
	}

	/**
	 * Calls a method of the protocol.
	 * @param method its name
	 * @param values its parameters
	 * @return its result
	 */
	JsonNode call(String method, Map<String, Object> values) {
		int number = this.last.incrementAndGet();
		CompletableFuture<JsonNode> answer = new CompletableFuture<>();
		this.waiting.put(number, answer);
		await(this.socket.sendText(JSON.writeValueAsString(Map.of("id", number, "method", method, "params", values)),
				true));
		JsonNode answered = await(answer);
		if (answered.has("error")) {
			throw new IllegalStateException(
					"the browser refused " + method + ": " + answered.path("error").path("message").asString(""));
		}
		return answered.path("result");
	}

	@Override
	public @Nullable CompletionStage<?> onText(WebSocket sender, CharSequence part, boolean whole) {
		this.message.append(part);
		if (whole) {
			JsonNode answer = JSON.readTree(this.message.toString());
			this.message.setLength(0);
			CompletableFuture<JsonNode> asked = this.waiting.remove(answer.path("id").asInt(0));
			// what the browser tells by itself has no number
			if (asked != null) {
				asked.complete(answer);
			}
		}
		sender.request(1);
		return null;
	}

	@Override
	public void onError(WebSocket sender, Throwable failure) {
		this.waiting.values().forEach((asked) -> asked.completeExceptionally(failure));
	}

	@Override
	public void close() {
		this.socket.abort();
		this.http.close();
	}

	private static <T> T await(CompletableFuture<T> answer) {
		try {
			return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new UncheckedIOException("the browser does not answer", new IOException(ex));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while the browser worked", ex);
		}
	}

}
