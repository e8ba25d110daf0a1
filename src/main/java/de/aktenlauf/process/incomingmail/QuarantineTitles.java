package de.aktenlauf.process.incomingmail;

import de.aktenlauf.intake.QuarantineReason;

/** Reasons of quarantine in a word or two, for titles. */
final class QuarantineTitles {

	private QuarantineTitles() {
	}

	static String of(QuarantineReason reason) {
		return switch (reason) {
			case EMPTY -> "leer";
			case ENCRYPTED -> "verschlüsselt";
			case CORRUPT -> "defekt";
			case UNSUPPORTED_TYPE -> "Dateiart nicht erlaubt";
			case TOO_LARGE -> "Datei zu groß";
			case TOO_MANY_PAGES -> "zu viele Seiten";
			case PIXEL_LIMIT -> "Bild zu groß";
			case ARCHIVE_LIMIT -> "entpackt zu groß";
			case TIMEOUT -> "Lesen dauerte zu lange";
			case OUT_OF_MEMORY -> "Lesen brauchte zu viel Speicher";
			case CHECKSUM_MISMATCH -> "Prüfsumme falsch";
			case MISSING_FILE -> "Datei fehlt";
			case UNLISTED_FILE -> "nicht in der Lieferliste";
			case UNREADABLE_SCAN -> "Scan unleserlich";
			case MALWARE_SUSPECTED -> "Virusverdacht";
			case DUPLICATE -> "schon geliefert";
			case PAGE_COUNT_MISMATCH -> "Seitenzahl stimmt nicht";
		};
	}

}
