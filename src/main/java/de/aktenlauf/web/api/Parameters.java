package de.aktenlauf.web.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.web.Problem;
import org.jspecify.annotations.Nullable;

/** Reads parameters of calls; an empty one counts as not given. */
final class Parameters {

	private Parameters() {
	}

	static Optional<String> text(@Nullable String value) {
		return Optional.ofNullable(value).map(String::strip).filter((text) -> !text.isEmpty());
	}

	static Optional<CaseNumber> caseNumber(@Nullable String value) {
		try {
			return text(value).map(CaseNumber::parse);
		}
		catch (IllegalArgumentException ex) {
			throw CallRefused.unreadable("case", "Eine Fallnummer hat die Form 35504//0012345.");
		}
	}

	static Optional<LocalDate> date(String field, @Nullable String value) {
		try {
			return text(value).map(LocalDate::parse);
		}
		catch (DateTimeParseException ex) {
			throw CallRefused.unreadable(field, "Ein Datum hat die Form 2026-11-20.");
		}
	}

	static int number(String field, @Nullable String value, int otherwise) {
		try {
			return text(value).map(Integer::parseInt).orElse(otherwise);
		}
		catch (NumberFormatException ex) {
			throw CallRefused.unreadable(field, "Hier wird eine ganze Zahl erwartet.");
		}
	}

	static <E extends Enum<E>> Optional<E> code(String field, @Nullable String value, Class<E> codes) {
		try {
			return text(value).map((text) -> Enum.valueOf(codes, text));
		}
		catch (IllegalArgumentException ex) {
			throw CallRefused.impossible(List.of(new Problem.Finding(field, "Diesen Wert gibt es nicht.")));
		}
	}

}
