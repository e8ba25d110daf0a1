package de.aktenlauf.benefit.rates;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.benefit.rates.Figure.Signature;
import de.aktenlauf.benefit.rates.Figure.Source;
import de.aktenlauf.benefit.rates.Figure.Validity;
import de.aktenlauf.benefit.rates.Figures.AgeLimit;
import de.aktenlauf.shared.ConfigFile;
import org.apache.commons.csv.CSVRecord;

/** Reads the tables of {@code config/law}. */
final class FigureTables {

	private static final String PUBLISHED = "law/law_parameters.csv";

	private static final String FURTHER = "law/further_figures.csv";

	private static final String CARRIED_FORWARD = "law/carried_forward.csv";

	private static final String AGE_LIMITS = "law/age_limits.csv";

	private FigureTables() {
	}

	static Figures read() {
		return read(CARRIED_FORWARD);
	}

	static Figures read(String carriedForward) {
		return withCarriedForward(ConfigFile.rows(carriedForward));
	}

	/** The published figures with other rows of what the office carries forward. */
	static Figures withCarriedForward(List<CSVRecord> rows) {
		return new Figures(published(), figures(CARRIED_FORWARD, rows),
				ConfigFile.rows(AGE_LIMITS).stream().map(FigureTables::ageLimit).toList());
	}

	private static List<Figure> published() {
		List<Figure> published = new ArrayList<>(figures(PUBLISHED, ConfigFile.rows(PUBLISHED)));
		published.addAll(figures(FURTHER, ConfigFile.rows(FURTHER)));
		return published;
	}

	private static List<Figure> figures(String file, List<CSVRecord> rows) {
		return rows.stream().map((row) -> figure(file, row)).toList();
	}

	private static Figure figure(String file, CSVRecord row) {
		try {
			FigureKey key = FigureKey.of(row.get("key"))
				.orElseThrow(() -> new IllegalArgumentException("unknown key " + row.get("key")));
			// 0.30/3 is a share with its months
			String[] value = row.get("value").split("/", 2);
			return new Figure(key, validity(row, "valid_from", "valid_to"), new BigDecimal(value[0]),
					(value.length > 1) ? Integer.parseInt(value[1]) : 0,
					new Source(row.get("unit"), row.get("source"), signature(file, row)));
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw new IllegalStateException("config/" + file + " row " + row.getRecordNumber() + " is wrong", ex);
		}
	}

	private static Validity validity(CSVRecord row, String from, String to) {
		Validity validity = new Validity(LocalDate.parse(row.get(from)), day(row.get(to)));
		if (validity.to().filter(validity.from()::isAfter).isPresent()) {
			throw new IllegalArgumentException("ends before it begins");
		}
		return validity;
	}

	private static Optional<LocalDate> day(String text) {
		return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
	}

	private static Optional<Signature> signature(String file, CSVRecord row) {
		if (!file.equals(CARRIED_FORWARD)) {
			return Optional.empty();
		}
		if (row.get("signed_by").isBlank() || row.get("valid_to").isBlank()) {
			throw new IllegalArgumentException("a figure is carried forward by somebody, up to a day");
		}
		return Optional.of(new Signature(row.get("signed_by"), LocalDate.parse(row.get("signed_on"))));
	}

	private static AgeLimit ageLimit(CSVRecord row) {
		return new AgeLimit(validity(row, "born_from", "born_to"), Integer.parseInt(row.get("value")));
	}

}
