package de.aktenlauf.process.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.routing.CaseFoundBy;
import de.aktenlauf.routing.CaseMatch;
import de.aktenlauf.routing.Classification;
import de.aktenlauf.routing.Evidence;
import de.aktenlauf.routing.Urgency;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.text.ExtractionFailure;

/** What a test says about a letter; the defaults are valid and boring. */
public record LetterFacts(DocumentKind kind, Set<Urgency> urgencies, CaseMatch match,
		Optional<ExtractionFailure> failure, int pagesCounted, int pagesFound, boolean broken) {

	public static LetterFacts aLetter() {
		return new LetterFacts(DocumentKind.OTHER, Set.of(), new CaseMatch.Unclear(List.of(), "Keine Nummer gefunden."),
				Optional.empty(), 2, 2, false);
	}

	public LetterFacts of(DocumentKind kind) {
		return new LetterFacts(kind, this.urgencies, this.match, this.failure, this.pagesCounted, this.pagesFound,
				this.broken);
	}

	public LetterFacts urgent(Urgency urgency) {
		return new LetterFacts(this.kind, Set.of(urgency), this.match, this.failure, this.pagesCounted, this.pagesFound,
				this.broken);
	}

	public LetterFacts about(CaseNumber caseNumber) {
		return new LetterFacts(this.kind, this.urgencies,
				new CaseMatch.Found(caseNumber, CaseFoundBy.CASE_NUMBER, false, List.of(),
						"BG-Nr. " + caseNumber + " auf Seite 1 gefunden, Name passt."),
				this.failure, this.pagesCounted, this.pagesFound, this.broken);
	}

	public LetterFacts unreadable(ExtractionFailure failure) {
		return new LetterFacts(this.kind, this.urgencies, this.match, Optional.of(failure), this.pagesCounted,
				this.pagesFound, this.broken);
	}

	public LetterFacts legible() {
		return new LetterFacts(this.kind, this.urgencies, this.match, Optional.empty(), this.pagesCounted,
				this.pagesFound, this.broken);
	}

	public LetterFacts pages(int counted, int found) {
		return new LetterFacts(this.kind, this.urgencies, this.match, this.failure, counted, found, this.broken);
	}

	public LetterFacts breakingTheClassifier() {
		return new LetterFacts(this.kind, this.urgencies, this.match, this.failure, this.pagesCounted, this.pagesFound,
				true);
	}

	public Classification classification() {
		return new Classification(this.kind, 98, List.of(new Evidence("lege Widerspruch ein", 1, List.of(), "R-01")),
				this.urgencies, "test");
	}

}
