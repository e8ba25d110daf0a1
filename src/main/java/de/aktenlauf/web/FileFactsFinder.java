package de.aktenlauf.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.Protection;
import de.aktenlauf.access.User;
import de.aktenlauf.access.Visibility;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.cases.ProtectedCases;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.PageWork;
import de.aktenlauf.routing.CaseFinder;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.Absence;
import de.aktenlauf.tasks.Baskets;
import de.aktenlauf.tasks.HeldItems;
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

	/** Most cases of one question to the register. */
	private static final int MAX_CASES = 1_000;

	private final Cases cases;

	private final ProtectedCases protectedCases;

	private final CaseFinder caseFinder;

	private final Efiles efiles;

	private final PageWork pages;

	private final WorkItems workItems;

	private final HeldItems held;

	private final Baskets baskets;

	private final Access access;

	private final CurrentUser currentUser;

	private final Clock clock;

	FileFactsFinder(Cases cases, ProtectedCases protectedCases, CaseFinder caseFinder, Efiles efiles, PageWork pages,
			WorkItems workItems, HeldItems held, Baskets baskets, Access access, CurrentUser currentUser, Clock clock) {
		this.cases = cases;
		this.protectedCases = protectedCases;
		this.caseFinder = caseFinder;
		this.efiles = efiles;
		this.pages = pages;
		this.workItems = workItems;
		this.held = held;
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
	 * The facts about a document for the current user; about one whose pages went into
	 * another document those of the other one.
	 * @param document the document
	 * @return the facts
	 */
	public FileFacts ofDocument(Document document) {
		DocumentId current = document.emptied() ? this.pages.current(document.id()) : document.id();
		if (!current.equals(document.id())) {
			return ofDocument(this.efiles.document(current));
		}
		FileFacts facts = facts(document.caseNumber(), document.health(), Optional.of(document.id()));
		return (document.caseNumber().isPresent() || this.access.decide(facts).allowed()) ? facts
				: ofUnassigned(List.of(document)).getOrDefault(document.id(), facts);
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
		return ofCases(asked).entrySet()
			.stream()
			.filter((known) -> rules.allows(known.getValue()))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	/**
	 * Which of several cases are locked for the current user, for lists of what lay in
	 * the user's basket before.
	 * @param caseNumbers the cases, at most 1,000
	 * @return those of which nothing may be shown
	 */
	public Set<CaseNumber> locked(Collection<CaseNumber> caseNumbers) {
		return (caseNumbers.isEmpty() || this.access.visible().protectedFiles()) ? Set.of()
				: this.protectedCases.among(caseNumbers);
	}

	/**
	 * What the register tells about cases that are not locked for the current user.
	 * @param caseNumbers the cases, at most 1,000
	 * @return those that are known
	 */
	public List<BenefitCommunity> unlocked(Collection<CaseNumber> caseNumbers) {
		boolean all = this.access.visible().protectedFiles();
		return this.cases.findAll(caseNumbers)
			.stream()
			.filter((community) -> all || community.protection() == Protection.NONE)
			.toList();
	}

	/**
	 * The facts about letters that wait for their case, by the cases that they may belong
	 * to; whether the current user holds a work item is left out.
	 * @param documents the letters, at most 1,000
	 * @return facts of those that have no case
	 */
	public Map<DocumentId, FileFacts> ofUnassigned(Collection<Document> documents) {
		List<Document> waiting = documents.stream().filter((letter) -> letter.caseNumber().isEmpty()).toList();
		Map<MailItemId, List<CaseNumber>> candidates = this.caseFinder
			.candidates(waiting.stream().map(Document::mailItem).toList());
		Map<CaseNumber, FileFacts> cases = ofCases(
				candidates.values().stream().flatMap(List::stream).distinct().toList());
		return waiting.stream()
			.collect(Collectors.toMap(Document::id,
					(letter) -> new FileFacts(Optional.empty(), Optional.empty(), Optional.empty(), Protection.NONE,
							letter.health(), false, false,
							candidates.getOrDefault(letter.mailItem(), List.of())
								.stream()
								.flatMap((number) -> Stream.ofNullable(cases.get(number)))
								.toList())));
	}

	/**
	 * Whether a case may be named to the current user as one to which mail belongs.
	 * @param caseNumber the case, known or not
	 * @return false as well if there is none
	 */
	public boolean namable(CaseNumber caseNumber) {
		return this.cases.find(caseNumber)
			.filter((community) -> this.access.visible().allowsNaming(ofCases().apply(community)))
			.isPresent();
	}

	private Map<CaseNumber, FileFacts> ofCases(List<CaseNumber> numbers) {
		Function<BenefitCommunity, FileFacts> facts = ofCases();
		Map<CaseNumber, FileFacts> cases = new HashMap<>();
		for (int from = 0; from < numbers.size(); from += MAX_CASES) {
			this.cases.findAll(numbers.subList(from, Math.min(numbers.size(), from + MAX_CASES)))
				.forEach((community) -> cases.put(community.number(), facts.apply(community)));
		}
		return cases;
	}

	/**
	 * What the rules need to know about cases of the register, for lists.
	 * @return tells the facts about a case for the current user
	 */
	public Function<BenefitCommunity, FileFacts> ofCases() {
		Visibility rules = this.access.visible();
		Set<CaseNumber> held = rules.responsible() ? this.held.cases(this.currentUser.get()) : Set.of();
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

	/** Who opens files may open that of a held case, others the held letter alone. */
	private boolean holds(Optional<CaseNumber> caseNumber, Optional<DocumentId> document) {
		User user = this.currentUser.get();
		if (!user.may(Permission.WORK_ON_ITEMS)) {
			return false;
		}
		Optional<List<WorkItem>> held = (caseNumber.isPresent() && user.may(Permission.READ_FILES))
				? caseNumber.map(this.workItems::ofCase) : document.map(this.workItems::ofDocument);
		return held.orElseGet(List::of).stream().anyMatch((item) -> item.state() != WorkItemState.COMPLETED);
	}

}
