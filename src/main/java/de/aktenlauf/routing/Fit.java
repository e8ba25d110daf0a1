package de.aktenlauf.routing;

import java.util.List;
import java.util.Optional;

import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Person;

/**
 * Whether a case fits the persons whom a letter names.
 */
final class Fit {

	private final Letter letter;

	private final PersonTraces traces;

	private final NamedCases named;

	Fit(Letter letter, PersonTraces traces, NamedCases named) {
		this.letter = letter;
		this.traces = traces;
		this.named = named;
	}

	List<Token> tokens() {
		return this.letter.tokens();
	}

	NameMatch name(BenefitCommunity community) {
		return this.traces.bestName(community);
	}

	/**
	 * Whether the letter clearly speaks of a member: full name that nobody else has, or
	 * family name with birth date or address.
	 * @param community the case
	 * @return true if a wrongly read digit may be mended for this case
	 */
	boolean person(BenefitCommunity community) {
		return switch (name(community)) {
			case FULL -> isOnlyOne(community) || birthDate(community) || address(community);
			case NEAR, FAMILY -> birthDate(community) || address(community);
			case NONE -> false;
		};
	}

	private boolean isOnlyOne(BenefitCommunity community) {
		return this.named.all().stream().allMatch((person) -> person.community().number().equals(community.number()));
	}

	private boolean birthDate(BenefitCommunity community) {
		return community.members().stream().anyMatch(this.traces::birthDate);
	}

	private boolean address(BenefitCommunity community) {
		return community.address().filter(this.traces::address).isPresent();
	}

	boolean otherBirthDate(Person person) {
		return this.traces.otherBirthDate(person);
	}

	/**
	 * What speaks against a case whose number stands in the letter.
	 * @param community the case
	 * @param exact whether the number was legible in full
	 * @return why it does not fit, empty if it does
	 */
	Optional<String> contradiction(BenefitCommunity community, boolean exact) {
		return switch (name(community)) {
			case FULL, NEAR ->
				(community.members().stream().anyMatch(this.traces::otherBirthDate) && !birthDate(community))
						? Optional.of("das Geburtsdatum passt nicht") : namesake(community);
			case FAMILY -> (othersInPlainView(community) || namesakes(community))
					? Optional.of("die genannte Person gehört zu einem anderen Fall") : Optional.empty();
			case NONE -> withoutName(community, exact);
		};
	}

	/** The same words name a person of another case, and more speaks for that one. */
	private Optional<String> namesake(BenefitCommunity community) {
		List<PersonTraces.NamePlace> own = community.members()
			.stream()
			.map(this.traces::name)
			.filter((place) -> place.match().compareTo(NameMatch.NEAR) >= 0)
			.toList();
		boolean ownExact = own.stream().anyMatch(PersonTraces.NamePlace::exact);
		boolean fitsOther = this.named.all()
			.stream()
			.filter((person) -> !person.community().number().equals(community.number()))
			.filter((person) -> own.stream().anyMatch((place) -> place.overlaps(person.place())))
			.anyMatch((person) -> (person.place().exact() && !ownExact) || fitsBetter(person, community));
		return fitsOther ? Optional.of("eine Person gleichen Namens gehört zu einem anderen Fall") : Optional.empty();
	}

	private boolean fitsBetter(NamedCases.Named person, BenefitCommunity community) {
		boolean otherBirthDate = this.traces.birthDate(person.person()) && !birthDate(community);
		boolean otherAddress = address(person.community()) && !address(community) && !birthDate(community);
		return otherBirthDate || otherAddress;
	}

	private Optional<String> withoutName(BenefitCommunity community, boolean exact) {
		if (!this.named.outside(community).isEmpty()) {
			return Optional.of("die genannte Person gehört zu einem anderen Fall");
		}
		if (birthDate(community) || address(community)) {
			return Optional.empty();
		}
		if (strangerInPlainView(community)) {
			return Optional.of("die genannte Person gehört nicht zu diesem Fall");
		}
		return exact ? Optional.empty() : Optional.of("die Nummer ist nicht sicher lesbar und kein Name passt");
	}

	/** Somebody of another case stands in a name field, address or signature. */
	boolean othersInPlainView(BenefitCommunity community) {
		List<List<Token>> plain = NameFinder.inPlainView(this.letter);
		return this.named.outside(community)
			.stream()
			.filter((person) -> person.tokens(tokens())
				.stream()
				.allMatch((token) -> plain.stream().flatMap(List::stream).anyMatch((other) -> other.equals(token))))
			.anyMatch((person) -> name(community) != NameMatch.FULL);
	}

	private boolean namesakes(BenefitCommunity community) {
		return this.named.outside(community)
			.stream()
			.anyMatch((person) -> community.members()
				.stream()
				.anyMatch((member) -> Spelling.fold(member.familyName())
					.equals(Spelling.fold(person.person().familyName()))));
	}

	private boolean strangerInPlainView(BenefitCommunity community) {
		List<String> own = community.members()
			.stream()
			.flatMap((member) -> PersonTraces.parts(member.familyName()).stream())
			.toList();
		return NameFinder.inPlainView(this.letter)
			.stream()
			.anyMatch((name) -> name.stream()
				.noneMatch((token) -> own.stream().anyMatch((part) -> looksLike(token.form(), part))));
	}

	/** A badly recognised name still looks like the right one. */
	private static boolean looksLike(String form, String part) {
		if (Math.abs(form.length() - part.length()) > 2) {
			return false;
		}
		int same = 0;
		int at = 0;
		for (int i = 0; i < part.length(); i++) {
			int found = form.indexOf(part.charAt(i), at);
			if (found >= 0 && found - at <= 2) {
				same++;
				at = found + 1;
			}
		}
		return same * 3 >= Math.max(part.length(), form.length()) * 2;
	}

	List<Evidence> nameEvidence(BenefitCommunity community) {
		return community.members()
			.stream()
			.map(this.traces::name)
			.filter((place) -> place.match() != NameMatch.NONE)
			.max(java.util.Comparator.comparing(PersonTraces.NamePlace::match))
			.map((place) -> EvidenceWords.of(place.positions().stream().sorted().map(tokens()::get).toList(), "NAME"))
			.stream()
			.toList();
	}

	String inWords(BenefitCommunity community) {
		return switch (name(community)) {
			case FULL, NEAR -> "Name passt";
			case FAMILY -> "Familienname passt";
			case NONE -> birthDate(community) ? "Geburtsdatum passt"
					: address(community) ? "Anschrift passt" : "kein anderer Name genannt";
		};
	}

}
