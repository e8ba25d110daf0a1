package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what looks like the name of a person, without knowing the register. */
final class NameFinder {

	private static final int MAX_NAMES = 300;

	private static final int LINES_AFTER_CLOSING = 3;

	private static final int MOST_NAME_PARTS = 4;

	private static final Set<String> NAME_LABELS = Set.of("name", "nachname", "familienname", "zuname", "antragsteller",
			"antragstellerin", "arbeitnehmer", "arbeitnehmerin", "arbeitnehmers", "versicherte", "versicherter",
			"versicherten", "patient", "patientin", "mieter", "mieterin", "schuler", "schulerin",
			"leistungsberechtigte", "leistungsberechtigter", "schuldner", "schuldnerin", "absender", "absenderin",
			"mandant", "mandantin");

	private static final Set<String> NO_NAMES = Set.of("vorname", "vornamen", "name", "nachname", "familienname",
			"zuname", "geburtsname", "herr", "herrn", "frau", "firma", "familie", "geburtsdatum", "geboren",
			"anschrift", "strasse", "telefon", "datum", "unterschrift", "personalnummer", "kundennummer", "nummer",
			"nr", "bedarfsgemeinschaft", "bescheid", "jobcenter", "kreis", "stadt", "amt", "gmbh", "kg", "ag", "ev",
			"der", "die", "das", "des", "den", "und", "oder", "ort", "plz", "wohnort", "adresse", "mail", "email",
			"postfach", "mit", "anlage", "anlagen", "ihr", "ihre", "betreff", "betr", "sehr", "mobil", "tel", "dr",
			"prof", "rechtsanwalt", "rechtsanwaltin", "kanzlei", "praxis", "wohnung", "wohnungsbau", "hausverwaltung",
			"genossenschaft", "agentur", "arbeit", "kasse", "krankenkasse", "bank", "sparkasse", "schule",
			"berufskolleg", "landrat", "burgermeister", "postleitzahl", "familienkasse", "rentenversicherung",
			"gericht", "amtsgericht", "sozialgericht", "stadtwerke", "zeichen", "aktenzeichen", "grund",
			"wiedervorlage", "eingang", "kopie");

	private NameFinder() {
	}

	/**
	 * Names of persons in a place where the letter says whom it is from or about: a name
	 * field, the address, the sender's block and, in private letters, the signature.
	 * @param letter the letter
	 * @return tokens of each name, two or three
	 */
	static List<List<Token>> inPlainView(Letter letter) {
		List<List<Token>> names = new ArrayList<>();
		List<List<Token>> lines = lines(letter.tokens());
		boolean own = letter.facts().contains(Fact.PRIVATE);
		for (int i = 0; i < lines.size(); i++) {
			List<Token> line = lines.get(i);
			fieldValue(lines, i).ifPresent(names::add);
			boolean head = line.getFirst().zone() == Zone.HEAD;
			boolean sender = own || i <= 1 || letter.facts().contains(Fact.TO_PERSON);
			if (head && sender && i + 1 < lines.size() && isStreet(lines.get(i + 1))) {
				asName(line).ifPresent(names::add);
			}
			if (own && isClosing(line)) {
				for (int after = i + 1; after < Math.min(lines.size(), i + 1 + LINES_AFTER_CLOSING); after++) {
					asName(lines.get(after)).ifPresent(names::add);
				}
			}
		}
		return names;
	}

	private static java.util.Optional<List<Token>> fieldValue(List<List<Token>> lines, int index) {
		List<Token> line = lines.get(index);
		for (int i = 0; i < line.size(); i++) {
			if (!NAME_LABELS.contains(line.get(i).form())) {
				continue;
			}
			int next = i + 1;
			while (next < line.size() && NO_NAMES.contains(line.get(next).form())
					&& !Set.of("des", "der").contains(line.get(next).form())) {
				next++;
			}
			if (next >= line.size() && index + 1 < lines.size() && line.size() <= 3) {
				return asName(lines.get(index + 1));
			}
			List<Token> value = new ArrayList<>();
			while (next < line.size() && value.size() < 2 && mayBeName(line.get(next))) {
				value.add(line.get(next++));
			}
			return (value.size() == 2) ? java.util.Optional.of(value) : java.util.Optional.empty();
		}
		return java.util.Optional.empty();
	}

	private static java.util.Optional<List<Token>> asName(List<Token> line) {
		List<Token> rest = line.stream()
			.filter((token) -> !Set.of("herr", "herrn", "frau").contains(token.form()))
			.toList();
		boolean name = rest.size() >= 2 && rest.size() <= MOST_NAME_PARTS && rest.getLast().isCapitalised()
				&& rest.stream().allMatch((token) -> mayBeName(token) || isParticle(token))
				&& rest.stream().filter(NameFinder::mayBeName).count() >= 2;
		return name ? java.util.Optional.of(rest) : java.util.Optional.empty();
	}

	private static boolean isParticle(Token token) {
		return PersonTraces.PARTICLES.contains(token.form());
	}

	private static boolean mayBeName(Token token) {
		return token.isCapitalised() && token.form().length() >= 3 && !NO_NAMES.contains(token.form())
				&& token.form().chars().allMatch(Character::isLetter);
	}

	private static boolean isStreet(List<Token> line) {
		return line.size() >= 2 && line.size() <= 5 && line.stream().skip(1).anyMatch(Token::isNumber)
				&& !line.getFirst().isNumber();
	}

	private static boolean isClosing(List<Token> line) {
		return line.size() <= 5 && line.stream()
			.anyMatch((token) -> token.form().startsWith("gruss") || token.form().equals("mfg")
					|| Spelling.same(token.form(), "hochachtungsvoll"));
	}

	private static List<List<Token>> lines(List<Token> tokens) {
		List<List<Token>> lines = new ArrayList<>();
		for (Token token : tokens) {
			Token last = lines.isEmpty() ? null : lines.getLast().getFirst();
			if (last == null || last.line() != token.line() || last.page() != token.page()) {
				lines.add(new ArrayList<>());
			}
			lines.getLast().add(token);
		}
		return lines;
	}

	/**
	 * Words that may be family names: capitalised words beside each other.
	 * @param tokens of the letter
	 * @return as they are written, at most 300
	 */
	static Set<String> familyNames(List<Token> tokens) {
		Set<String> names = new LinkedHashSet<>();
		for (int i = 0; i + 1 < tokens.size() && names.size() < MAX_NAMES; i++) {
			Token one = tokens.get(i);
			Token other = tokens.get(i + 1);
			if (!one.isCapitalised() || one.page() != other.page()) {
				continue;
			}
			if (other.isCapitalised()) {
				addIfName(names, one);
				addIfName(names, other);
				if (mayBeName(other) && (mayBeName(one) || isParticle(one))) {
					names.add(one.original() + " " + other.original());
					names.add(one.original() + "-" + other.original());
				}
			}
			else if (i + 3 < tokens.size() && one.form().length() > 2) {
				addWithParticle(names, tokens, i + 1);
			}
		}
		return names;
	}

	private static void addIfName(Set<String> names, Token token) {
		if (mayBeName(token)) {
			names.add(token.original());
		}
	}

	/** "von der Heide", "de Vries". */
	private static void addWithParticle(Set<String> names, List<Token> tokens, int start) {
		String name = "";
		for (int i = start; i < start + 3 && i < tokens.size(); i++) {
			Token token = tokens.get(i);
			name = name.isEmpty() ? token.original() : name + " " + token.original();
			if (mayBeName(token)) {
				names.add(name);
				names.add(token.original());
				return;
			}
			if (!isParticle(token)) {
				return;
			}
		}
	}

}
