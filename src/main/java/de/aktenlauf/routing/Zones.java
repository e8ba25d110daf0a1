package de.aktenlauf.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.aktenlauf.text.Page;
import de.aktenlauf.text.Word;

/**
 * Finds subject line, headings and the head of a first page.
 */
final class Zones {

	/** Letterhead and addresses end about here (DIN 5008: 105 mm of 297 mm). */
	private static final double HEAD_SHARE = 0.36;

	/** Headings of a form stand at most this far down. */
	private static final double HEADING_SHARE = 0.6;

	/** A heading is that much larger than the text. */
	private static final double HEADING_SIZE = 1.35;

	private static final int HEADING_WORDS = 12;

	private static final int SUBJECT_LINES = 3;

	private static final int TITLE_LINES = 4;

	private static final Set<String> SUBJECT_LABELS = Set.of("betreff", "betr", "betrifft", "betref");

	private static final Set<String> SALUTATIONS = Set.of("sehr", "guten", "hallo", "liebe", "liebes", "lieber",
			"werte");

	private static final Set<String> SALUTATION_SECOND = Set.of("geehrte", "geehrter", "geehrt", "gehrte", "tag",
			"damen", "herr", "frau", "team", "jobcenter", "abend", "morgen");

	private Zones() {
	}

	static List<Token> ofLaterPage(List<Token> tokens) {
		return tokens.stream().map((token) -> token.in(Zone.LATER)).toList();
	}

	static List<Token> ofFirstPage(Page page, List<Token> tokens) {
		Set<Integer> subject = subjectLines(page, tokens);
		int head = (int) (page.height() * HEAD_SHARE);
		List<Token> zoned = new ArrayList<>(tokens.size());
		for (Token token : tokens) {
			boolean upper = page.height() > 0
					&& token.boxes().getFirst().y() + token.boxes().getFirst().height() / 2 < head;
			Zone zone = subject.contains(token.line()) ? Zone.SUBJECT : upper ? Zone.HEAD : Zone.BODY;
			zoned.add(token.in(zone));
		}
		return zoned;
	}

	private static Set<Integer> subjectLines(Page page, List<Token> tokens) {
		Set<Integer> lines = new HashSet<>(headings(page));
		Map<Integer, Integer> paragraphs = new HashMap<>();
		page.words().forEach((word) -> paragraphs.putIfAbsent(word.line(), word.paragraph()));
		List<Integer> order = tokens.stream().map(Token::line).distinct().toList();
		Map<Integer, Integer> places = new HashMap<>();
		for (int i = 0; i < order.size(); i++) {
			places.put(order.get(i), i);
		}
		boolean salutationSeen = false;
		for (int i = 0; i < tokens.size(); i++) {
			boolean starts = i == 0 || tokens.get(i - 1).line() != tokens.get(i).line();
			if (!starts) {
				continue;
			}
			int place = places.getOrDefault(tokens.get(i).line(), 0);
			if (SUBJECT_LABELS.contains(tokens.get(i).form())) {
				addLabelled(lines, order, paragraphs, place);
			}
			else if (!salutationSeen && isSalutation(tokens, i)) {
				salutationSeen = true;
				addAbove(lines, order, paragraphs, place);
			}
		}
		if (!salutationSeen) {
			lines.addAll(titleLines(tokens, order));
		}
		return lines;
	}

	/** A form without salutation begins with its title. */
	private static List<Integer> titleLines(List<Token> tokens, List<Integer> order) {
		return order.stream()
			.limit(TITLE_LINES)
			.filter((line) -> tokens.stream().filter((token) -> token.line() == line).count() <= HEADING_WORDS)
			.toList();
	}

	private static boolean isSalutation(List<Token> tokens, int index) {
		return SALUTATIONS.contains(tokens.get(index).form()) && index + 1 < tokens.size()
				&& SALUTATION_SECOND.contains(tokens.get(index + 1).form());
	}

	private static void addLabelled(Set<Integer> lines, List<Integer> order, Map<Integer, Integer> paragraphs,
			int place) {
		lines.add(order.get(place));
		if (place + 1 < order.size()
				&& paragraphs.getOrDefault(order.get(place), -1).equals(paragraphs.get(order.get(place + 1)))) {
			lines.add(order.get(place + 1));
		}
	}

	private static void addAbove(Set<Integer> lines, List<Integer> order, Map<Integer, Integer> paragraphs,
			int salutation) {
		int paragraph = (salutation > 0) ? paragraphs.getOrDefault(order.get(salutation - 1), -1) : -1;
		for (int place = salutation - 1; place >= 0 && place >= salutation - SUBJECT_LINES; place--) {
			if (paragraphs.getOrDefault(order.get(place), -2) != paragraph) {
				return;
			}
			lines.add(order.get(place));
		}
	}

	private static Set<Integer> headings(Page page) {
		Map<Integer, List<Word>> lines = new HashMap<>();
		page.words().forEach((word) -> lines.computeIfAbsent(word.line(), (line) -> new ArrayList<>()).add(word));
		int usual = median(page.words().stream().mapToInt((word) -> word.box().height()).toArray());
		Set<Integer> headings = new HashSet<>();
		lines.forEach((line, words) -> {
			int height = median(words.stream().mapToInt((word) -> word.box().height()).toArray());
			if (height > usual * HEADING_SIZE && words.size() <= HEADING_WORDS
					&& words.getFirst().box().y() < page.height() * HEADING_SHARE) {
				headings.add(line);
			}
		});
		return headings;
	}

	private static int median(int[] values) {
		Arrays.sort(values);
		return (values.length == 0) ? 0 : values[values.length / 2];
	}

}
