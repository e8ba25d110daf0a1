package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.CaseStatus;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.text.ExtractedText;

/** Ranks the cases that a letter may belong to, for the person who decides. */
final class Candidates {

	private static final int MOST = 10;

	private final PersonTraces traces;

	private final String characters;

	private final Map<CaseNumber, Ranked> ranked = new LinkedHashMap<>();

	Candidates(ExtractedText text, PersonTraces traces, NamedCases named, List<Claim> claims) {
		this.traces = traces;
		this.characters = text.text().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
		claims.forEach((claim) -> claim.cases()
			.forEach((community) -> add(community, claim.hit().exact() ? 45 : 35, "Nummer steht im Schreiben")));
		named.all().forEach((person) -> add(person.community(), 0, ""));
	}

	void addMended(List<Claim> mended) {
		mended.stream()
			.flatMap((claim) -> claim.cases().stream())
			.filter((community) -> this.traces.bestName(community) != NameMatch.NONE)
			.forEach((community) -> add(community, 25, "Nummer unterscheidet sich in einer Ziffer"));
	}

	private void add(BenefitCommunity community, int points, String reason) {
		this.ranked.computeIfAbsent(community.number(), (number) -> new Ranked(community)).add(points, reason);
	}

	CaseMatch.Unclear unclear(String reason) {
		List<CaseCandidate> best = this.ranked.values()
			.stream()
			.map(this::candidate)
			.sorted(Comparator.comparingInt(CaseCandidate::score).reversed().thenComparing(CaseCandidate::caseNumber))
			.limit(MOST)
			.toList();
		return new CaseMatch.Unclear(best, reason);
	}

	private CaseCandidate candidate(Ranked ranked) {
		BenefitCommunity community = ranked.community;
		int score = ranked.points;
		List<String> reasons = new ArrayList<>(ranked.reasons);
		switch (this.traces.bestName(community)) {
			case FULL -> {
				score += 30;
				reasons.add("voller Name genannt");
			}
			case NEAR -> {
				score += 22;
				reasons.add("Vor- und Familienname genannt");
			}
			case FAMILY -> {
				score += 12;
				reasons.add("Familienname genannt");
			}
			case NONE -> reasons.add("kein Name passt");
		}
		if (community.members().stream().anyMatch(this.traces::birthDate)) {
			score += 12;
			reasons.add("Geburtsdatum passt");
		}
		if (community.address().filter(this.traces::address).isPresent()) {
			score += 12;
			reasons.add("Anschrift passt");
		}
		if (hasAccount(community)) {
			score += 12;
			reasons.add("Konto passt");
		}
		if (community.status() == CaseStatus.CLOSED) {
			score -= 6;
			reasons.add("Fall ist beendet");
		}
		return new CaseCandidate(community.number(), Math.clamp(score, 0, 99), String.join(", ", reasons));
	}

	private boolean hasAccount(BenefitCommunity community) {
		return community.members()
			.stream()
			.anyMatch((member) -> member.iban()
				.filter((iban) -> this.characters.contains(iban.replace(" ", "").toUpperCase(Locale.ROOT)))
				.isPresent());
	}

	/** Points of one case. */
	private static final class Ranked {

		private final BenefitCommunity community;

		private final List<String> reasons = new ArrayList<>();

		private int points;

		Ranked(BenefitCommunity community) {
			this.community = community;
		}

		void add(int more, String reason) {
			if (!reason.isEmpty() && !this.reasons.contains(reason)) {
				this.reasons.add(reason);
				this.points += more;
			}
		}

	}

}
