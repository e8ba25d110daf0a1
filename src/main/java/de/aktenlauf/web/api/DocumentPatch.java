package de.aktenlauf.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentEdit;
import de.aktenlauf.efile.EditRefused;
import de.aktenlauf.web.Problem;
import org.jspecify.annotations.Nullable;

/** What is to be written about a document; what is missing stays as it is. */
record DocumentPatch(@Nullable String title, @Nullable List<String> tags, @Nullable String register) {

	/** Keeps an unmodifiable copy. */
	DocumentPatch {
		tags = (tags != null) ? tags.stream().filter(Objects::nonNull).toList() : null;
	}

	DocumentEdit edit() {
		if (this.title == null && this.tags == null && this.register == null) {
			throw CallRefused.impossible(List
				.of(new Problem.Finding("body", "Nennen Sie mindestens einen der Werte title, tags, register.")));
		}
		try {
			return new DocumentEdit(Optional.ofNullable(this.title), Optional.ofNullable(this.tags),
					Optional.ofNullable(this.register));
		}
		catch (EditRefused ex) {
			throw refused(ex);
		}
	}

	/** What stands there now, beside what was sent. */
	List<Problem.Finding> beside(Document stored, List<String> storedTags) {
		List<Problem.Finding> findings = new ArrayList<>();
		findings.add(new Problem.Finding("If-Match", "Das Dokument wurde inzwischen geändert; sein Stand ist \""
				+ stored.version() + "\". Bitte erneut lesen und dann ändern."));
		if (this.title != null && !this.title.equals(stored.title())) {
			findings.add(differs("title", this.title, stored.title()));
		}
		if (this.tags != null && !this.tags.equals(storedTags)) {
			findings.add(differs("tags", String.join(", ", this.tags), String.join(", ", storedTags)));
		}
		if (this.register != null && !this.register.equals(stored.register())) {
			findings.add(differs("register", this.register, stored.register()));
		}
		return findings;
	}

	static CallRefused refused(EditRefused refusal) {
		String message = switch (refusal.field()) {
			case "title" -> "Ein Titel hat 1 bis " + DocumentEdit.MAX_TITLE + " Zeichen.";
			case "tags" -> "Höchstens " + DocumentEdit.MAX_TAGS + " Schlagworte mit je höchstens "
					+ DocumentEdit.MAX_TAG + " Zeichen.";
			case "register" -> "Dieses Register gibt es in der Akte nicht.";
			default -> "Dieser Wert ist nicht möglich.";
		};
		return CallRefused.impossible(List.of(new Problem.Finding(refusal.field(), message)));
	}

	private static Problem.Finding differs(String field, String sent, String stored) {
		return new Problem.Finding(field, "Gesendet wurde „" + sent + "“, gespeichert ist „" + stored + "“.");
	}

}
