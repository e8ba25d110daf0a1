package de.aktenlauf.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/** An errand that the server which holds the data folder does for a command. */
final class SentErrand {

	/** A server shows its pulse each second; a loaded one may be late. */
	private static final Duration FIRST_PULSE = Duration.ofSeconds(5);

	private static final Duration LOST_PULSE = Duration.ofSeconds(60);

	private static final long PAUSE_MILLIS = 100;

	private final ErrandFolder folder;

	private final Progress progress;

	SentErrand(DataFolder data, Progress progress) {
		this.folder = new ErrandFolder(data);
		this.progress = progress;
	}

	/**
	 * Sends the errand and waits for its answer.
	 * @param errand what is to be done
	 * @return the result, empty if nobody takes errands: what holds the data folder is no
	 * server, or one that still starts
	 * @throws ErrandRefused if it is refused, or if the server ends meanwhile
	 */
	Optional<JsonNode> run(Errand errand) {
		try {
			if (!pulsates()) {
				return Optional.empty();
			}
			Path laid = this.folder.lay(errand);
			try {
				return Optional.of(follow(laid));
			}
			finally {
				ErrandFolder.delete(laid);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the errands of the server cannot be written or read", ex);
		}
	}

	private boolean pulsates() throws IOException {
		String first = this.folder.pulse();
		long began = System.nanoTime();
		while (System.nanoTime() - began < FIRST_PULSE.toNanos()) {
			if (!this.folder.pulse().equals(first)) {
				return true;
			}
			pause();
		}
		return false;
	}

	private JsonNode follow(Path laid) throws IOException {
		String pulse = "";
		long felt = System.nanoTime();
		while (System.nanoTime() - felt < LOST_PULSE.toNanos()) {
			Optional<ErrandFolder.Answer> answer = this.folder.answer(laid);
			if (answer.isPresent()) {
				return result(answer.get());
			}
			this.folder.progress(laid).ifPresent((state) -> this.progress.at(state.done(), state.total()));
			String now = this.folder.pulse();
			if (!now.equals(pulse)) {
				pulse = now;
				felt = System.nanoTime();
			}
			pause();
		}
		throw new ErrandRefused("SERVER_ENDED", Output.message("errand.serverEnded"));
	}

	private static JsonNode result(ErrandFolder.Answer answer) {
		if (!answer.done()) {
			throw new ErrandRefused(answer.key(), answer.detail());
		}
		return answer.result();
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while waiting", ex);
		}
	}

}
