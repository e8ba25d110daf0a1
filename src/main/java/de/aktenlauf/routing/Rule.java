package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVRecord;

/**
 * One readable rule: what words where speak for, or against, what.
 *
 * @param id such as {@code W-03}
 * @param target the kind or the urgency it speaks for
 * @param points how much; below 0 it speaks against
 * @param zones where the words must stand
 * @param needed facts that must hold
 * @param forbidden facts that must not hold
 * @param phrases one of them must be there
 * @param unlessNear none of them may stand close by
 * @param unlessAnywhere none of them may stand in the letter
 * @param german what the rule says, for people
 */
record Rule(String id, String target, double points, Set<Zone> zones, Set<Fact> needed, Set<Fact> forbidden,
		List<Phrase> phrases, List<Phrase> unlessNear, List<Phrase> unlessAnywhere, String german) {

	private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private static final Map<String, Set<Zone>> WHERE = Map.of("any", EnumSet.allOf(Zone.class), "first",
			EnumSet.of(Zone.SUBJECT, Zone.HEAD, Zone.BODY), "head", EnumSet.of(Zone.SUBJECT, Zone.HEAD), "subject",
			EnumSet.of(Zone.SUBJECT));

	static Rule parse(CSVRecord row, Vocabulary vocabulary) {
		List<Phrase> near = new ArrayList<>();
		List<Phrase> anywhere = new ArrayList<>();
		for (String unless : list(row.get("unless"))) {
			if (unless.startsWith("@")) {
				anywhere.add(Phrase.parse(unless.substring(1), vocabulary));
			}
			else {
				near.add(Phrase.parse(unless, vocabulary));
			}
		}
		List<Phrase> phrases = list(row.get("phrases")).stream()
			.map((source) -> Phrase.parse(source, vocabulary))
			.toList();
		Set<Zone> zones = WHERE.get(row.get("where"));
		if (zones == null || phrases.isEmpty()) {
			throw new IllegalStateException("expected a place and phrases in rule " + row.get("id"));
		}
		return new Rule(row.get("id"), row.get("target"), Double.parseDouble(row.get("points")), zones,
				facts(row.get("when"), false), facts(row.get("when"), true), phrases, List.copyOf(near),
				List.copyOf(anywhere), row.get("says"));
	}

	private static List<String> list(String source) {
		return SEMICOLON.splitAsStream(source.strip()).filter((part) -> !part.isBlank()).toList();
	}

	private static Set<Fact> facts(String source, boolean negated) {
		Set<Fact> facts = EnumSet.noneOf(Fact.class);
		BLANKS.splitAsStream(source.strip())
			.filter((name) -> !name.isEmpty() && name.startsWith("!") == negated)
			.map((name) -> negated ? name.substring(1) : name)
			.forEach((name) -> facts.add(Fact.valueOf(name.toUpperCase(Locale.ROOT))));
		return facts;
	}

	boolean applies(Set<Fact> facts) {
		return facts.containsAll(this.needed) && this.forbidden.stream().noneMatch(facts::contains);
	}

}
