package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.CaseStatus;
import de.aktenlauf.cases.Person;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.text.ExtractedText;

/**
 * Decides whose a letter is: by our own code, by numbers, by a number with one digit
 * mended, by name with birth date or address. Wherever two cases are possible, or number
 * and person do not fit, the answer is unclear.
 */
final class CaseSearch {

	private final CaseRegister register;

	CaseSearch(CaseRegister register) {
		this.register = register;
	}

	CaseMatch find(ExtractedText text) {
		Letter letter = Letter.of(text);
		List<NumberHit> numbers = Claims.numbers(text);
		Claims claims = new Claims(this.register);
		List<Claim> meant = Claims.areTooMany(numbers) ? List.of() : claims.of(numbers);
		PersonTraces traces = new PersonTraces(letter);
		NamedCases named = new NamedCases(this.register, traces, letter);
		Fit fit = new Fit(letter, traces, named);
		Candidates candidates = new Candidates(text, traces, named, meant);
		if (Claims.areTooMany(numbers)) {
			return candidates.unclear("Zu viele Nummern im Schreiben");
		}
		List<DamagedNumber> damaged = DamagedNumber.read(text, meant.stream().map(Claim::hit).toList());
		List<Claim> sure = meant.stream().filter((claim) -> claim.hit().labelled() || isNamed(claim, fit)).toList();
		List<NumberHit> unknown = numbers.stream()
			.filter((hit) -> meant.stream().noneMatch((claim) -> claim.hit().equals(hit)))
			.toList();
		if (!sure.isEmpty()) {
			return byNumbers(sure, new Doubts(unknown, damaged), fit, candidates);
		}
		List<Claim> mended = claims.withOneOtherDigit(unknown);
		candidates.addMended(mended);
		return byMendedNumber(mended, damaged, fit, candidates)
			.or(() -> byName(named, new Doubts(unknown, damaged), fit, candidates))
			.orElseGet(() -> candidates.unclear(unknown.isEmpty() ? "Keine Nummer, kein eindeutiger Name gefunden"
					: "Nummer ist im Fallbestand nicht bekannt, kein eindeutiger Name gefunden"));
	}

	private static boolean isNamed(Claim claim, Fit fit) {
		return claim.cases().stream().anyMatch((community) -> fit.name(community).compareTo(NameMatch.NEAR) >= 0);
	}

	private static CaseMatch byNumbers(List<Claim> claims, Doubts doubts, Fit fit, Candidates candidates) {
		List<Claim> read = claims.stream().map((claim) -> readByName(claim, fit)).toList();
		List<BenefitCommunity> common = read.getFirst()
			.cases()
			.stream()
			.filter((community) -> read.stream().allMatch((claim) -> claim.means(community.number())))
			.toList();
		if (common.isEmpty()) {
			return candidates.unclear("Nummern mehrerer Fälle im Schreiben");
		}
		Optional<BenefitCommunity> one = onlyOne(common);
		if (one.isEmpty()) {
			return candidates.unclear("Nummer passt zu mehreren Fällen");
		}
		if (doubts.meanOtherCaseThan(one.get(), fit.name(one.get()))) {
			return candidates.unclear("Eine zweite Fallnummer im Schreiben ist nicht lesbar oder nicht bekannt");
		}
		Claim best = read.stream()
			.min(Comparator.comparing((Claim claim) -> claim.hit().kind())
				.thenComparing((claim) -> !claim.hit().exact())
				.thenComparingInt((claim) -> claim.hit().evidence().page()))
			.orElseThrow();
		boolean exact = read.stream().anyMatch((claim) -> claim.hit().exact());
		return fit.contradiction(one.get(), exact)
			.map((reason) -> (CaseMatch) candidates.unclear(label(best, one.get()) + ", aber " + reason))
			.orElseGet(() -> found(best, one.get(), false, fit));
	}

	/** Where one place can be read as two numbers, a full name says which was meant. */
	private static Claim readByName(Claim claim, Fit fit) {
		if (claim.cases().size() == 1) {
			return claim;
		}
		List<BenefitCommunity> fitting = claim.cases()
			.stream()
			.filter((community) -> fit.name(community).compareTo(NameMatch.NEAR) >= 0)
			.toList();
		return fitting.isEmpty() ? claim : new Claim(claim.hit(), fitting);
	}

	/** Of the same person's cases the open one. */
	private static Optional<BenefitCommunity> onlyOne(List<BenefitCommunity> cases) {
		if (cases.size() == 1) {
			return Optional.of(cases.getFirst());
		}
		List<BenefitCommunity> open = cases.stream().filter((found) -> found.status() == CaseStatus.OPEN).toList();
		return (open.size() == 1) ? Optional.of(open.getFirst()) : Optional.empty();
	}

	private static Optional<CaseMatch> byMendedNumber(List<Claim> mended, List<DamagedNumber> damaged, Fit fit,
			Candidates candidates) {
		Map<CaseNumber, BenefitCommunity> fitting = new LinkedHashMap<>();
		mended.stream()
			.flatMap((claim) -> claim.cases().stream())
			.filter(fit::person)
			.forEach((community) -> fitting.put(community.number(), community));
		if (fitting.isEmpty()) {
			return Optional.empty();
		}
		if (fitting.size() > 1) {
			return Optional.of(candidates.unclear("Nummer ist nicht bekannt; mit einer anderen Ziffer passen mehrere"));
		}
		BenefitCommunity one = fitting.values().iterator().next();
		if (damaged.stream().anyMatch((number) -> number.mayBeOtherCaseOf(one))) {
			return Optional.of(candidates.unclear("Mehrere Nummern im Schreiben sind nicht sicher lesbar"));
		}
		Claim claim = mended.stream().filter((each) -> each.means(one.number())).findFirst().orElseThrow();
		return Optional.of(fit.contradiction(one, false)
			.map((reason) -> (CaseMatch) candidates
				.unclear("Nummer ist nicht bekannt; die ähnlichste passt nicht: " + reason))
			.orElseGet(() -> found(claim, one, true, fit)));
	}

	private static CaseMatch found(Claim claim, BenefitCommunity community, boolean healed, Fit fit) {
		List<Evidence> evidence = new ArrayList<>();
		evidence.add(claim.hit().evidence());
		evidence.addAll(fit.nameEvidence(community));
		String mended = healed ? ", eine falsch gelesene Ziffer berichtigt" : "";
		return new CaseMatch.Found(community.number(), claim.hit().kind(), healed, evidence,
				label(claim, community) + mended + ", " + fit.inWords(community));
	}

	private static String label(Claim claim, BenefitCommunity community) {
		String page = " auf Seite " + claim.hit().evidence().page() + " gefunden";
		return switch (claim.hit().kind()) {
			case BARCODE -> "Eigener Code zu BG-Nr. " + community.number() + page;
			case CUSTOMER_NUMBER -> "Kundennummer zu BG-Nr. " + community.number() + page;
			case FILE_NUMBER -> "Aktenzeichen zu BG-Nr. " + community.number() + page;
			case CASE_NUMBER, NAME_BIRTH_DATE, NAME_ADDRESS, PERSON -> "BG-Nr. " + community.number() + page;
		};
	}

	private static Optional<CaseMatch> byName(NamedCases named, Doubts doubts, Fit fit, Candidates candidates) {
		List<NamedCases.Named> born = named.withBirthDate();
		List<NamedCases.Named> living = named.withAddress();
		List<NamedCases.Named> proven = new ArrayList<>(born);
		proven.addAll(living);
		if (proven.isEmpty()) {
			return Optional.empty();
		}
		Optional<BenefitCommunity> one = onePerson(proven);
		if (one.isEmpty()) {
			return Optional.of(candidates.unclear("Personen aus mehreren Fällen genannt"));
		}
		if (doubts.mayMeanOtherCaseThan(one.get())) {
			return Optional.of(candidates.unclear("Die Nummer im Schreiben gehört nicht zu der genannten Person"));
		}
		if (fit.othersInPlainView(one.get())) {
			return Optional.of(candidates.unclear("Absender oder Betroffene gehören zu einem anderen Fall"));
		}
		boolean byBirthDate = born.stream().anyMatch((person) -> isOf(person, one.get()));
		NamedCases.Named best = (byBirthDate ? born : living).stream()
			.filter((person) -> isOf(person, one.get()))
			.findFirst()
			.orElseThrow();
		if (fit.otherBirthDate(best.person())) {
			return Optional.of(candidates.unclear("Name und Anschrift passen, das Geburtsdatum nicht"));
		}
		return Optional.of(new CaseMatch.Found(one.get().number(),
				byBirthDate ? CaseFoundBy.NAME_BIRTH_DATE : CaseFoundBy.NAME_ADDRESS, false,
				List.of(EvidenceWords.of(best.tokens(fit.tokens()), "NAME")),
				(byBirthDate ? "Name und Geburtsdatum" : "Name und Anschrift")
						+ " kommen im Fallbestand nur einmal vor: BG-Nr. " + one.get().number()));
	}

	/**
	 * Numbers that the register does not know.
	 *
	 * @param unknown read, but nobody's
	 * @param damaged not read
	 */
	private record Doubts(List<NumberHit> unknown, List<DamagedNumber> damaged) {

		/**
		 * Beside a number and a name that fit, a strange but well read number is no
		 * doubt.
		 */
		boolean meanOtherCaseThan(BenefitCommunity community, NameMatch name) {
			List<String> strange = (name.compareTo(NameMatch.NEAR) >= 0) ? this.unknown.stream()
				.filter((hit) -> hit.exact() && hit.kind() != CaseFoundBy.CASE_NUMBER)
				.flatMap((hit) -> hit.readings().stream())
				.toList() : List.of();
			return this.unknown.stream().anyMatch((hit) -> hit.isOtherCaseOf(community.number()))
					|| this.damaged.stream()
						.filter((number) -> !number.isOneOf(strange))
						.anyMatch((number) -> (name == NameMatch.NONE) ? number.mayBeOurs(community)
								: number.mayBeOtherCaseOf(community));
		}

		boolean mayMeanOtherCaseThan(BenefitCommunity community) {
			return this.unknown.stream().anyMatch((hit) -> hit.mayBeOtherCaseOf(community.number()))
					|| this.damaged.stream().anyMatch((number) -> number.mayBeOtherCaseOf(community));
		}

	}

	private static boolean isOf(NamedCases.Named person, BenefitCommunity community) {
		return person.community().number().equals(community.number());
	}

	/** One case; or several of the same person, of which one is open. */
	private static Optional<BenefitCommunity> onePerson(List<NamedCases.Named> proven) {
		Map<CaseNumber, BenefitCommunity> cases = new LinkedHashMap<>();
		proven.forEach((person) -> cases.put(person.community().number(), person.community()));
		if (cases.size() == 1) {
			return Optional.of(cases.values().iterator().next());
		}
		long persons = proven.stream()
			.map(NamedCases.Named::person)
			.collect(Collectors.groupingBy((Person person) -> NamedCases.fullName(person) + person.birthDate()))
			.size();
		return (persons == 1) ? onlyOne(List.copyOf(cases.values())) : Optional.empty();
	}

}
