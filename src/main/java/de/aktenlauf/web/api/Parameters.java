package de.aktenlauf.web.api;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.web.Problem;
import org.jspecify.annotations.Nullable;

/** Reads parameters of calls; an empty one counts as not given. */
final class Parameters {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2999;

	// no number with more digits is meant seriously
	private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,40}");

	private Parameters() {
	}

	static Optional<String> text(@Nullable String value) {
		return Optional.ofNullable(value).map(String::strip).filter((text) -> !text.isEmpty());
	}

	static Optional<CaseNumber> caseNumber(@Nullable String value) {
		return caseNumber("case", value);
	}

	static Optional<CaseNumber> caseNumber(String field, @Nullable String value) {
		try {
			return text(value).map(CaseNumber::parse);
		}
		catch (IllegalArgumentException ex) {
			throw CallRefused.unreadable(field, "Eine Fallnummer hat die Form 35504//0012345.");
		}
	}

	static Optional<LocalDate> date(String field, @Nullable String value) {
		try {
			Optional<LocalDate> date = text(value).map(LocalDate::parse);
			if (date.filter((day) -> day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR).isPresent()) {
				throw CallRefused.impossible(List.of(new Problem.Finding(field,
						"Das Jahr liegt zwischen " + FIRST_YEAR + " und " + LAST_YEAR + "; bitte das Datum prüfen.")));
			}
			return date;
		}
		catch (DateTimeParseException ex) {
			throw CallRefused.unreadable(field, "Ein Datum hat die Form 2026-11-20; diesen Tag gibt es nicht.");
		}
	}

	/** A whole number between two limits; what is no number at all cannot be read. */
	static int number(String field, @Nullable String value, int otherwise, Limits limits) {
		Optional<String> typed = text(value);
		if (typed.isEmpty()) {
			return otherwise;
		}
		if (!WHOLE_NUMBER.matcher(typed.get()).matches()) {
			throw CallRefused.unreadable(field, "Hier wird eine ganze Zahl erwartet.");
		}
		BigInteger number = new BigInteger(typed.get());
		if (number.compareTo(BigInteger.valueOf(limits.least())) < 0
				|| number.compareTo(BigInteger.valueOf(limits.most())) > 0) {
			throw CallRefused.impossible(List.of(new Problem.Finding(field,
					"Erlaubt ist " + limits.least() + " bis " + limits.most() + "; " + limits.mend())));
		}
		return number.intValueExact();
	}

	static <E extends Enum<E>> Optional<E> code(String field, @Nullable String value, Class<E> codes) {
		try {
			return text(value).map((text) -> Enum.valueOf(codes, text));
		}
		catch (IllegalArgumentException ex) {
			throw CallRefused.impossible(List.of(new Problem.Finding(field,
					"Diesen Wert gibt es nicht; erlaubt sind " + String.join(", ", names(codes)) + ".")));
		}
	}

	private static <E extends Enum<E>> List<String> names(Class<E> codes) {
		return Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
	}

	/**
	 * What a number may be.
	 *
	 * @param least the smallest
	 * @param most the largest
	 * @param mend what to do otherwise, in German
	 */
	record Limits(int least, int most, String mend) {
	}

}
