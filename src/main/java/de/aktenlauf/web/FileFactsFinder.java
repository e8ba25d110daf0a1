package de.aktenlauf.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Protection;
import de.aktenlauf.access.Visibility;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.Absence;
import de.aktenlauf.tasks.BasketQuery;
import de.aktenlauf.tasks.Baskets;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemState;
import de.aktenlauf.tasks.WorkItems;

import org.springframework.stereotype.Component;

/**
 * Collects what the access rules need to know about a file or document: the only place
 * where register, work items and substitutions meet the current user.
 * <p>
 * The open work items of a user are many; they are asked for only if no cheaper fact
 * allows the reading already.
 */
@Component
public class FileFactsFinder {

	/** Mail without a case is looked for among this many items of the own in-tray. */
	private static final int MAX_IN_TRAY = 500;

	/** Most cases of one question to the register. */
	private static final int MAX_CASES = 1_000;

	private final Cases cases;

	private final Efiles efiles;

	private final WorkItems workItems;

	private final Baskets baskets;

	private final Access access;

	private final CurrentUser currentUser;

	private final Clock clock;

	FileFactsFinder(Cases cases, Efiles efiles, WorkItems workItems, Baskets baskets, Access access,
			CurrentUser currentUser, Clock clock) {
		this.cases = cases;
		this.efiles = efiles;
		this.workItems = workItems;
		this.baskets = baskets;
		this.access = access;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * The facts about a document for the current user.
	 * @param document the document
	 * @return the facts
	 * @throws de.aktenlauf.efile.DocumentNotFound if there is none
	 */
	public FileFacts ofDocument(DocumentId document) {
		return ofDocument(this.efiles.document(document));
	}

	/**
	 * The facts about a document for the current user.
	 * @param document the document
	 * @return the facts
	 */
	public FileFacts ofDocument(Document document) {
		return facts(document.caseNumber(), document.health(), Optional.of(document.id()));
	}

	/**
	 * The facts about a case's file for the current user.
	 * @param caseNumber the case, known or not
	 * @return the facts
	 */
	public FileFacts ofCase(CaseNumber caseNumber) {
		return facts(Optional.of(caseNumber), false, Optional.empty());
	}

	/**
	 * The facts about what a work item is about; the caller has found the item through
	 * the facade, so that the current user holds it.
	 * @param item the work item
	 * @return the facts
	 */
	public FileFacts ofWorkItem(WorkItem item) {
		return item.document().map(this::ofDocument).orElseGet(() -> facts(item.caseNumber(), false, Optional.empty()));
	}

	/**
	 * Which of several cases the current user may open, for lists.
	 * @param caseNumbers the cases
	 * @return those that may be opened
	 */
	public Set<CaseNumber> visible(Collection<CaseNumber> caseNumbers) {
		List<CaseNumber> asked = caseNumbers.stream().distinct().toList();
		Visibility rules = this.access.visible();
		Function<BenefitCommunity, FileFacts> facts = ofCases();
		Set<CaseNumber> visible = new HashSet<>();
		for (int from = 0; from < asked.size(); from += MAX_CASES) {
			this.cases.findAll(asked.subList(from, Math.min(asked.size(), from + MAX_CASES)))
				.stream()
				.filter((community) -> rules.allows(facts.apply(community)))
				.map(BenefitCommunity::number)
				.forEach(visible::add);
		}
		return visible;
	}

	/**
	 * What the rules need to know about cases of the register, for lists.
	 * @return tells the facts about a case for the current user
	 */
	public Function<BenefitCommunity, FileFacts> ofCases() {
		Visibility rules = this.access.visible();
		Set<CaseNumber> held = rules.responsible() ? this.workItems.casesWithOpenItems(rules.user()) : Set.of();
		Set<UserId> absent = absentColleagues();
		return (community) -> facts(community, false, held.contains(community.number()), absent);
	}

	private FileFacts facts(Optional<CaseNumber> caseNumber, boolean health, Optional<DocumentId> document) {
		Optional<BenefitCommunity> community = caseNumber.flatMap(this.cases::find);
		FileFacts cheap = community.map((known) -> facts(known, health, false, absentColleagues()))
			.orElseGet(() -> new FileFacts(caseNumber, Optional.empty(), Optional.empty(), Protection.NONE, health,
					false, false));
		return this.access.decide(cheap).allowed() ? cheap : cheap.withHeldTask(holds(caseNumber, document));
	}

	private static FileFacts facts(BenefitCommunity community, boolean health, boolean heldTask, Set<UserId> absent) {
		return new FileFacts(Optional.of(community.number()), Optional.of(community.team()), community.worker(),
				community.protection(), health, heldTask, community.worker().filter(absent::contains).isPresent());
	}

	private Set<UserId> absentColleagues() {
		return this.baskets.substitutions(this.currentUser.get().id(), LocalDate.now(this.clock))
			.stream()
			.map(Absence::absent)
			.collect(Collectors.toUnmodifiableSet());
	}

	private boolean holds(Optional<CaseNumber> caseNumber, Optional<DocumentId> document) {
		if (caseNumber.isPresent()) {
			return this.workItems.casesWithOpenItems(this.currentUser.get().id()).contains(caseNumber.get());
		}
		BasketQuery inTray = new BasketQuery(Optional.empty(), WorkItemState.OPEN, Optional.empty(), 0, MAX_IN_TRAY);
		return document.isPresent()
				&& this.baskets.list(inTray).stream().anyMatch((item) -> item.document().equals(document));
	}

}
