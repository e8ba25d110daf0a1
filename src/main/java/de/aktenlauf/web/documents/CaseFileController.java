package de.aktenlauf.web.documents;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.AccessDecision;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.cases.Person;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.tasks.WorkItemState;
import de.aktenlauf.tasks.WorkItems;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Screen;
import de.aktenlauf.web.page.TeamNames;
import de.aktenlauf.web.page.Words;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The file of a case: who belongs to it, what was filed, what is open. */
@Screen
class CaseFileController {

	private final Cases cases;

	private final Efiles efiles;

	private final Letters letters;

	private final WorkItems workItems;

	private final KindCatalogue kinds;

	private final Access access;

	private final FileFactsFinder facts;

	private final Format format;

	private final Words words;

	private final TeamNames teams;

	CaseFileController(Cases cases, Efiles efiles, Letters letters, WorkItems workItems, KindCatalogue kinds,
			Access access, FileFactsFinder facts, Format format, Words words, TeamNames teams) {
		this.cases = cases;
		this.efiles = efiles;
		this.letters = letters;
		this.workItems = workItems;
		this.kinds = kinds;
		this.access = access;
		this.facts = facts;
		this.format = format;
		this.words = words;
		this.teams = teams;
	}

	@GetMapping("/akten/{authority:\\d{5}}/{serial:\\d{7}}")
	ModelAndView file(@PathVariable String authority, @PathVariable String serial) {
		CaseNumber caseNumber = new CaseNumber(authority + "//" + serial);
		FileFacts known = this.facts.ofCase(caseNumber);
		AccessDecision decision = this.access.decide(known);
		if (!decision.allowed() && decision.rule().equals("NO_NEED")) {
			return DocumentController.reasonPage(Letters.href(caseNumber) + "/zugriff", HttpStatus.FORBIDDEN);
		}
		List<Document> documents = this.efiles.documents(caseNumber, known);
		BenefitCommunity community = this.cases.find(caseNumber)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return new ModelAndView("documents/casefile").addObject("number", caseNumber.value())
			.addObject("community", community)
			.addObject("team", this.teams.of(community.team()))
			.addObject("members", community.members().stream().map(this::member).toList())
			.addObject("registers", registers(documents))
			.addObject("documents", documents.size())
			.addObject("open", open(caseNumber))
			.addObject("rule", this.words.ofCode("access.rule", decision.rule()));
	}

	private Member member(Person person) {
		return new Member(person.familyName() + ", " + person.givenName(),
				this.words.ofCode("memberRole", person.role().name()),
				person.birthDate().map(this.format::date).orElse(""), person.customerNumber().orElse(""));
	}

	private Map<String, List<Row>> registers(List<Document> documents) {
		return documents.stream()
			.sorted(Comparator.comparing(Document::register))
			.collect(Collectors.groupingBy((document) -> this.letters.register(document.register()), LinkedHashMap::new,
					Collectors.mapping(this::row, Collectors.toList())));
	}

	private Row row(Document document) {
		return new Row("/dokumente/" + document.id(), document.title(), this.kinds.describe(document.kind()).german(),
				this.format.date(document.receivedOn()), this.words.ofCode("channel", document.channel().name()),
				document.pages());
	}

	private List<Open> open(CaseNumber caseNumber) {
		return this.workItems.ofCase(caseNumber)
			.stream()
			.filter((item) -> item.state() != WorkItemState.COMPLETED)
			.map((item) -> new Open("/postkorb?vorgang=" + item.id(), item.title(), this.format.date(item.dueOn())))
			.toList();
	}

	/**
	 * A member.
	 *
	 * @param name family and given name
	 * @param role in words
	 * @param birthDate may be empty
	 * @param customerNumber may be empty
	 */
	record Member(String name, String role, String birthDate, String customerNumber) {
	}

	/**
	 * A filed letter.
	 *
	 * @param href its address
	 * @param title its title
	 * @param kind its kind
	 * @param receivedOn legal date of receipt
	 * @param channel how it came
	 * @param pages number of pages
	 */
	record Row(String href, String title, String kind, String receivedOn, String channel, int pages) {
	}

	/**
	 * An open work item.
	 *
	 * @param href its address
	 * @param title its title
	 * @param dueOn by when
	 */
	record Open(String href, String title, String dueOn) {
	}

}
