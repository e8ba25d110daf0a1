package de.aktenlauf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

/**
 * Where commands lay their errands for the running server, and where it answers: one
 * folder for each errand in {@code <data>/errands}.
 * <p>
 * Failure: each file appears whole or not at all, as it is written beside and renamed. An
 * errand of an earlier server is never run later: whoever sent it has been told that it
 * failed.
 */
final class ErrandFolder {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String ERRAND = "errand.json";

	private static final String FILE = "file";

	private static final String PROGRESS = "progress.json";

	private static final String ANSWER = "answer.json";

	private static final String PULSE = ".pulse";

	private final DataFolder data;

	private final Path folder;

	ErrandFolder(DataFolder data) {
		this.data = data;
		this.folder = data.path().resolve("errands");
	}

	/**
	 * Lays an errand down for the server.
	 * @param errand what is to be done; its file is copied
	 * @return the folder of the errand
	 */
	Path lay(Errand errand) throws IOException {
		Files.createDirectories(this.folder);
		String name = UUID.randomUUID().toString();
		Path hidden = Files.createDirectories(this.data.path().resolve("staging").resolve(name));
		if (errand.file().isPresent()) {
			Files.copy(errand.file().get(), hidden.resolve(FILE));
		}
		Files.writeString(hidden.resolve(ERRAND), JSON.writeValueAsString(
				new Letter(errand.work(), errand.file().isPresent(), errand.dryRun(), errand.detail())));
		return Files.move(hidden, this.folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
	}

	/** The errands without an answer, in no order. */
	List<Path> open() throws IOException {
		Files.createDirectories(this.folder);
		try (var entries = Files.list(this.folder)) {
			return entries.filter((entry) -> Files.exists(entry.resolve(ERRAND)))
				.filter((entry) -> !Files.exists(entry.resolve(ANSWER)))
				.toList();
		}
	}

	/** Throws away what was laid down before this process took the lock of the data. */
	void deleteStale() throws IOException {
		Files.createDirectories(this.folder);
		try (var entries = Files.list(this.folder)) {
			for (Path entry : entries.filter(Files::isDirectory).toList()) {
				Path errand = entry.resolve(ERRAND);
				if (!Files.exists(errand) || this.data.lockedAfter(Files.getLastModifiedTime(errand))) {
					delete(entry);
				}
			}
		}
	}

	Errand read(Path laid) throws IOException {
		Letter letter = JSON.readValue(Files.readString(laid.resolve(ERRAND)), Letter.class);
		Optional<Path> file = letter.file() ? Optional.of(laid.resolve(FILE)) : Optional.empty();
		return new Errand(letter.work(), file, letter.dryRun(), letter.detail());
	}

	void tell(Path laid, long done, long total) throws IOException {
		write(laid, PROGRESS, new State(done, total));
	}

	/** Answers, and deletes the file of the errand. */
	void answer(Path laid, Answer answer) throws IOException {
		write(laid, ANSWER, answer);
		Files.deleteIfExists(laid.resolve(FILE));
	}

	Optional<State> progress(Path laid) throws IOException {
		return find(laid.resolve(PROGRESS), State.class);
	}

	Optional<Answer> answer(Path laid) throws IOException {
		return find(laid.resolve(ANSWER), Answer.class);
	}

	static void delete(Path laid) throws IOException {
		FileSystemUtils.deleteRecursively(laid);
	}

	/** Shows that a server looks here. */
	void beat(long pulse) throws IOException {
		Files.createDirectories(this.folder);
		write(this.folder, PULSE, pulse);
	}

	/** Differs as long as a server looks here. */
	String pulse() throws IOException {
		try {
			return Files.readString(this.folder.resolve(PULSE));
		}
		catch (NoSuchFileException ex) {
			return "";
		}
	}

	private static void write(Path folder, String name, Object value) throws IOException {
		Path hidden = folder.resolve("." + name + ".tmp");
		Files.writeString(hidden, JSON.writeValueAsString(value));
		Files.move(hidden, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private static <T> Optional<T> find(Path file, Class<T> type) throws IOException {
		try {
			return Optional.of(JSON.readValue(Files.readString(file), type));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (JacksonException ex) {
			throw new IOException("the answer of the server cannot be read", ex);
		}
	}

	/** An errand as it lies in its folder. */
	private record Letter(Errand.Work work, boolean file, boolean dryRun, String detail) {
	}

	/**
	 * How far an errand is.
	 *
	 * @param done how much is done
	 * @param total how much there is, 0 if that is not known
	 */
	record State(long done, long total) {
	}

	/**
	 * What the server answers.
	 *
	 * @param done whether the work was done
	 * @param result what it brought, empty if it was not done
	 * @param key why it was not done, empty if it was
	 * @param detail the place and how to mend it
	 */
	record Answer(boolean done, JsonNode result, String key, String detail) {

		static Answer of(JsonNode result) {
			return new Answer(true, result, "", "");
		}

		static Answer refused(String key, String detail) {
			return new Answer(false, JSON.createObjectNode(), key, detail);
		}

	}

}
