package de.aktenlauf.web.documents;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.Visibility;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.cases.Person;
import de.aktenlauf.efile.FileContents;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.TeamNames;
import de.aktenlauf.web.page.Words;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** E-Akten: the last opened files, the own ones, and a search by number or name. */
@Screen
class FilesController {

	private static final int MAX_LAST = 12;

	private static final int MAX_OWN = 50;

	private static final int MAX_FOUND = 50;

	private final Cases cases;

	private final FileContents contents;

	private final Access access;

	private final FileFactsFinder facts;

	private final Format format;

	private final Words words;

	private final TeamNames teams;

	FilesController(Cases cases, FileContents contents, Access access, FileFactsFinder facts, Format format,
			Words words, TeamNames teams) {
		this.cases = cases;
		this.contents = contents;
		this.access = access;
		this.facts = facts;
		this.format = format;
		this.words = words;
		this.teams = teams;
	}

	@GetMapping("/akten")
	ModelAndView files(@RequestParam(defaultValue = "") String nach) {
		Visibility rules = rules();
		List<BenefitCommunity> own = this.cases.findByWorker(rules.user(), after(nach), MAX_OWN + 1);
		List<BenefitCommunity> shown = own.stream().limit(MAX_OWN).toList();
		ModelAndView page = page("").addObject("last", nach.isEmpty() ? last() : List.of())
			.addObject("own", rows(shown))
			.addObject("beginning", nach.isEmpty());
		return (own.size() > MAX_OWN) ? page.addObject("more", "/akten?nach=" + code(shown.getLast())) : page;
	}

	/** A name is posted and kept, so that it stands in no address. */
	@PostMapping("/akten/suche")
	String ask(@RequestParam(defaultValue = "") String suche, HttpSession session) {
		rules();
		int kept = KeptWords.of(session).keep(suche, "");
		return "redirect:/akten" + ((kept > 0) ? "/suche/" + kept : "");
	}

	@GetMapping("/akten/suche/{number:\\d{1,9}}")
	ModelAndView found(@PathVariable int number, HttpSession session) {
		rules();
		Optional<KeptWords.Typed> typed = KeptWords.of(session).find(number);
		if (typed.isEmpty()) {
			return new ModelAndView("redirect:/akten");
		}
		String words = typed.get().words();
		List<Row> found = rows(this.cases.suggest(words, MAX_FOUND, this.facts.ofCases()));
		ModelAndView page = page(words).addObject("found", found);
		return found.isEmpty() ? number(words)
			.map((caseNumber) -> page.addObject("asked", caseNumber.value())
				.addObject("askedHref", Letters.href(caseNumber)))
			.orElse(page) : page;
	}

	/** The same answer whether there is such a case or not. */
	private static Optional<CaseNumber> number(String words) {
		try {
			return Optional.of(CaseNumber.parse(words));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private ModelAndView page(String typed) {
		return new ModelAndView("documents/files").addObject("typed", typed);
	}

	private Visibility rules() {
		Visibility rules = this.access.visible();
		if (!rules.responsible() && !rules.all()) {
			throw new AccessRefused(Permission.READ_FILES, "ROLE");
		}
		return rules;
	}

	private List<Row> last() {
		List<CaseNumber> last = this.contents.lastOpened(MAX_LAST);
		Map<CaseNumber, BenefitCommunity> known = this.cases.findAll(last)
			.stream()
			.collect(Collectors.toMap(BenefitCommunity::number, Function.identity()));
		return rows(last.stream().flatMap((number) -> Stream.ofNullable(known.get(number))).toList());
	}

	/** Only what the reader may open, in the given order. */
	private List<Row> rows(Collection<BenefitCommunity> communities) {
		Set<CaseNumber> visible = this.facts.visible(communities.stream().map(BenefitCommunity::number).toList());
		return communities.stream().filter((community) -> visible.contains(community.number())).map(this::row).toList();
	}

	private Row row(BenefitCommunity community) {
		Person person = community.representative();
		String others = community.members()
			.stream()
			.filter((member) -> !member.equals(person))
			.map(Person::givenName)
			.sorted(Comparator.naturalOrder())
			.collect(Collectors.joining(", "));
		return new Row(Letters.href(community.number()), person.familyName() + ", " + person.givenName(), others,
				community.number().value(), person.birthDate().map(this.format::date).orElse(""),
				this.teams.of(community.team()), this.words.ofCode("caseStatus", community.status().name()));
	}

	private static String code(BenefitCommunity community) {
		return community.number().value().replace("//", "-");
	}

	private static Optional<CaseNumber> after(String code) {
		return code.matches("\\d{5}-\\d{7}") ? Optional.of(new CaseNumber(code.replace("-", "//"))) : Optional.empty();
	}

	/**
	 * A file.
	 *
	 * @param href its address
	 * @param name of the representative
	 * @param others given names of the other members
	 * @param number of the case
	 * @param birthDate of the representative, may be empty
	 * @param team in words
	 * @param status in words
	 */
	record Row(String href, String name, String others, String number, String birthDate, String team, String status) {
	}

}
