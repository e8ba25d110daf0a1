package de.aktenlauf.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One value of a case's circumstances.
 *
 * @param path such as {@code persons/355A123456/incomes/1/gross}
 * @param value as text: an amount, a day, a code, or codes with blanks between them
 * @param validFrom first day on which it is true
 * @param validUntil first day on which it is no longer; empty if without end
 * @param knownFrom since when it is known
 * @param knownUntil until when it was held to be true; empty if it still is
 * @param source where it comes from
 * @param application the application that said so, if one did
 */
public record KnownValue(String path, String value, LocalDate validFrom, Optional<LocalDate> validUntil,
		Instant knownFrom, Optional<Instant> knownUntil, Source source, Optional<ApplicationId> application) {
}
