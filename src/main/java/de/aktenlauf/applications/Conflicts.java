package de.aktenlauf.applications;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import java.util.TreeMap;

/**
 * Whether somebody else said something about the same values in between, or for later.
 */
record Conflicts(EnteredForm form, List<ValueRow> rows) {

	void refuse(Set<String> differences, Map<String, String> then) {
		Findings findings = new Findings();
		later(differences, then, findings);
		this.form.basedOn().ifPresent((version) -> meanwhile(version, differences, then, findings));
		findings.throwIfAny(FormRefused.CONFLICT);
	}

	private void later(Set<String> differences, Map<String, String> then, Findings findings) {
		this.rows.stream()
			.filter(ValueRow::known)
			.filter((row) -> row.value().validFrom().isAfter(this.form.from()))
			.filter((row) -> differences.contains(row.value().path()))
			.filter((row) -> !row.value().value().equals(then.get(row.value().path())))
			.forEach((row) -> findings.add(row.value().path(),
					"Ab " + row.value().validFrom() + " ist schon etwas anderes bekannt. "
							+ SideBySide.words(Map.of(row.value().path(), row.value().value()), then,
									row.value().path())
							+ " Bitte die Änderung von einem späteren Tag an erfassen oder zuerst die späteren Angaben"
							+ " berichtigen."));
	}

	private void meanwhile(long version, Set<String> differences, Map<String, String> then, Findings findings) {
		SortedMap<String, String> seen = new TreeMap<>();
		SortedMap<String, String> now = new TreeMap<>();
		this.rows.stream().filter((row) -> row.validOn(this.form.from())).forEach((row) -> {
			if (row.knownIn(version)) {
				seen.put(row.value().path(), row.value().value());
			}
			if (row.known()) {
				now.put(row.value().path(), row.value().value());
			}
		});
		FormCheck.differences(seen, now)
			.stream()
			.filter(differences::contains)
			.forEach((path) -> findings.add(path,
					"Inzwischen hat jemand anders diesen Wert geändert. " + SideBySide.words(now, then, path)
							+ " Bitte prüfen und mit dem neuen Stand noch einmal schicken."));
	}

}
