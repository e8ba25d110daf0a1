package de.aktenlauf.routing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import de.aktenlauf.cases.Cases;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.text.ExtractedText;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What assigned letters teach: the reference under which a sender wrote about a case is
 * proposed for the next letter with it, and for those that wait already. It only ranks
 * candidates; no letter is filed by it, since senders use a number again.
 */
@Component
class LearnedReferences {

	/** The latest letters with a reference that are asked; older ones say nothing new. */
	private static final int LATEST = 50;

	/** What stands in letters of more cases is the sender's own, not the matter's. */
	private static final int MOST_CASES = 3;

	private static final int MOST_CANDIDATES = 10;

	private static final int BEST = 99;

	private final ReferenceTable table;

	private final RoutingTables letters;

	private final CaseRegister register;

	private final Clock clock;

	LearnedReferences(ReferenceTable table, RoutingTables letters, Cases cases, Clock clock) {
		this.table = table;
		this.letters = letters;
		this.register = CaseRegister.of(cases);
		this.clock = clock;
	}

	/**
	 * Keeps the references of a letter; one with a case teaches with it.
	 * @param mailItem the letter
	 * @param text its text
	 * @param match what else is known of its case
	 * @return the match, with the cases that the references speak for among its
	 * candidates
	 */
	CaseMatch read(MailItemId mailItem, ExtractedText text, CaseMatch match) {
		List<SenderReference> references = withoutOurs(text, SenderReferences.read(text));
		Optional<CaseNumber> known = (match instanceof CaseMatch.Found found) ? Optional.of(found.caseNumber())
				: Optional.empty();
		this.table.keep(mailItem, references, known, this.clock.instant());
		return (match instanceof CaseMatch.Unclear unclear) ? better(unclear, references) : match;
	}

	/**
	 * A letter has a case now, or another one: what waits with the same references is
	 * ranked anew.
	 */
	void teach(MailItemId mailItem, CaseNumber caseNumber) {
		this.table.teach(mailItem, caseNumber, this.clock.instant());
		// in one order for all, so that two people who assign at once wait for each other
		// and not in a ring
		Set<MailItemId> waiting = new TreeSet<>(Comparator.comparing(MailItemId::value));
		this.table.of(mailItem).forEach((reference) -> waiting.addAll(this.table.waiting(reference, LATEST)));
		for (MailItemId letter : waiting) {
			if (this.letters.caseMatch(letter).orElse(null) instanceof CaseMatch.Unclear unclear) {
				this.letters.keep(letter, better(unclear, this.table.of(letter)));
			}
		}
	}

	/**
	 * Our own numbers are looked up in the register; one that it lacks can be learned.
	 */
	private List<SenderReference> withoutOurs(ExtractedText text, List<SenderReference> references) {
		List<NumberHit> alike = references.isEmpty() ? List.of()
				: Claims.numbers(text).stream().filter((hit) -> isOneOf(hit, references)).toList();
		if (alike.isEmpty() || Claims.areTooMany(alike)) {
			return references;
		}
		List<NumberHit> ours = new Claims(this.register).of(alike).stream().map(Claim::hit).toList();
		return references.stream()
			.filter((reference) -> ours.stream().noneMatch((hit) -> isOneOf(hit, List.of(reference))))
			.toList();
	}

	private static boolean isOneOf(NumberHit hit, List<SenderReference> references) {
		String words = SenderReference.key(hit.evidence().words());
		return references.stream()
			.map(SenderReference::key)
			.anyMatch((key) -> words.contains(key)
					|| hit.readings().stream().map(SenderReference::key).anyMatch(key::contains));
	}

	private CaseMatch.Unclear better(CaseMatch.Unclear unclear, List<SenderReference> references) {
		Map<CaseNumber, CaseCandidate> candidates = new LinkedHashMap<>();
		unclear.candidates().forEach((candidate) -> candidates.put(candidate.caseNumber(), candidate));
		for (SenderReference reference : references) {
			Set<CaseNumber> cases = this.table.cases(reference, LATEST);
			if (cases.size() <= MOST_CASES) {
				this.register.byNumbers(cases)
					.forEach((community) -> candidates.compute(community.number(),
							(number, before) -> with(number, before, reference, cases.size())));
			}
		}
		List<CaseCandidate> ranked = new ArrayList<>(candidates.values());
		ranked.sort(Comparator.comparingInt(CaseCandidate::score).reversed().thenComparing(CaseCandidate::caseNumber));
		return new CaseMatch.Unclear(ranked.stream().limit(MOST_CANDIDATES).toList(), unclear.reason());
	}

	private static CaseCandidate with(CaseNumber number, @Nullable CaseCandidate before, SenderReference reference,
			int cases) {
		String reason = "„" + reference.written() + "“ steht in einem früheren Schreiben "
				+ ((cases == 1) ? "dieses Falls" : "dieses und eines anderen Falls");
		int points = (reference.distinctive() ? 40 : 25) / cases;
		if (before == null) {
			return new CaseCandidate(number, points, reason);
		}
		return before.reason().contains(reason) ? before
				: new CaseCandidate(number, Math.min(BEST, before.score() + points), reason + ", " + before.reason());
	}

}
