package de.aktenlauf.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.shared.CaseNumber;

/**
 * The code on our own letters, {@code AKTENLAUF:1:<case>:<expected kind>:<letter>}.
 *
 * @param caseNumber the case
 * @param expectedKind what the office expects to come back
 */
record OwnCode(CaseNumber caseNumber, Optional<DocumentKind> expectedKind) {

	private static final Pattern FORM = Pattern.compile("AKTENLAUF:1:([^:]{8,24})(?::([A-Z_]*))?(?::.*)?");

	/**
	 * Reads a code.
	 * @param text its content
	 * @return our code; empty for codes of others and of other versions
	 */
	static Optional<OwnCode> read(String text) {
		Matcher matcher = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String kind = (matcher.group(2) == null) ? "" : matcher.group(2);
		try {
			return Optional.of(new OwnCode(CaseNumber.parse(matcher.group(1)),
					Arrays.stream(DocumentKind.values()).filter((known) -> known.name().equals(kind)).findFirst()));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
