package de.aktenlauf.outbound;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import de.aktenlauf.shared.BenefitMonth;
import de.aktenlauf.shared.Money;

/** How letters write amounts, days and months. */
final class German {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.GERMANY);

	private static final int GROUP = 3;

	private German() {
	}

	/** Such as 1.234,56 €. */
	static String euro(Money amount) {
		StringBuilder text = new StringBuilder(amount.toString()).append(" €");
		int point = text.indexOf(".");
		text.setCharAt(point, ',');
		int first = (text.charAt(0) == '-') ? 1 : 0;
		for (int place = point - GROUP; place > first; place -= GROUP) {
			text.insert(place, '.');
		}
		return (first == 1) ? "−" + text.substring(1) : text.toString();
	}

	static String euro(String amount) {
		return euro(Money.parse(amount));
	}

	static String day(LocalDate day) {
		return DAY.format(day);
	}

	static String month(BenefitMonth month) {
		return MONTH.format(month.value()) + " " + month.value().getYear();
	}

	/** Such as "Juli bis Dezember 2026". */
	static String months(BenefitMonth first, BenefitMonth last) {
		if (first.equals(last)) {
			return month(first);
		}
		boolean sameYear = first.value().getYear() == last.value().getYear();
		return (sameYear ? MONTH.format(first.value()) : month(first)) + " bis " + month(last);
	}

	/** Such as "Rente, Lohn und Kindergeld". */
	static String list(List<String> words) {
		if (words.size() < 2) {
			return String.join("", words);
		}
		return String.join(", ", words.subList(0, words.size() - 1)) + " und " + words.getLast();
	}

}
