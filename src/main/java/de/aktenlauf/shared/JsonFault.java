package de.aktenlauf.shared;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Tells people where a JSON text is wrong. */
public final class JsonFault {

	private JsonFault() {
	}

	/**
	 * The place of the fault, or the limit that the text goes beyond.
	 * @param fault what the reader threw
	 * @return German, such as "Zeile 12, Spalte 17"
	 */
	public static String place(JacksonException fault) {
		if (fault instanceof StreamConstraintsException) {
			return "zu tief geschachtelt oder ein Wert zu lang";
		}
		TokenStreamLocation location = fault.getLocation();
		return (location == null) ? "Stelle unbekannt"
				: "Zeile " + location.getLineNr() + ", Spalte " + location.getColumnNr();
	}

}
