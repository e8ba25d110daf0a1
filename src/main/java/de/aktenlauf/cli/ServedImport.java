package de.aktenlauf.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An import through the server that holds the data folder: the delivery is laid into its
 * inbox and followed by the files that the server writes beside it.
 * <p>
 * Failure: the copy is made under a name that the server overlooks and renamed in one
 * step, so that a command that is killed leaves no half delivery.
 */
final class ServedImport {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String STATUS = "delivery.status.json";

	private static final String REFUSED = "delivery.refused.json";

	private static final Set<String> RECEIPTS = Set.of(STATUS, REFUSED, "delivery.accepted.json");

	private final Path inbox;

	private final Path staging;

	private final Output output;

	private final Verbosity verbosity;

	ServedImport(DataFolder data, Output output, Verbosity verbosity) {
		this.inbox = data.path().resolve("inbox");
		this.staging = data.path().resolve("staging");
		this.output = output;
		this.verbosity = verbosity;
	}

	int run(Path folderOrZip) {
		try {
			return follow(lay(folderOrZip));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the inbox of the server cannot be written: " + this.inbox, ex);
		}
	}

	private Path lay(Path source) throws IOException {
		Files.createDirectories(this.inbox);
		Path real = source.toRealPath();
		if (this.inbox.toRealPath().equals(real.getParent())) {
			return real;
		}
		Path hidden = Files.createDirectories(this.staging).resolve(UUID.randomUUID().toString());
		copy(source, hidden);
		String name = real.getFileName().toString();
		Path target = this.inbox.resolve(name);
		for (int number = 2; Files.exists(target); number++) {
			target = this.inbox.resolve(number + "-" + name);
		}
		return Files.move(hidden, target, StandardCopyOption.ATOMIC_MOVE);
	}

	/** Receipts of an earlier import would be taken for those of this one. */
	private static void copy(Path source, Path target) throws IOException {
		if (!Files.isDirectory(source)) {
			Files.copy(source, target);
			return;
		}
		try (var files = Files.walk(source)) {
			for (Path file : files.toList()) {
				if (!RECEIPTS.contains(file.getFileName().toString())) {
					Files.copy(file, target.resolve(source.relativize(file).toString()));
				}
			}
		}
	}

	private int follow(Path laid) throws IOException {
		Patience patience = new Patience();
		Account account = null;
		try (Progress progress = Progress.of(this.output, this.verbosity.silent(), laid.getFileName().toString())) {
			long unfinished = Long.MAX_VALUE - 1;
			while (patience.left(unfinished) && (account == null || account.pagesUnfinished() > 0)) {
				Optional<JsonNode> refused = read(laid, REFUSED);
				if (refused.isPresent()) {
					return refused(refused.get());
				}
				account = read(laid, STATUS).map(ServedImport::account).orElse(account);
				if (account != null) {
					unfinished = account.pagesUnfinished();
					progress.at(account.pagesDelivered() - unfinished, account.pagesDelivered());
				}
				Patience.pause();
			}
		}
		if (account == null) {
			this.output.warn("import.notTaken", laid);
			return ExitCode.UNEXPECTED;
		}
		account.print(this.output, this.verbosity);
		return account.exitCode();
	}

	/** In a folder the files lie inside, for a ZIP beside it with its name in front. */
	private static Optional<JsonNode> read(Path laid, String name) throws IOException {
		Path file = Files.isDirectory(laid) ? laid.resolve(name) : laid.resolveSibling(laid.getFileName() + "." + name);
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try {
			return Optional.of(JSON.readTree(Files.readString(file)));
		}
		catch (JacksonException ex) {
			// Just being written; the next look sees all of it.
			return Optional.empty();
		}
	}

	private int refused(JsonNode refusal) {
		this.output.warn("refused.delivery");
		refusal.path("errors")
			.forEach((error) -> this.output.err()
				.println("  " + error.path("field").asString("") + ": " + error.path("message").asString("")));
		return ExitCode.UNEXPECTED;
	}

	private static Account account(JsonNode status) {
		List<Account.Unread> unread = new ArrayList<>();
		status.path("quarantine")
			.forEach((letter) -> unread.add(new Account.Unread(letter.path("position").asInt(0),
					letter.path("file").asString(""), letter.path("reason").asString(""))));
		return new Account(status.path("delivery").asString(""), status.path("state").asString(""),
				status.path("documents").asInt(0), status.path("filed").asInt(0), status.path("clearing").asInt(0),
				status.path("quarantined").asInt(0), status.path("duplicates").asInt(0),
				status.path("pagesDelivered").asInt(0), status.path("pagesFiled").asInt(0),
				status.path("pagesQuarantined").asInt(0), status.path("pagesUnfinished").asInt(0), unread);
	}

}
