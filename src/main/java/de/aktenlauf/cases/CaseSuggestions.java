package de.aktenlauf.cases;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.aktenlauf.shared.CaseNumber;

/**
 * Finds cases for what a person types: numbers in any spelling, or beginnings of words of
 * one member's names and of the address, in any order.
 */
class CaseSuggestions {

	private static final int MAX_QUERY = 200;

	// More than are shown: the best of them come first.
	private static final int CANDIDATES = 1_000;

	private static final Pattern CASE = Pattern
		.compile("(?<!\\d)(\\d{5})(?:\\s*(?://?|BG|[-–])\\s*(\\d{1,7})|\\s*(\\d{7}))(?!\\d)");

	private static final Pattern CUSTOMER = Pattern.compile("\\d{3}[A-Z0-9]\\d{6}");

	private static final Pattern FILE_NUMBER = Pattern.compile("\\d{3}\\.\\d{4,7}");

	private static final Pattern SERIAL = Pattern.compile("\\d{3,7}");

	private final CaseTable table;

	private volatile boolean complete;

	CaseSuggestions(CaseTable table) {
		this.table = table;
	}

	List<BenefitCommunity> suggest(String query, int limit, Predicate<BenefitCommunity> visible) {
		String typed = query.strip();
		if (typed.isEmpty() || typed.length() > MAX_QUERY) {
			return List.of();
		}
		Map<CaseNumber, BenefitCommunity> found = new LinkedHashMap<>();
		byNumber(typed.toUpperCase(Locale.ROOT)).stream()
			.filter(visible)
			.forEach((community) -> found.put(community.number(), community));
		List<String> words = NameKey.words(typed);
		if ((found.isEmpty() || SERIAL.matcher(typed).matches()) && !words.isEmpty()
				&& words.size() <= CaseWords.MAX_TYPED) {
			byWords(words, visible).forEach((community) -> found.putIfAbsent(community.number(), community));
		}
		return found.values().stream().limit(limit).toList();
	}

	/** Whether every case has its words. */
	boolean complete() {
		return this.complete;
	}

	/** Gives the cases of before their words; there are none to do but once. */
	void completeWords() {
		List<String> missing = this.table.words().without("");
		while (!missing.isEmpty()) {
			this.table.words().insert(this.table.byNumbers(missing));
			missing = this.table.words().without(missing.getLast());
		}
		this.complete = true;
	}

	private Collection<BenefitCommunity> byNumber(String typed) {
		String compact = typed.replaceAll("\\s+", "");
		Matcher customer = CUSTOMER.matcher(compact);
		if (customer.matches()) {
			return this.table.byCustomerNumbers(List.of(customer.group()));
		}
		Matcher caseNumber = CASE.matcher(typed);
		if (caseNumber.find()) {
			String serial = (caseNumber.group(2) != null) ? caseNumber.group(2) : caseNumber.group(3);
			return this.table.byNumbers(List.of(CaseNumber.parse(caseNumber.group(1) + "//" + serial).value()));
		}
		Matcher fileNumber = FILE_NUMBER.matcher(compact);
		if (fileNumber.find()) {
			return this.table.byFileNumbers(List.of(fileNumber.group()));
		}
		if (customer.reset().find()) {
			return this.table.byCustomerNumbers(List.of(customer.group()));
		}
		if (SERIAL.matcher(compact).matches()) {
			return this.table.bySerials(List.of("0".repeat(7 - compact.length()) + compact), CANDIDATES);
		}
		return List.of();
	}

	private List<BenefitCommunity> byWords(List<String> names, Predicate<BenefitCommunity> visible) {
		List<String> words = CaseWords.words(String.join(" ", names));
		// People type "Weiß Käthe" as well as "Käthe Weiß" and "Al Hassan".
		String whole = String.join("", names);
		Set<String> numbers = new LinkedHashSet<>();
		Stream.of(words, List.of(whole))
			.distinct()
			.flatMap((beginnings) -> this.table.words().beginning(beginnings).stream())
			.filter(visible)
			.map((community) -> community.number().value())
			.forEach(numbers::add);
		return this.table.byNumbers(numbers.stream().limit(CANDIDATES).toList())
			.stream()
			.filter((community) -> fits(community, words, whole))
			.sorted(Comparator
				.<BenefitCommunity, Boolean>comparing((community) -> community.status() != CaseStatus.OPEN)
				.thenComparing((community) -> community.members().stream().noneMatch((person) -> exact(person, names)))
				.thenComparing((community) -> community.representative().familyName())
				.thenComparing((community) -> community.representative().givenName())
				.thenComparing(BenefitCommunity::number))
			.toList();
	}

	/** All words are found with one member and the address. */
	private static boolean fits(BenefitCommunity community, List<String> words, String whole) {
		Set<String> address = community.address().map(CaseWords::of).orElse(Set.of());
		return community.members().stream().anyMatch((person) -> {
			Set<String> names = CaseWords.of(person);
			return names.stream().anyMatch((name) -> name.startsWith(whole)) || words.stream()
				.allMatch((word) -> Stream.concat(names.stream(), address.stream())
					.anyMatch((known) -> known.startsWith(word)));
		});
	}

	private static boolean exact(Person person, List<String> names) {
		return names.containsAll(NameKey.words(person.familyName()))
				|| names.containsAll(NameKey.words(person.givenName()));
	}

}
