package de.aktenlauf.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** German words for the reasons of quarantine, as they stand in the ledger. */
final class QuarantineWords {

	private QuarantineWords() {
	}

	private static final Pattern COUNTS = Pattern.compile("scanner counted (\\d+), file holds (\\d+)");

	/** With the numbers that technical details tell. */
	static String of(QuarantineReason reason, String detail) {
		Matcher counts = COUNTS.matcher(detail);
		return (reason == QuarantineReason.PAGE_COUNT_MISMATCH && counts.matches())
				? "Die Datei hat eine andere Seitenzahl als die Lieferliste: %s statt %s.".formatted(counts.group(2),
						counts.group(1))
				: of(reason);
	}

	static String of(QuarantineReason reason) {
		return switch (reason) {
			case EMPTY -> "Die Datei ist leer.";
			case ENCRYPTED -> "Die Datei ist verschlüsselt und braucht ein Kennwort.";
			case CORRUPT -> "Die Datei ist defekt oder abgeschnitten.";
			case UNSUPPORTED_TYPE -> "Die Datei ist weder PDF noch TIFF, JPEG oder PNG.";
			case TOO_LARGE -> "Die Datei ist größer als erlaubt.";
			case TOO_MANY_PAGES -> "Die Datei hat mehr Seiten als erlaubt.";
			case PIXEL_LIMIT -> "Eine Seite hat mehr Bildpunkte als erlaubt.";
			case ARCHIVE_LIMIT -> "Die Datei wird entpackt größer als erlaubt.";
			case TIMEOUT -> "Das Lesen dauerte länger als erlaubt.";
			case OUT_OF_MEMORY -> "Das Lesen brauchte mehr Speicher als erlaubt.";
			case CHECKSUM_MISMATCH -> "Größe oder Prüfsumme weichen von der Lieferliste ab.";
			case MISSING_FILE -> "Die Datei steht in der Lieferliste, wurde aber nicht geliefert.";
			case UNLISTED_FILE -> "Die Datei wurde geliefert, steht aber nicht in der Lieferliste.";
			case UNREADABLE_SCAN -> "Auf dem Scan ist nichts zu lesen.";
			case MALWARE_SUSPECTED -> "Die Prüfung auf Schadsoftware hat die Datei beanstandet.";
			case DUPLICATE -> "Dasselbe Schreiben wurde schon geliefert.";
			case PAGE_COUNT_MISMATCH -> "Die Datei hat eine andere Seitenzahl als die Lieferliste.";
		};
	}

}
