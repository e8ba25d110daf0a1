package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.Page;

/**
 * A letter as rules and word weights see it: tokens with zones, where each form stands,
 * and what its layout tells.
 */
final class Letter {

	/** More words than this are not looked at: annexes and terms tell nothing new. */
	private static final int MAX_TOKENS = 6_000;

	private static final int SHORT_WORDS = 40;

	private static final Set<String> FIRST_PERSON = Set.of("ich", "mir", "mich", "mein", "meine", "meinem", "meinen",
			"meiner", "meines");

	private static final Set<String> PERSON_TITLES = Set.of("herrn", "frau", "herr", "familie", "eheleut");

	private final List<Token> tokens = new ArrayList<>();

	private final Map<String, List<Integer>> positions = new HashMap<>();

	private final Set<Fact> facts = EnumSet.noneOf(Fact.class);

	private Letter() {
	}

	static Letter of(ExtractedText text) {
		Letter letter = new Letter();
		boolean first = true;
		for (Page page : text.pages()) {
			if (page.blank() || page.words().isEmpty()) {
				continue;
			}
			List<Token> read = TokenReader.read(page);
			letter.addPage(first ? Zones.ofFirstPage(page, read) : Zones.ofLaterPage(read));
			first = first && read.isEmpty();
		}
		for (int i = 0; i < letter.tokens.size(); i++) {
			letter.positions.computeIfAbsent(letter.tokens.get(i).form(), (form) -> new ArrayList<>()).add(i);
		}
		letter.findFacts();
		return letter;
	}

	private void addPage(List<Token> page) {
		int room = MAX_TOKENS - this.tokens.size();
		this.tokens.addAll(page.subList(0, Math.min(room, page.size())));
	}

	List<Token> tokens() {
		return this.tokens;
	}

	Set<String> forms() {
		return this.positions.keySet();
	}

	List<Integer> positions(String form) {
		return this.positions.getOrDefault(form, List.of());
	}

	Set<Fact> facts() {
		return this.facts;
	}

	private void findFacts() {
		int firstPerson = 0;
		int words = 0;
		for (Token token : this.tokens) {
			if (token.zone() != Zone.LATER) {
				words++;
				firstPerson += FIRST_PERSON.contains(token.form()) ? 1 : 0;
			}
		}
		if (LetterFacts.isForm(this.positions.keySet())) {
			this.facts.add(Fact.FORM);
		}
		else if (firstPerson >= 2 && firstPerson * 100 >= words) {
			this.facts.add(Fact.PRIVATE);
			if (LetterFacts.isToSomebodyElse(this.tokens, this.positions.keySet())) {
				this.facts.add(Fact.ELSEWHERE);
			}
		}
		if (words < SHORT_WORDS) {
			this.facts.add(Fact.SHORT);
		}
		findAddressee();
	}

	private void findAddressee() {
		int office = -1;
		int person = -1;
		for (int i = 0; i < this.tokens.size() && this.tokens.get(i).zone() != Zone.LATER; i++) {
			Token token = this.tokens.get(i);
			if (token.zone() == Zone.BODY) {
				continue;
			}
			if (isOffice(i)) {
				office = i;
			}
			if (startsLine(i) && PERSON_TITLES.contains(token.form()) && tokensInLine(i) <= 5) {
				person = i;
			}
		}
		if (person > office && person >= 0) {
			this.facts.add((office >= 0) ? Fact.OWN_LETTER : Fact.TO_PERSON);
		}
		else if (office >= 0) {
			this.facts.add(Fact.TO_OFFICE);
		}
	}

	private boolean isOffice(int index) {
		String form = this.tokens.get(index).form();
		return Spelling.beginsWith(form, "jobcenter") || Spelling.beginsWith(form, "jobcentr") || (form.equals("job")
				&& index + 1 < this.tokens.size() && this.tokens.get(index + 1).form().equals("center"));
	}

	private boolean startsLine(int index) {
		return index == 0 || this.tokens.get(index - 1).line() != this.tokens.get(index).line()
				|| this.tokens.get(index - 1).page() != this.tokens.get(index).page();
	}

	private int tokensInLine(int index) {
		int count = 0;
		Token start = this.tokens.get(index);
		while (index + count < this.tokens.size() && this.tokens.get(index + count).line() == start.line()
				&& this.tokens.get(index + count).page() == start.page()) {
			count++;
		}
		return count;
	}

}
