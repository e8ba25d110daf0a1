package de.aktenlauf.decisions.proof;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import de.aktenlauf.benefit.rates.Figure;
import de.aktenlauf.benefit.rates.FigureKey;

/**
 * A row of the law that was used.
 *
 * @param key what it is
 * @param from first day of the row
 * @param carriedForward whether the office carried it forward
 * @param digest SHA-256 over the whole row with unit and source
 */
public record FigureRow(FigureKey key, LocalDate from, boolean carriedForward, String digest) {

	// The rows of the law are few and never change while the program runs.
	private static final Map<Figure, FigureRow> ROWS = new ConcurrentHashMap<>();

	static FigureRow of(Figure figure) {
		return ROWS.computeIfAbsent(figure, FigureRow::row);
	}

	private static FigureRow row(Figure figure) {
		Whole whole = new Whole(figure.key().text(), figure.validity().from(), figure.validity().to(),
				figure.value().toPlainString(), figure.months(), figure.source().unit(), figure.source().norm(),
				figure.source().signature().map(Figure.Signature::by),
				figure.source().signature().map(Figure.Signature::on));
		return new FigureRow(figure.key(), figure.validity().from(), figure.isCarriedForward(),
				CanonicalJson.digest(CanonicalJson.write(whole)));
	}

	private record Whole(String key, LocalDate from, Optional<LocalDate> to, String value, int months, String unit,
			String norm, Optional<String> signedBy, Optional<LocalDate> signedOn) {
	}

}
