package de.aktenlauf.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import de.aktenlauf.text.Box;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.Redaction;
import de.aktenlauf.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is to be painted over in a copy: areas, and words wherever they stand, in codes
 * too.
 */
record RedactionWish(@Nullable List<@Nullable WantedArea> areas, @Nullable List<@Nullable String> words,
		@Nullable String reason) {

	private static final int MAX_LINES = 500;

	/** All that is to be painted over; one refusal names all that is wrong. */
	Map<Integer, List<Box>> on(List<Page> pages) {
		List<@Nullable WantedArea> wanted = Objects.requireNonNullElse(this.areas, List.of());
		List<String> terms = Objects.requireNonNullElse(this.words, List.<@Nullable String>of())
			.stream()
			.filter(Objects::nonNull)
			.map(String::strip)
			.filter((word) -> !word.isEmpty())
			.distinct()
			.toList();
		List<Problem.Finding> wrong = new ArrayList<>();
		if (wanted.size() > MAX_LINES || terms.size() > MAX_LINES) {
			wrong.add(new Problem.Finding((terms.size() > MAX_LINES) ? "words" : "areas",
					"Höchstens " + MAX_LINES + " Angaben; bitte die Kopie mit weniger machen."));
			throw CallRefused.impossible(wrong);
		}
		Redaction found = Redaction.find(pages, terms, drawn(pages, wanted, wrong));
		found.missed()
			.forEach((word) -> wrong.add(new Problem.Finding("words",
					"Nicht gefunden: " + word + ". Bitte die Schreibweise prüfen oder einen Bereich nennen.")));
		found.codes().forEach((code) -> wrong.add(new Problem.Finding("areas", code(code))));
		if (wrong.isEmpty() && found.count() == 0) {
			wrong.add(new Problem.Finding("areas", "Mindestens ein Bereich oder ein Wort wird geschwärzt."));
		}
		if (!wrong.isEmpty()) {
			throw CallRefused.impossible(wrong);
		}
		return found.areas();
	}

	private static Map<Integer, List<Box>> drawn(List<Page> pages, List<@Nullable WantedArea> wanted,
			List<Problem.Finding> wrong) {
		Map<Integer, List<Box>> drawn = new TreeMap<>();
		for (int index = 0; index < wanted.size(); index++) {
			WantedArea area = wanted.get(index);
			Box box = (area != null) ? area.on(pages) : WantedArea.NOTHING;
			if (area == null || box.width() < 1 || box.height() < 1) {
				wrong.add(new Problem.Finding("areas[" + index + "]",
						"Ein Bereich nennt eine Seite des Dokuments und left, top, width und height in Prozent."));
			}
			else {
				drawn.computeIfAbsent(area.number(), (key) -> new ArrayList<>()).add(box);
			}
		}
		return drawn;
	}

	private static String code(Redaction.PlacedCode code) {
		Box box = code.required();
		String says = "Auf Seite " + code.page().number()
				+ " sagt ein Strich- oder QR-Code eines der Worte, und kein Bereich verdeckt ihn ganz";
		return (code.box() == null) ? says + "; seine Stelle ist nicht bekannt, bitte die ganze Seite schwärzen."
				: says + ": links %d, oben %d, %d breit und %d hoch auf %d mal %d Punkten.".formatted(box.x(), box.y(),
						box.width(), box.height(), code.page().width(), code.page().height());
	}

	/** A part of a page, in percent of its width and height. */
	record WantedArea(@Nullable Integer page, @Nullable Double left, @Nullable Double top, @Nullable Double width,
			@Nullable Double height) {

		private static final Box NOTHING = new Box(0, 0, 0, 0);

		int number() {
			return Objects.requireNonNullElse(this.page, 0);
		}

		Box on(List<Page> pages) {
			boolean whole = this.left != null && this.top != null && this.width != null && this.height != null;
			if (!whole || number() < 1 || number() > pages.size()) {
				return NOTHING;
			}
			return Redaction.area(pages.get(number() - 1), percent(this.left), percent(this.top), percent(this.width),
					percent(this.height));
		}

		private static double percent(@Nullable Double value) {
			return Objects.requireNonNullElse(value, -1.0);
		}

	}

}
