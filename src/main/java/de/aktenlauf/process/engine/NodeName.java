package de.aktenlauf.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The name of this node, the same after a restart: what a killed process had taken can be
 * recognised as our own. Kept in the file {@code node} of the data folder.
 */
@Component
class NodeName {

	private final String value;

	NodeName(@Value("${aktenlauf.data:./data}") Path data) {
		try {
			Path file = data.resolve("node");
			if (!Files.exists(file)) {
				Files.createDirectories(data);
				Files.writeString(file, "node-" + UUID.randomUUID());
			}
			this.value = Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The name of this node cannot be kept in the data folder", ex);
		}
	}

	String value() {
		return this.value;
	}

}
