package de.aktenlauf.outbound;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.shared.ConfigFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The dated texts of {@code config/letters/text-blocks.csv}. */
final class TextBlocks {

	static final String FILE = "text-blocks.csv";

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setCommentMarker('#')
		.setIgnoreEmptyLines(true)
		.get();

	private final Map<String, List<TextBlock>> blocks = new HashMap<>();

	private TextBlocks() {
	}

	/** Reads the file of the office. */
	static TextBlocks load() {
		try (Reader reader = new InputStreamReader(ConfigFile.open("letters/" + FILE), StandardCharsets.UTF_8)) {
			return read(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("config/letters/" + FILE + " cannot be read", ex);
		}
	}

	static TextBlocks read(Reader reader) throws IOException {
		TextBlocks read = new TextBlocks();
		try (CSVParser parser = FORMAT.parse(reader)) {
			for (CSVRecord row : parser) {
				int line = (int) parser.getCurrentLineNumber();
				if (!row.isConsistent()) {
					throw new LetterTextBroken(FILE, line,
							"each row has six columns; put a text with commas in quotes");
				}
				TextBlock block = block(row, line);
				read.blocks.computeIfAbsent(block.id(), (id) -> new ArrayList<>()).add(block);
			}
		}
		return read;
	}

	private static TextBlock block(CSVRecord row, int line) {
		try {
			String until = row.get("valid_to").strip();
			return new TextBlock(row.get("id").strip(), Integer.parseInt(row.get("version").strip()),
					LocalDate.parse(row.get("valid_from").strip()),
					until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)), row.get("source").strip(),
					row.get("text").strip(), line);
		}
		catch (NumberFormatException | DateTimeException ex) {
			throw new LetterTextBroken(FILE, line, "version is a number, days have the form 2026-07-01");
		}
	}

	/**
	 * The version of a block that is valid on a day.
	 * @throws LetterTextBroken if there is none or more than one
	 */
	TextBlock of(String id, LocalDate day) {
		List<TextBlock> valid = this.blocks.getOrDefault(id, List.of())
			.stream()
			.filter((block) -> block.validOn(day))
			.toList();
		if (valid.isEmpty()) {
			int line = this.blocks.getOrDefault(id, List.of()).stream().mapToInt(TextBlock::line).max().orElse(0);
			throw new LetterTextBroken(FILE, line, "there is no block " + id + " for " + day + ", add a row");
		}
		if (valid.size() > 1) {
			throw new LetterTextBroken(FILE, valid.getLast().line(),
					"block " + id + " has two versions for " + day + ", correct valid_to of the older one");
		}
		return valid.getFirst();
	}

}
