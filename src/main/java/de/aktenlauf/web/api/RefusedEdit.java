package de.aktenlauf.web.api;

import java.util.List;

import de.aktenlauf.efile.DocumentEdit;
import de.aktenlauf.efile.EditRefused;
import de.aktenlauf.efile.FileNotes;
import de.aktenlauf.web.Problem;

/** Says what is wrong about a change of a file, and how to mend it. */
final class RefusedEdit {

	private RefusedEdit() {
	}

	static CallRefused of(EditRefused refusal) {
		String message = switch (refusal.field()) {
			case "title" -> "Ein Titel hat 1 bis " + DocumentEdit.MAX_TITLE + " Zeichen.";
			case "tags" -> "Höchstens " + DocumentEdit.MAX_TAGS + " Schlagworte mit je höchstens "
					+ DocumentEdit.MAX_TAG + " Zeichen.";
			case "register" -> "Dieses Register gibt es in der Akte nicht.";
			case "merged" -> "Die Seiten liegen inzwischen in einem anderen Dokument; bitte dort ändern.";
			case "reason" -> "Ein Grund hat 1 bis 500 Zeichen.";
			case "case" -> "Das geht nur mit Dokumenten eines Falls, und nicht mit dem Fall, in dem es schon liegt.";
			case "target" -> "Diese Akte gibt es nicht, oder Sie dürfen sie nicht öffnen; bitte die Nummer prüfen.";
			case "note" -> "Eine Notiz hat 1 bis " + FileNotes.MAX_LENGTH
					+ " Zeichen und gehört zur Akte oder einem Dokument darin.";
			case "move" -> "Diese Verschiebung gibt es nicht.";
			case "pages" -> "Alle Seiten des Dokuments werden genannt, jede einmal; jeder Teil hat mindestens eine.";
			case "areas" -> "Eine Kopie hat 1 bis 5000 geschwärzte Stellen.";
			case "purpose" -> "Ein Grund (reason) hat 1 bis 200 Zeichen und nennt keine Namen.";
			case "health" -> "Gesundheitsunterlagen werden nicht mit anderen Dokumenten zusammengeführt.";
			default -> "Dieser Wert ist nicht möglich.";
		};
		return CallRefused.impossible(List.of(new Problem.Finding(field(refusal), message)));
	}

	/** As the call names it. */
	private static String field(EditRefused refusal) {
		return switch (refusal.field()) {
			case "purpose" -> "reason";
			case "target" -> "case";
			default -> refusal.field();
		};
	}

}
