package de.aktenlauf.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import de.aktenlauf.cases.Address;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Person;

/**
 * What a letter tells of persons of the register: names, birth dates, addresses. Names
 * may be misread by a letter, birth dates and house numbers may not.
 */
final class PersonTraces {

	private static final int NEAR_WORDS = 4;

	private static final int BIRTH_WORDS = 5;

	static final Set<String> PARTICLES = Set.of("von", "van", "vom", "de", "der", "den", "del", "di", "da", "dos", "el",
			"al", "zu", "zum", "zur", "ter", "ten", "la", "le", "ben", "bin", "abu");

	private static final Set<String> LABELS = Set.of("name", "nachname", "familienname", "zuname", "vorname",
			"vornamen", "rufname", "herr", "herrn", "frau", "familie", "kind", "sohn", "tochter", "mieter", "mieterin",
			"patient", "patientin", "versicherter", "versicherte", "arbeitnehmer", "arbeitnehmerin", "antragsteller",
			"antragstellerin", "betreff", "kunde", "kundin", "ich", "fur", "von");

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final List<Token> tokens;

	private final Letter letter;

	private final List<DateReader.Day> days;

	PersonTraces(Letter letter) {
		this.letter = letter;
		this.tokens = letter.tokens();
		this.days = DateReader.read(this.tokens);
	}

	List<Token> tokens() {
		return this.tokens;
	}

	List<DateReader.Day> days() {
		return this.days;
	}

	NameMatch bestName(BenefitCommunity community) {
		return community.members()
			.stream()
			.map((person) -> name(person).match())
			.max(NameMatch::compareTo)
			.orElse(NameMatch.NONE);
	}

	NamePlace name(Person person) {
		List<String> family = parts(person.familyName()).stream().filter((part) -> !PARTICLES.contains(part)).toList();
		List<String> given = parts(person.givenName());
		if (family.isEmpty()) {
			family = parts(person.familyName());
		}
		List<Integer> givenPlaces = places(given);
		List<Integer> familyPlaces = places(family);
		for (int place : givenPlaces) {
			List<Integer> full = forward(place, given, family);
			if (!full.isEmpty()) {
				return new NamePlace(NameMatch.FULL, full, isExact(full, given, family));
			}
		}
		for (int place : familyPlaces) {
			List<Integer> full = backward(place, given, family);
			if (!full.isEmpty()) {
				return new NamePlace(NameMatch.FULL, full, isExact(full, given, family));
			}
		}
		for (int givenPlace : givenPlaces) {
			for (int familyPlace : familyPlaces) {
				if (givenPlace != familyPlace && Math.abs(givenPlace - familyPlace) <= NEAR_WORDS
						&& this.tokens.get(givenPlace).page() == this.tokens.get(familyPlace).page()) {
					return new NamePlace(NameMatch.NEAR, List.of(givenPlace, familyPlace), false);
				}
			}
		}
		return familyPlaces.isEmpty() ? new NamePlace(NameMatch.NONE, List.of(), false)
				: new NamePlace(NameMatch.FAMILY, List.of(familyPlaces.getFirst()), false);
	}

	private boolean isExact(List<Integer> full, List<String> given, List<String> family) {
		return full.stream()
			.map((position) -> this.tokens.get(position).form())
			.allMatch((form) -> given.contains(form) || family.contains(form));
	}

	private List<Integer> places(List<String> parts) {
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < this.tokens.size(); i++) {
			Token token = this.tokens.get(i);
			if (token.isCapitalised() && parts.stream().anyMatch((part) -> sameName(token.form(), part))) {
				places.add(i);
			}
		}
		return places;
	}

	/** "Käthe Weiß", "Käthe Anna Weiß", "Vorname Käthe Nachname Weiß". */
	private List<Integer> forward(int place, List<String> given, List<String> family) {
		int next = place + 1;
		int others = 0;
		while (next < this.tokens.size() && next <= place + 4) {
			List<Integer> matched = consecutive(next, family);
			if (!matched.isEmpty()) {
				List<Integer> full = new ArrayList<>(List.of(place));
				full.addAll(matched);
				return full;
			}
			Token token = this.tokens.get(next);
			boolean skipped = PARTICLES.contains(token.form()) || LABELS.contains(token.form())
					|| token.form().length() == 1 || given.contains(token.form());
			others += skipped ? 0 : 1;
			if (others > 1 || (!skipped && !token.isCapitalised())) {
				return List.of();
			}
			next++;
		}
		return List.of();
	}

	/** "Weiß, Käthe", "Name: Weiß Vorname: Käthe"; not the middle of a list of names. */
	private List<Integer> backward(int place, List<String> given, List<String> family) {
		List<Integer> matched = consecutive(place, family);
		if (matched.isEmpty()) {
			return List.of();
		}
		boolean insideList = place > 0 && this.tokens.get(place - 1).isCapitalised()
				&& this.tokens.get(place - 1).line() == this.tokens.get(place).line()
				&& !LABELS.contains(this.tokens.get(place - 1).form());
		int next = matched.getLast() + 1;
		if (next < this.tokens.size() && LABELS.contains(this.tokens.get(next).form())) {
			next++;
		}
		if (insideList || next >= this.tokens.size() || !this.tokens.get(next).isCapitalised()
				|| given.stream().noneMatch(named(next))) {
			return List.of();
		}
		List<Integer> full = new ArrayList<>(matched);
		full.add(next);
		return full;
	}

	private java.util.function.Predicate<String> named(int place) {
		return (part) -> sameName(this.tokens.get(place).form(), part);
	}

	private List<Integer> consecutive(int place, List<String> family) {
		List<Integer> matched = new ArrayList<>();
		int position = place;
		while (position < this.tokens.size() && matched.isEmpty()
				&& PARTICLES.contains(this.tokens.get(position).form())
				&& !family.contains(this.tokens.get(position).form()) && position < place + 2) {
			position++;
		}
		for (String part : family) {
			if (position >= this.tokens.size() || !sameName(this.tokens.get(position).form(), part)) {
				return List.of();
			}
			matched.add(position++);
		}
		return matched;
	}

	/** Short names must be right, longer ones may be misread by a letter. */
	static boolean sameName(String form, String part) {
		return form.equals(part) || (part.length() >= 5 && Spelling.withinOneEdit(form, part));
	}

	static List<String> parts(String name) {
		return NO_WORD.splitAsStream(name).filter((part) -> part.length() > 1).map(Spelling::fold).toList();
	}

	boolean birthDate(Person person) {
		return person.birthDate()
			.filter((date) -> this.days.stream().anyMatch((day) -> day.date().equals(date)))
			.isPresent();
	}

	/**
	 * Whether a date of birth stands right behind the person's name and is another one.
	 * One digit may be misread.
	 * @param person the person
	 * @return true if the letter means somebody else of that name
	 */
	boolean otherBirthDate(Person person) {
		NamePlace place = name(person);
		if (place.match() != NameMatch.FULL || person.birthDate().isEmpty() || birthDate(person)) {
			return false;
		}
		int end = place.positions().stream().mapToInt(Integer::intValue).max().orElse(0);
		LocalDate known = person.birthDate().get();
		return this.days.stream()
			.filter((day) -> day.position() > end && day.position() <= end + BIRTH_WORDS)
			.filter((day) -> day.ofBirth(this.tokens))
			.anyMatch((day) -> differentDigits(day.date(), known) > 1);
	}

	private static int differentDigits(LocalDate left, LocalDate right) {
		String one = left.toString();
		String other = right.toString();
		int different = 0;
		for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
			different += (one.charAt(i) == other.charAt(i)) ? 0 : 1;
		}
		return different;
	}

	/** Street with house number, and post code or place. */
	boolean address(Address address) {
		List<String> street = NO_WORD.splitAsStream(address.street())
			.filter((part) -> !part.isEmpty())
			.map(Spelling::fold)
			.toList();
		Optional<String> number = street.stream().filter((part) -> Character.isDigit(part.charAt(0))).findFirst();
		if (number.isEmpty()) {
			return false;
		}
		boolean place = !this.letter.positions(address.postCode()).isEmpty()
				|| parts(address.city()).stream().anyMatch((part) -> !this.letter.positions(part).isEmpty());
		String name = street.stream()
			.takeWhile((part) -> !part.equals(number.get()))
			.max(Comparator.comparingInt(String::length))
			.orElse("");
		if (!place || name.length() < 4) {
			return false;
		}
		String stem = name.endsWith("strasse") ? name.substring(0, name.length() - 4) : name;
		for (int i = 0; i < this.tokens.size(); i++) {
			String form = this.tokens.get(i).form();
			if ((sameName(form, name) || form.equals(stem)) && numberFollows(i, number.get())) {
				return true;
			}
		}
		return false;
	}

	private boolean numberFollows(int place, String number) {
		for (int i = place + 1; i < Math.min(place + 5, this.tokens.size()); i++) {
			if (this.tokens.get(i).isNumber()) {
				return this.tokens.get(i).form().equals(number);
			}
		}
		return false;
	}

	/**
	 * Where a name stands.
	 *
	 * @param match how much of it
	 * @param positions of its tokens
	 * @param exact whether it is spelled right
	 */
	record NamePlace(NameMatch match, List<Integer> positions, boolean exact) {

		boolean overlaps(NamePlace other) {
			return this.positions.stream().anyMatch(other.positions()::contains);
		}

	}

}
