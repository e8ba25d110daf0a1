package de.aktenlauf.process.benefitdecision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import de.aktenlauf.applications.Application;
import de.aktenlauf.decisions.exclusions.Evidence;
import de.aktenlauf.decisions.proposal.Proposal;
import de.aktenlauf.efile.FileContents;
import de.aktenlauf.efile.FilePage;
import de.aktenlauf.efile.FileQuery;
import de.aktenlauf.intake.Intake;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.intake.MailItemState;
import de.aktenlauf.routing.CaseFinder;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.MailItemId;

import org.springframework.stereotype.Component;

/**
 * SentLetters that may hold what is missing: unassigned, in quarantine, or filed since
 * the application without being named by it. Asked of the ledger, of routing and of the
 * e-file, not of the search index, which may lag.
 */
@Component
class AlreadyHere {

	/** Of waiting letters so many are looked at; an office clears them each day. */
	private static final int MAX_WAITING = 1_000;

	/** SentLetters come a little before the form that they belong to. */
	private static final int DAYS_BEFORE = 60;

	private final Intake intake;

	private final CaseFinder cases;

	private final FileContents contents;

	private final CurrentApplication current;

	AlreadyHere(Intake intake, CaseFinder cases, FileContents contents, CurrentApplication current) {
		this.intake = intake;
		this.cases = cases;
		this.contents = contents;
		this.current = current;
	}

	/**
	 * What may hold what is missing, waiting letters first; of the file only the kinds
	 * that would prove something.
	 */
	List<Fitting> letters(Proposal proposal) {
		Application application = proposal.facts().application().orElseThrow();
		Set<String> kinds = proposal.facts()
			.evidence()
			.needed()
			.stream()
			.flatMap((need) -> need.kinds().stream())
			.collect(Collectors.toSet());
		List<Fitting> fitting = new ArrayList<>();
		fitting.addAll(waiting(application.caseNumber(), MailItemState.CLEARING, Fitting.Where.UNASSIGNED));
		fitting.addAll(waiting(application.caseNumber(), MailItemState.QUARANTINED, Fitting.Where.QUARANTINE));
		filed(application).stream()
			.filter((shown) -> kinds.contains(shown.kind()) && !application.documents().contains(shown.document()))
			.map((shown) -> new Fitting(Fitting.Where.FILED, Optional.empty(), Optional.of(shown.document()),
					shown.kind()))
			.forEach(fitting::add);
		return fitting;
	}

	/** The documents of the case that came since shortly before the application. */
	List<Evidence.Shown> filed(Application application) {
		FilePage page = this.contents.page(application.caseNumber(), this.current.facts(application.caseNumber()),
				FileQuery.all());
		return page.entries()
			.stream()
			.map(FilePage.Entry::document)
			.filter((document) -> !document.receivedOn().isBefore(application.receivedOn().minusDays(DAYS_BEFORE)))
			.map((document) -> new Evidence.Shown(document.id(), document.kind().name()))
			.toList();
	}

	private List<Fitting> waiting(CaseNumber caseNumber, MailItemState state, Fitting.Where where) {
		List<MailItem> letters = this.intake.mailItems(state, MAX_WAITING);
		Map<MailItemId, List<CaseNumber>> candidates = this.cases
			.candidates(letters.stream().map(MailItem::id).toList());
		return letters.stream()
			.filter((letter) -> candidates.getOrDefault(letter.id(), List.of()).contains(caseNumber))
			.map((letter) -> new Fitting(where, Optional.of(letter.id()), letter.outcome().document(),
					letter.outcome().kind().orElse("")))
			.toList();
	}

}
