package de.aktenlauf.web.applications;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import de.aktenlauf.access.Access;
import de.aktenlauf.applications.CircumstancesBook;
import de.aktenlauf.applications.Known;
import de.aktenlauf.applications.KnownValue;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.cases.Person;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.documents.Letters;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.Words;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is known of a case on a day, as it was known on a day, with source and history.
 */
@Screen
class CircumstancesController {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2999;

	private final CircumstancesBook book;

	private final Cases cases;

	private final Access access;

	private final FileFactsFinder facts;

	private final ValueWords values;

	private final Words words;

	private final Format format;

	private final Clock clock;

	CircumstancesController(CircumstancesBook book, Cases cases, Access access, FileFactsFinder facts,
			ValueWords values, Words words, Format format, Clock clock) {
		this.book = book;
		this.cases = cases;
		this.access = access;
		this.facts = facts;
		this.values = values;
		this.words = words;
		this.format = format;
		this.clock = clock;
	}

	@GetMapping("/akten/{authority:\\d{5}}/{serial:\\d{7}}/verhaeltnisse")
	ModelAndView circumstances(@PathVariable String authority, @PathVariable String serial,
			@RequestParam(defaultValue = "") String gueltig, @RequestParam(defaultValue = "") String bekannt) {
		CaseNumber number = new CaseNumber(authority + "//" + serial);
		if (this.access.decide(this.facts.ofCase(number)).rule().equals("NO_NEED")) {
			// the file asks for the reason
			return new ModelAndView("redirect:" + Letters.href(number));
		}
		BenefitCommunity community = this.cases.find(number)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		LocalDate today = LocalDate.now(this.clock);
		Optional<LocalDate> valid = day(gueltig, today);
		Optional<LocalDate> known = day(bekannt, today);
		Optional<Known> found = this.book.known(number, valid.orElse(today), known.orElse(today));
		return new ModelAndView("applications/circumstances").addObject("number", number.value())
			.addObject("file", Letters.href(number))
			.addObject("validOn", valid.orElse(today))
			.addObject("knownOn", known.orElse(today))
			.addObject("wrongDay", valid.isEmpty() || known.isEmpty())
			.addObject("tables", found.map((one) -> tables(one, community, history(number))).orElseGet(List::of));
	}

	private static Optional<LocalDate> day(String typed, LocalDate today) {
		try {
			return Optional.of(typed.isBlank() ? today : LocalDate.parse(typed.strip()))
				.filter((day) -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	private Map<String, List<KnownValue>> history(CaseNumber number) {
		return this.book.history(number).stream().collect(Collectors.groupingBy(KnownValue::path));
	}

	private List<ValueTableView> tables(Known known, BenefitCommunity community,
			Map<String, List<KnownValue>> history) {
		Map<String, ValueTableView> tables = new LinkedHashMap<>();
		known.circumstances().persons().forEach((person) -> {
			String part = "persons/" + person.id();
			tables.put(part, table(part, name(community, person.id()), known, history));
		});
		for (String part : List.of("flat", "assets", "community")) {
			tables.put(part, table(part, this.words.of("circumstances.part." + part), known, history));
		}
		return tables.values().stream().filter((table) -> !table.rows().isEmpty()).toList();
	}

	private String name(BenefitCommunity community, String id) {
		Optional<Person> member = community.members()
			.stream()
			.filter((one) -> one.customerNumber().filter(id::equals).isPresent())
			.findFirst();
		return member.map((one) -> this.words.of("circumstances.person", one.givenName() + " " + one.familyName(), id))
			.orElseGet(() -> this.words.of("circumstances.person.new", id));
	}

	private ValueTableView table(String part, String title, Known known, Map<String, List<KnownValue>> history) {
		return new ValueTableView("teil-" + part.replace('/', '-'), title,
				known.values()
					.stream()
					.filter((value) -> value.path().startsWith(part + "/") && !value.path().endsWith("/place"))
					.map((value) -> row(value, history.getOrDefault(value.path(), List.of())))
					.toList());
	}

	private ValueTableView.Row row(KnownValue value, List<KnownValue> history) {
		return new ValueTableView.Row(this.values.label(value.path()), this.values.value(value.value()), span(value),
				this.format.shortTime(value.knownFrom()), this.values.source(value.source()),
				ValueWords.href(value.source()), value.application().isPresent(),
				history.stream()
					.filter((one) -> !one.equals(value))
					.sorted(Comparator.comparing(KnownValue::knownFrom).thenComparing(KnownValue::validFrom))
					.map((one) -> new ValueTableView.Past(this.values.value(one.value()),
							this.words.of("circumstances.past", span(one), this.format.shortTime(one.knownFrom()),
									one.knownUntil().map(this.format::shortTime).orElse("…"),
									this.values.source(one.source()))))
					.toList());
	}

	private String span(KnownValue value) {
		return value.validUntil()
			.map((until) -> this.words.of("circumstances.span", this.format.date(value.validFrom()),
					this.format.date(until.minusDays(1))))
			.orElseGet(() -> this.words.of("circumstances.since", this.format.date(value.validFrom())));
	}

}
