package de.aktenlauf.web.search;

import java.util.List;
import java.util.function.Function;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Visibility;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.cases.Person;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.documents.Letters;

import org.springframework.stereotype.Component;

/** Cases that fit what is being typed, as far as the current user may open them. */
@Component
class Suggestions {

	private static final int MIN_TYPED = 2;

	private static final int MAX_TYPED = 100;

	private static final int LOOKED_AT = 50;

	private static final int MAX_CASES = 6;

	private final Cases cases;

	private final Access access;

	private final FileFactsFinder facts;

	Suggestions(Cases cases, Access access, FileFactsFinder facts) {
		this.cases = cases;
		this.access = access;
		this.facts = facts;
	}

	List<CaseLine> cases(String typed) {
		Visibility rules = this.access.visible();
		if (typed.strip().length() < MIN_TYPED || typed.length() > MAX_TYPED) {
			return List.of();
		}
		Function<BenefitCommunity, FileFacts> facts = this.facts.ofCases();
		return this.cases.suggest(typed, LOOKED_AT, facts)
			.stream()
			.filter((community) -> rules.allows(facts.apply(community)))
			.limit(MAX_CASES)
			.map(Suggestions::line)
			.toList();
	}

	private static CaseLine line(BenefitCommunity community) {
		Person person = community.representative();
		return new CaseLine(Letters.href(community.number()), community.number().value(),
				person.familyName() + ", " + person.givenName());
	}

	/**
	 * A case.
	 *
	 * @param href its file
	 * @param number its number
	 * @param name whose it is
	 */
	record CaseLine(String href, String number, String name) {
	}

}
