package de.aktenlauf.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentEdit;
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
		return new DocumentEdit(Optional.ofNullable(this.title), Optional.ofNullable(this.tags),
				Optional.ofNullable(this.register));
	}

	/** What stands there now, beside what was sent. */
	List<Problem.Finding> beside(Document stored, List<String> storedTags) {
		List<Problem.Finding> findings = new ArrayList<>();
		findings.add(OpenedDocuments.changed(stored.version()));
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

	private static Problem.Finding differs(String field, String sent, String stored) {
		return new Problem.Finding(field, "Gesendet wurde „" + sent + "“, gespeichert ist „" + stored + "“.");
	}

}
