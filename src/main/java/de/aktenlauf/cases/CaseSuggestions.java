package de.aktenlauf.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.aktenlauf.shared.CaseNumber;

/**
 * Finds cases for what a person types: numbers in any spelling, or beginnings of names.
 */
class CaseSuggestions {

	private static final int MAX_QUERY = 200;

	// More than are shown, as some of them may be locked for the user.
	private static final int CANDIDATES = 500;

	private static final Pattern CASE = Pattern.compile("(\\d{5})\\s*(?://?|BG)\\s*(\\d{1,7})(?!\\d)");

	private static final Pattern CUSTOMER = Pattern.compile("\\d{3}[A-Z0-9]\\d{6}");

	private static final Pattern FILE_NUMBER = Pattern.compile("\\d{3}\\.\\d{4,7}");

	private static final Pattern SERIAL = Pattern.compile("\\d{3,7}");

	private final CaseTable table;

	CaseSuggestions(CaseTable table) {
		this.table = table;
	}

	List<BenefitCommunity> suggest(String query, int limit, Predicate<BenefitCommunity> visible) {
		String typed = query.strip();
		if (typed.isEmpty() || typed.length() > MAX_QUERY) {
			return List.of();
		}
		Map<CaseNumber, BenefitCommunity> found = new LinkedHashMap<>();
		byNumber(typed.toUpperCase(Locale.ROOT)).forEach((community) -> found.put(community.number(), community));
		if (found.isEmpty()) {
			byName(NameKey.words(typed)).forEach((community) -> found.put(community.number(), community));
		}
		return found.values().stream().filter(visible).limit(limit).toList();
	}

	private Collection<BenefitCommunity> byNumber(String typed) {
		Matcher caseNumber = CASE.matcher(typed);
		if (caseNumber.find()) {
			return this.table
				.byNumbers(List.of(CaseNumber.parse(caseNumber.group(1) + "//" + caseNumber.group(2)).value()));
		}
		String compact = typed.replaceAll("\\s+", "");
		Matcher fileNumber = FILE_NUMBER.matcher(compact);
		if (fileNumber.find()) {
			return this.table.byFileNumbers(List.of(fileNumber.group()));
		}
		Matcher customer = CUSTOMER.matcher(compact);
		if (customer.find()) {
			return this.table.byCustomerNumbers(List.of(customer.group()));
		}
		if (SERIAL.matcher(compact).matches()) {
			return this.table.bySerials(List.of("0".repeat(7 - compact.length()) + compact), CANDIDATES);
		}
		return List.of();
	}

	private List<BenefitCommunity> byName(List<String> words) {
		if (words.isEmpty()) {
			return List.of();
		}
		Map<CaseNumber, BenefitCommunity> candidates = new LinkedHashMap<>();
		// People type "Weiß Käthe" as well as "Käthe Weiß" and "Al Hassan".
		String whole = String.join("", words);
		for (String beginning : words.contains(whole) ? words : concatenated(words, whole)) {
			for (BenefitCommunity community : this.table.byNameBeginning(beginning, CANDIDATES)) {
				candidates.put(community.number(), community);
			}
		}
		return candidates.values()
			.stream()
			.filter((community) -> community.members().stream().anyMatch((person) -> fits(person, words, whole)))
			.sorted(Comparator
				.<BenefitCommunity, Boolean>comparing((community) -> community.status() != CaseStatus.OPEN)
				.thenComparing((community) -> community.members().stream().noneMatch((person) -> exact(person, words)))
				.thenComparing((community) -> community.representative().familyName())
				.thenComparing((community) -> community.representative().givenName())
				.thenComparing(BenefitCommunity::number))
			.toList();
	}

	private static boolean fits(Person person, List<String> words, String whole) {
		if (NameKey.of(person.familyName()).stream().anyMatch((key) -> key.startsWith(whole))) {
			return true;
		}
		List<String> names = NameKey.words(person.familyName() + " " + person.givenName());
		return words.stream().allMatch((word) -> names.stream().anyMatch((name) -> name.startsWith(word)));
	}

	private static boolean exact(Person person, List<String> words) {
		return words.containsAll(NameKey.words(person.familyName()));
	}

	private static List<String> concatenated(List<String> words, String whole) {
		List<String> beginnings = new ArrayList<>(words);
		beginnings.add(whole);
		return beginnings;
	}

}
