package de.aktenlauf.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The finished jar, run as a process of its own over one data folder. */
record Program(Path jar, Path data) {

	record Ended(int exitCode, String output) {
	}

	static Program over(Path data) {
		return new Program(Path.of(System.getProperty("aktenlauf.jar", "target/aktenlauf.jar")).toAbsolutePath(), data);
	}

	/** Runs a command to its end. */
	Ended run(Duration limit, String... arguments) {
		Path output = outputFile();
		Process process = start(output, arguments);
		try {
			if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
				kill(process);
				throw new IllegalStateException("still running after " + limit + ":\n" + Files.readString(output));
			}
			return new Ended(process.exitValue(), Files.readString(output));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Runs a command and kills it, children too, without any warning. */
	void runAndKill(Duration after, String... arguments) {
		Process process = start(outputFile(), arguments);
		try {
			process.waitFor(after.toMillis(), TimeUnit.MILLISECONDS);
			kill(process);
			process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static void kill(Process process) {
		List<ProcessHandle> children = process.descendants().toList();
		process.destroyForcibly();
		children.forEach(ProcessHandle::destroyForcibly);
	}

	private Path outputFile() {
		try {
			return Files.createTempFile(this.data.getParent(), "output", ".txt");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Process start(Path output, String... arguments) {
		List<String> command = new ArrayList<>(List
			.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", this.jar.toString()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().put("AKTENLAUF_DATA", this.data.toString());
		builder.environment().put("AKTENLAUF_DEMO", "empty");
		try {
			return builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
