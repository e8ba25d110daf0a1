package de.aktenlauf.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import de.aktenlauf.shared.Money;

/** How numbers are written in sentences for citizens. */
final class Words {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

	private static final int PERCENT_DIGITS = 2;

	private Words() {
	}

	static String euro(Money amount) {
		return String.format(Locale.GERMANY, "%,.2f €", new BigDecimal(amount.toString()));
	}

	static String percent(BigDecimal share) {
		return share.movePointRight(PERCENT_DIGITS).stripTrailingZeros().toPlainString().replace('.', ',') + " %";
	}

	static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** The parts of a month that was split, or nothing if it was not. */
	static String split(List<SplitMonth.Piece> pieces) {
		if (pieces.size() < 2) {
			return "";
		}
		return pieces.stream()
			.map((piece) -> "%d von %d Tagen aus %s sind %s".formatted(piece.days(), piece.of(),
					euro(piece.fullMonth()), euro(piece.amount())))
			.collect(Collectors.joining("; ", " Ein Geburtstag teilt den Monat: ", " (§ 41 Abs. 1 SGB II)."));
	}

}
