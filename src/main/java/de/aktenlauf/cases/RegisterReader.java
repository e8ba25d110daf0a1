package de.aktenlauf.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

import de.aktenlauf.shared.JsonFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A register on its way in.
 * <p>
 * What: keeps the bytes in a temporary file of the data folder, reads them once for their
 * form, and then row by row; never more than one row is in memory.
 * <p>
 * Concurrency: one thread.
 * <p>
 * Failure: a register that is broken anywhere is refused before its first row is handed
 * out; the temporary file goes with {@link #close()}.
 */
class RegisterReader implements AutoCloseable {

	/** Longest register that is read; ten times the largest office's. */
	static final long MAX_BYTES = 1L << 30;

	/** Longest row; a hundred members take a twentieth of it. */
	static final long MAX_ROW_BYTES = 1_000_000;

	private static final String FORMAT = "aktenlauf-cases/1";

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxStringLength(1_000_000)
				.maxNestingDepth(50)
				.maxDocumentLength(MAX_BYTES)
				.build())
			.build())
		.disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final Path spooled;

	private boolean formatSeen;

	private boolean casesSeen;

	private boolean full;

	/**
	 * Takes the register in.
	 * @param register the JSON text
	 * @param folder where it lies meanwhile; what a killed process left there goes
	 */
	RegisterReader(InputStream register, Path folder) {
		try {
			clear(Files.createDirectories(folder));
			this.spooled = Files.createTempFile(folder, "register-", ".json");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("no temporary file for the register", ex);
		}
		boolean readable = false;
		try {
			spool(register);
			checkForm();
			readable = true;
		}
		finally {
			if (!readable) {
				close();
			}
		}
	}

	/** Whether cases that are missing here are to be closed. */
	boolean full() {
		return this.full;
	}

	/** Hands out the rows in their order. */
	void forEachRow(Consumer<JsonNode> consumer) {
		try (JsonParser parser = JSON.createParser(this.spooled)) {
			parser.nextToken();
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				String field = parser.currentName();
				parser.nextToken();
				if (field.equals("cases")) {
					while (parser.nextToken() != JsonToken.END_ARRAY) {
						consumer.accept(JSON.readTree(parser));
					}
				}
				else {
					parser.skipChildren();
				}
			}
		}
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(this.spooled);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the temporary file of the register cannot be removed", ex);
		}
	}

	private static void clear(Path folder) throws IOException {
		try (Stream<Path> left = Files.list(folder)) {
			for (Path file : left.toList()) {
				Files.deleteIfExists(file);
			}
		}
	}

	private void spool(InputStream register) {
		try (OutputStream out = Files.newOutputStream(this.spooled)) {
			byte[] buffer = new byte[64 * 1024];
			long written = 0;
			for (int read = register.read(buffer); read >= 0; read = register.read(buffer)) {
				written += read;
				if (written > MAX_BYTES) {
					throw new RegisterRefused("Datei", "Das Register ist größer als 1 GB. Bitte in Teilen liefern.");
				}
				out.write(buffer, 0, read);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the register cannot be read", ex);
		}
	}

	private void checkForm() {
		try (JsonParser parser = JSON.createParser(this.spooled)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw new RegisterRefused("Datei", "Das Register ist kein JSON-Objekt { … }.");
			}
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				checkField(parser.currentName(), parser.nextToken(), parser);
			}
			if (parser.nextToken() != null) {
				throw new RegisterRefused("Datei", "Hinter dem Ende des JSON-Objekts steht noch etwas.");
			}
		}
		catch (JacksonException ex) {
			throw new RegisterRefused("Datei", "Das Register ist kein gültiges JSON in UTF-8 (" + JsonFault.place(ex)
					+ "). Nichts wurde übernommen; bitte den Auszug neu erzeugen.");
		}
		if (!this.formatSeen) {
			throw new RegisterRefused("format", "Das Feld fehlt; erwartet wird \"" + FORMAT + "\".");
		}
		if (!this.casesSeen) {
			throw new RegisterRefused("cases", "Das Feld fehlt; erwartet wird die Liste der Fälle.");
		}
	}

	private void checkField(String field, JsonToken value, JsonParser parser) {
		switch (field) {
			case "format" -> {
				if (value != JsonToken.VALUE_STRING || !parser.getString().equals(FORMAT)) {
					throw new RegisterRefused("format", "Unbekanntes Format; erwartet wird \"" + FORMAT + "\".");
				}
				this.formatSeen = true;
			}
			case "full" -> {
				if (value != JsonToken.VALUE_TRUE && value != JsonToken.VALUE_FALSE) {
					throw new RegisterRefused("full", "Erwartet wird true oder false.");
				}
				this.full = (value == JsonToken.VALUE_TRUE);
			}
			case "cases" -> {
				if (value != JsonToken.START_ARRAY || this.casesSeen) {
					throw new RegisterRefused("cases", "Erwartet wird genau eine Liste [ … ] der Fälle.");
				}
				this.casesSeen = true;
				checkRows(parser);
			}
			default -> parser.skipChildren();
		}
	}

	/** A row is read as a whole: one without end would fill the memory. */
	private static void checkRows(JsonParser parser) {
		int rows = 0;
		for (JsonToken row = parser.nextToken(); row != null && row != JsonToken.END_ARRAY; row = parser.nextToken()) {
			rows++;
			long start = parser.currentTokenLocation().getByteOffset();
			parser.skipChildren();
			if (parser.currentLocation().getByteOffset() - start > MAX_ROW_BYTES) {
				throw new RegisterRefused("cases", "Die Zeile #" + rows
						+ " ist größer als 1 MB. Nichts wurde übernommen; bitte den Auszug prüfen.");
			}
		}
	}

}
