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

	private static final int GROUP = 3;

	private Words() {
	}

	/** Such as 1.234,50 €; written by hand, as a calculation says hundreds of amounts. */
	static String euro(Money amount) {
		StringBuilder text = new StringBuilder(amount.toString()).append(" €");
		int point = text.indexOf(".");
		text.setCharAt(point, ',');
		int first = (text.charAt(0) == '-') ? 1 : 0;
		for (int place = point - GROUP; place > first; place -= GROUP) {
			text.insert(place, '.');
		}
		return text.toString();
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
