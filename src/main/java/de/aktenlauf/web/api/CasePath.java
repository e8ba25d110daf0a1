package de.aktenlauf.web.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.aktenlauf.shared.CaseNumber;

/** Reads a case in an address: as in the address of its file, or as it is written. */
final class CasePath {

	private static final Pattern ADDRESS = Pattern.compile("(\\d{5})-(\\d{1,7})");

	private CasePath() {
	}

	static CaseNumber of(String text) {
		Matcher address = ADDRESS.matcher(text);
		try {
			return CaseNumber.parse(address.matches() ? address.group(1) + "//" + address.group(2) : text);
		}
		catch (IllegalArgumentException ex) {
			throw CallRefused.unreadable("case",
					"In einer Adresse hat eine Fallnummer die Form 35504-0012345 oder 35504BG0012345.");
		}
	}

}
