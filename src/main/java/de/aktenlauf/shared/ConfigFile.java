package de.aktenlauf.shared;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of the {@code config} folder: the one beside the program if there is one, else
 * the one packed into it.
 */
public final class ConfigFile {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setCommentMarker('#')
		.setIgnoreEmptyLines(true)
		.setTrim(true)
		.get();

	private ConfigFile() {
	}

	/**
	 * Reads a table.
	 * @param name such as {@code baskets.csv}
	 * @return its rows, addressed by the names in the first line
	 * @throws UncheckedIOException if there is no such file or it cannot be read
	 */
	public static List<CSVRecord> rows(String name) {
		try (Reader reader = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
			return FORMAT.parse(reader).getRecords();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("config/" + name + " cannot be read", ex);
		}
	}

	/**
	 * Opens a file.
	 * @param name path below {@code config}
	 * @return a stream that the caller closes
	 * @throws IOException if there is no such file
	 */
	public static InputStream open(String name) throws IOException {
		Path beside = Path.of("config", name);
		if (Files.isRegularFile(beside)) {
			return Files.newInputStream(beside);
		}
		InputStream packed = ConfigFile.class.getResourceAsStream("/config/" + name);
		if (packed == null) {
			throw new FileNotFoundException("config/" + name);
		}
		return packed;
	}

}
