package de.aktenlauf.web.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.aktenlauf.text.PlacedPage;
import de.aktenlauf.text.SeparatorSheet;

/** What a person can do with chosen pages. */
enum PageStep {

	/** Turn them to the right. */
	RIGHT("rechts"),
	/** Turn them to the left. */
	LEFT("links"),
	/** Turn them upside down. */
	OVER("kopf"),
	/** Put each before the page before it. */
	EARLIER("vor"),
	/** Put each behind the page behind it. */
	LATER("zurueck"),
	/** Mark them as blank, or all marked ones as not blank. */
	BLANK("leer"),
	/** Begin a new document with each of them. */
	SPLIT("trennen"),
	/** Make one new document of them. */
	TAKE_OUT("herausloesen");

	private final String code;

	PageStep(String code) {
		this.code = code;
	}

	String code() {
		return this.code;
	}

	boolean splits() {
		return this == SPLIT || this == TAKE_OUT;
	}

	static Optional<PageStep> of(String code) {
		return Arrays.stream(values()).filter((step) -> step.code.equals(code)).findFirst();
	}

	/**
	 * The pages after the step.
	 * @param pages all pages in order
	 * @param chosen places of the chosen ones, from 0
	 * @return all pages in their new order and state; unchanged for a step that splits
	 */
	List<PlacedPage> arranged(List<PlacedPage> pages, Set<Integer> chosen) {
		return switch (this) {
			case RIGHT -> turned(pages, chosen, 1);
			case LEFT -> turned(pages, chosen, -1);
			case OVER -> turned(pages, chosen, 2);
			case EARLIER -> moved(pages, chosen);
			case LATER -> moved(pages.reversed(), mirrored(chosen, pages.size())).reversed();
			case BLANK -> marked(pages, chosen);
			case SPLIT, TAKE_OUT -> pages;
		};
	}

	/**
	 * The parts after a step that splits.
	 * @param pages all pages in order
	 * @param chosen places of the chosen ones, from 0
	 * @return the first part stays with the document; one part alone if nothing is to be
	 * split
	 */
	List<List<PlacedPage>> parts(List<PlacedPage> pages, Set<Integer> chosen) {
		List<List<PlacedPage>> parts = new ArrayList<>();
		if (this == TAKE_OUT) {
			parts.add(picked(pages, chosen, false));
			parts.add(picked(pages, chosen, true));
			return parts;
		}
		for (int index = 0; index < pages.size(); index++) {
			if (index == 0 || chosen.contains(index)) {
				parts.add(new ArrayList<>());
			}
			parts.getLast().add(pages.get(index));
		}
		return parts;
	}

	/**
	 * The parts between separator sheets. A sheet stays, marked blank, at the end of the
	 * part before it, so that every page is accounted for.
	 * @param pages all pages in order
	 * @param separators places of the sheets, from 0
	 * @return one part alone if nothing is to be split
	 */
	static List<List<PlacedPage>> between(List<PlacedPage> pages, Set<Integer> separators) {
		Set<Integer> blank = IntStream.range(0, pages.size())
			.filter((index) -> pages.get(index).blank())
			.boxed()
			.collect(Collectors.toSet());
		return SeparatorSheet.between(pages, separators, blank);
	}

	private static List<PlacedPage> picked(List<PlacedPage> pages, Set<Integer> chosen, boolean in) {
		return IntStream.range(0, pages.size())
			.filter((index) -> chosen.contains(index) == in)
			.mapToObj(pages::get)
			.toList();
	}

	private static List<PlacedPage> turned(List<PlacedPage> pages, Set<Integer> chosen, int quarters) {
		return IntStream.range(0, pages.size())
			.mapToObj((index) -> chosen.contains(index) ? pages.get(index).turned(quarters) : pages.get(index))
			.toList();
	}

	private static List<PlacedPage> marked(List<PlacedPage> pages, Set<Integer> chosen) {
		boolean mark = chosen.stream().anyMatch((index) -> !pages.get(index).blank());
		return IntStream.range(0, pages.size())
			.mapToObj((index) -> chosen.contains(index) ? pages.get(index).marked(mark) : pages.get(index))
			.toList();
	}

	private static Set<Integer> mirrored(Set<Integer> chosen, int size) {
		return Set.copyOf(chosen.stream().map((index) -> size - 1 - index).toList());
	}

	private static List<PlacedPage> moved(List<PlacedPage> pages, Set<Integer> chosen) {
		List<PlacedPage> order = new ArrayList<>(pages);
		boolean[] stays = new boolean[pages.size()];
		for (int index = 0; index < order.size(); index++) {
			boolean blocked = index == 0 || stays[index - 1];
			if (chosen.contains(index) && !blocked) {
				order.set(index, order.set(index - 1, order.get(index)));
			}
			stays[index] = chosen.contains(index) && blocked;
		}
		return order;
	}

}
