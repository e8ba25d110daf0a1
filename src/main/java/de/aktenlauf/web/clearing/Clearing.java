package de.aktenlauf.web.clearing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.aktenlauf.cases.Address;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.cases.Person;
import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Protection;
import de.aktenlauf.access.Visibility;
import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.intake.MailItem;
import de.aktenlauf.routing.CaseCandidate;
import de.aktenlauf.routing.CaseFinder;
import de.aktenlauf.routing.CaseMatch;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.WaitingLetters;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.TeamNames;
import de.aktenlauf.web.page.Words;

import org.springframework.stereotype.Component;

/** Letters without a case, with the cases that may fit. */
@Component
class Clearing {

	private static final int MAX_LETTERS = 200;

	private static final int MAX_SUGGESTIONS = 12;

	private final Access access;

	private final WaitingLetters waiting;

	private final CaseFinder caseFinder;

	private final Cases cases;

	private final FileFactsFinder facts;

	private final KindCatalogue kinds;

	private final Format format;

	private final Words words;

	private final TeamNames teams;

	Clearing(Access access, WaitingLetters waiting, CaseFinder caseFinder, Cases cases, FileFactsFinder facts,
			KindCatalogue kinds, Format format, Words words, TeamNames teams) {
		this.access = access;
		this.waiting = waiting;
		this.caseFinder = caseFinder;
		this.cases = cases;
		this.facts = facts;
		this.kinds = kinds;
		this.format = format;
		this.words = words;
		this.teams = teams;
	}

	/** The letters that the current user may assign, the oldest receipt first. */
	List<MailItem> waiting() {
		return this.waiting.letters().stream().limit(MAX_LETTERS).toList();
	}

	/** What the rules need to know about a letter, if it was filed. */
	Optional<FileFacts> facts(MailItem item) {
		return item.outcome().document().map(this.facts::ofDocument);
	}

	/** The case of a number, if the current user may name it here. */
	Optional<CaseNumber> namable(String typed) {
		try {
			return Optional.of(CaseNumber.parse(typed)).filter(this.facts::namable);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private Predicate<BenefitCommunity> namable() {
		Visibility rules = this.access.visible();
		Function<BenefitCommunity, FileFacts> cases = this.facts.ofCases();
		return (community) -> rules.allowsNaming(cases.apply(community));
	}

	Letter letter(MailItem item) {
		Optional<CaseMatch> match = this.caseFinder.stored(item.id());
		String kind = item.outcome()
			.kind()
			.map((code) -> this.kinds.describe(DocumentKind.valueOf(code)).german())
			.orElseGet(() -> this.words.of("clearing.letter"));
		return new Letter(item.id().toString(), kind, this.format.date(item.receivedOn()),
				this.words.ofCode("channel", item.channel().name()), this.format.shortTime(item.scannedAt()),
				item.pages(), item.outcome().dueOn().map(this.format::shortDate).orElse(""),
				item.outcome().document().map((id) -> "/dokumente/" + id + "/seiten/1").orElse(""),
				match.map(CaseMatch::reason).orElse(""), match.map(this::count).orElse(0));
	}

	private int count(CaseMatch match) {
		return (match instanceof CaseMatch.Unclear unclear) ? unclear.candidates().size() : 0;
	}

	/** How many cases may fit that the current user must not be shown. */
	int locked(MailItem item) {
		return this.access.visible().unassigned() ? ranked(item).size() - candidates(item).size() : 0;
	}

	private List<CaseCandidate> ranked(MailItem item) {
		return this.caseFinder.stored(item.id())
			.map((match) -> (match instanceof CaseMatch.Unclear unclear) ? unclear.candidates()
					: List.<CaseCandidate>of())
			.orElseGet(List::of);
	}

	List<Candidate> candidates(MailItem item) {
		List<CaseCandidate> ranked = ranked(item);
		Predicate<BenefitCommunity> namable = namable();
		Map<CaseNumber, BenefitCommunity> known = known(ranked.stream().map(CaseCandidate::caseNumber).toList());
		return ranked.stream()
			.flatMap((candidate) -> Stream.ofNullable(known.get(candidate.caseNumber()))
				.filter(namable)
				.map((community) -> candidate(community, candidate.reason(), candidate.score())))
			.toList();
	}

	List<Candidate> suggestions(String typed) {
		return this.cases.suggest(typed, MAX_SUGGESTIONS, this.facts.ofCases())
			.stream()
			.map((community) -> candidate(community, "", 0))
			.toList();
	}

	private Map<CaseNumber, BenefitCommunity> known(Collection<CaseNumber> numbers) {
		return numbers.isEmpty() ? Map.of()
				: this.cases.findAll(numbers)
					.stream()
					.collect(Collectors.toMap(BenefitCommunity::number, Function.identity()));
	}

	private Candidate candidate(BenefitCommunity community, String reason, int score) {
		Person person = community.representative();
		boolean hidden = community.protection() == Protection.BLOCKED_ADDRESS;
		String address = hidden ? this.words.of("clearing.blocked")
				: community.address().map(Clearing::line).orElse("");
		return new Candidate(community.number().value(), person.familyName() + ", " + person.givenName(),
				person.birthDate().map(this.format::date).orElse(""), address, this.teams.of(community.team()),
				this.words.ofCode("caseStatus", community.status().name()), reason, score);
	}

	private static String line(Address address) {
		return (address.street() + ", " + address.postCode() + " " + address.city()).strip();
	}

	/**
	 * A letter that waits for its case.
	 *
	 * @param id its identifier
	 * @param title its kind
	 * @param receivedOn legal date of receipt
	 * @param channel how it came
	 * @param scannedAt time of the scan
	 * @param pages number of pages
	 * @param dueOn by when, may be empty
	 * @param picture address of its first page
	 * @param reason why no case was found
	 * @param candidates number of candidates
	 */
	record Letter(String id, String title, String receivedOn, String channel, String scannedAt, int pages, String dueOn,
			String picture, String reason, int candidates) {
	}

	/**
	 * A case that may fit.
	 *
	 * @param number the case number
	 * @param name the representative
	 * @param birthDate may be empty
	 * @param address may be empty
	 * @param team the responsible team as people call it
	 * @param status open or closed, in words
	 * @param reason what speaks for and against it
	 * @param score 0 to 100
	 */
	record Candidate(String number, String name, String birthDate, String address, String team, String status,
			String reason, int score) {
	}

}
