package de.aktenlauf.applications.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.aktenlauf.applications.Application.Answer;
import de.aktenlauf.applications.Application.Topic;
import de.aktenlauf.text.Word;

/**
 * Reads which answers are ticked: lines under the heading of a question, a word behind
 * its name, or a sentence for all of them. Recognition makes {@code [x]}, {@code ☒},
 * {@code |X} and other things of a ticked box.
 */
final class AnswerReading {

	private static final int MOST = 95;

	/** A sentence that is not ticked leaves more room for doubt. */
	private static final int SAID = 75;

	private static final String TICK = "(?:[\\[(|{lij1]{0,2}[x×✗✘✓✔☒☑][\\])|}lij1]{0,2})";

	private static final Pattern TICKED = Pattern.compile("^" + TICK + "(?=[ .:]|$)|(?<= )" + TICK + "$");

	private static final Pattern EMPTY = Pattern
		.compile("^(?:[\\[(|{][ _]?[\\])|}]?|[□☐◻▢]|[o0]|l[\\]|]|c[\\]|])(?= )|(?<= )(?:\\[[ _]?\\]|[□☐◻▢])$");

	private static final Pattern UNCHANGED = Pattern.compile(
			"kein(?:e|er|en)? (?:veranderung|anderung)|unver[a-z]?ndert|nicht(?:s)? (?:ver|ge)andert|gleich geblieben|wie bisher");

	private static final Pattern CHANGED = Pattern.compile(
			"folgende (?:ver)?anderung|(?:hat|haben) sich .{0,20}(?:ver|ge)andert|(?<!nicht )(?<!nichts )(?<!un)geandert");

	private static final String ANY_BOX = "(" + TICK + "|[□☐]|\\[ ?\\])";

	private static final Pattern BOX_FIRST = Pattern.compile(ANY_BOX + " ?\\b(ja|nein)\\b");

	private static final Pattern BOX_LAST = Pattern.compile("\\b(ja|nein)\\b ?" + ANY_BOX);

	private static final Pattern ALL = Pattern.compile(
			"verhaltnisse\\w* (?:hat|haben) sich nichts|alles ist unver|nichts (?:ver|ge)andert|keinerlei anderung");

	private static final Map<Topic, Pattern> NAMES = names();

	private final Map<Topic, List<Option>> options = new EnumMap<>(Topic.class);

	private final Map<Topic, Proposal> sentences = new LinkedHashMap<>();

	private Optional<Topic> current = Optional.empty();

	private AnswerReading() {
	}

	private static Map<Topic, Pattern> names() {
		Map<Topic, Pattern> names = new LinkedHashMap<>();
		names.put(Topic.INCOME, Pattern.compile("einkommen|einkunft|\\blohn\\b|minijob"));
		names.put(Topic.ASSETS, Pattern.compile("vermogen"));
		names.put(Topic.HOUSING, Pattern.compile("wohnkosten|unterkunft|\\bmiete\\b|heizung|wohnung"));
		names.put(Topic.ACCOUNT, Pattern.compile("\\bkonto\\b|bankverbindung|kontoverbindung"));
		names.put(Topic.SITUATION, Pattern.compile("schule|ausbildung|studium|einrichtung"));
		names.put(Topic.ABSENCE, Pattern.compile("ortsabwesen|abwesenheit|\\burlaub\\b"));
		names.put(Topic.MEMBERS,
				Pattern.compile("personlichen verhaltnis|bedarfsgemeinschaft|haushalt|personen|familie"));
		return names;
	}

	static List<Proposal> read(List<TextLine> lines) {
		AnswerReading reading = new AnswerReading();
		lines.forEach(reading::take);
		return reading.proposals();
	}

	private void take(TextLine line) {
		List<Topic> named = named(line.folded());
		if (heading(line.folded())) {
			this.current = named.stream().findFirst();
			if (!yesOrNo(line)) {
				return;
			}
		}
		if (yesOrNo(line)) {
			named.stream().findFirst().or(() -> this.current).ifPresent((topic) -> question(line, topic));
			return;
		}
		Optional<Answer> answer = answer(line.folded());
		if (answer.isEmpty()) {
			return;
		}
		boolean box = TICKED.matcher(line.folded()).find() || EMPTY.matcher(line.folded()).find();
		if (!box && answer.get() == Answer.UNCHANGED && sentence(line, named)) {
			return;
		}
		Optional<Topic> topic = (named.size() == 1) ? Optional.of(named.getFirst()) : this.current;
		topic.ifPresent((one) -> add(one,
				new Option(answer.get(), TICKED.matcher(line.folded()).find(), line.page(), line.words())));
	}

	private static boolean heading(String folded) {
		return folded.matches("(?:frage )?\\d{1,2}[.):] .*")
				|| (folded.matches(".*anderung\\w* (?:in|bei|des|der|an) .*")
						&& !folded.matches(".*(?:keine|folgende) (?:ver)?anderung.*"));
	}

	private static List<Topic> named(String folded) {
		return NAMES.entrySet()
			.stream()
			.filter((name) -> name.getValue().matcher(folded).find())
			.map(Map.Entry::getKey)
			.toList();
	}

	private static Optional<Answer> answer(String folded) {
		boolean unchanged = UNCHANGED.matcher(folded).find();
		boolean changed = CHANGED.matcher(folded).find() && !folded.matches(".*nichts? (?:ver|ge)andert.*");
		return (unchanged == changed) ? Optional.empty() : Optional.of(unchanged ? Answer.UNCHANGED : Answer.CHANGED);
	}

	private static boolean yesOrNo(TextLine line) {
		return BOX_FIRST.matcher(line.folded()).find() || BOX_LAST.matcher(line.folded()).find();
	}

	/** "Hat sich die Miete geändert? [x] nein [ ] ja". */
	private void question(TextLine line, Topic topic) {
		boolean first = BOX_FIRST.matcher(line.folded()).find();
		Matcher answers = (first ? BOX_FIRST : BOX_LAST).matcher(line.folded());
		while (answers.find()) {
			boolean ticked = answers.group(first ? 1 : 2).matches(TICK);
			Answer answer = answers.group(first ? 2 : 1).equals("nein") ? Answer.UNCHANGED : Answer.CHANGED;
			add(topic, new Option(answer, ticked, line.page(), line.at(answers.start(), answers.end())));
		}
	}

	/**
	 * Whether a line without a box says something of all questions, or of those it names.
	 */
	private boolean sentence(TextLine line, List<Topic> named) {
		if (ALL.matcher(line.folded()).find() && (this.current.isEmpty() || named.isEmpty())) {
			Stream.of(Topic.values()).forEach((topic) -> say(topic, line));
			return true;
		}
		named.forEach((topic) -> say(topic, line));
		return !named.isEmpty();
	}

	private void say(Topic topic, TextLine line) {
		this.sentences.putIfAbsent(topic, new Proposal("answers/" + topic, Answer.UNCHANGED.name(), line.page(),
				line.words(), Math.clamp(TextLine.confidence(line.words()), 1, SAID)));
	}

	private void add(Topic topic, Option option) {
		this.options.computeIfAbsent(topic, (key) -> new ArrayList<>()).add(option);
	}

	private List<Proposal> proposals() {
		List<Proposal> proposals = new ArrayList<>();
		for (Topic topic : Topic.values()) {
			List<Option> ticked = this.options.getOrDefault(topic, List.of()).stream().filter(Option::ticked).toList();
			if (ticked.stream().map(Option::answer).distinct().count() == 1) {
				Option option = ticked.getFirst();
				proposals.add(new Proposal("answers/" + topic, option.answer().name(), option.page(), option.words(),
						Math.clamp(TextLine.confidence(option.words()), 1, MOST)));
			}
			else if (ticked.isEmpty() && !this.options.containsKey(topic) && this.sentences.containsKey(topic)) {
				proposals.add(this.sentences.get(topic));
			}
		}
		return proposals;
	}

	/**
	 * One answer that may be ticked.
	 *
	 * @param answer what it says
	 * @param ticked whether its box seems ticked
	 * @param page the page
	 * @param words on which that rests
	 */
	private record Option(Answer answer, boolean ticked, int page, List<Word> words) {
	}

}
