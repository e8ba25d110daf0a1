package de.aktenlauf.web.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.aktenlauf.access.FileFacts;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.FileContents;
import de.aktenlauf.efile.FilePage;
import de.aktenlauf.efile.FileQuery;
import de.aktenlauf.efile.PageLayer;
import de.aktenlauf.efile.PagePlan;
import de.aktenlauf.efile.PageReading;
import de.aktenlauf.efile.PageWork;
import de.aktenlauf.efile.RedactedCopies;
import de.aktenlauf.efile.RedactedCopy;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.text.PageRenditions;
import de.aktenlauf.text.PlacedPage;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Words;

import org.springframework.stereotype.Component;

/** The pages of a document as the screen shows them. */
@Component
class PageDesk {

	private static final int KEY_SIGNS = 12;

	private final PageWork work;

	private final FileContents contents;

	private final RedactedCopies copies;

	private final PageRenditions renditions;

	private final SeparatorSheets separators;

	private final FileDesk desk;

	private final Format format;

	private final Words words;

	PageDesk(PageWork work, FileContents contents, RedactedCopies copies, PageRenditions renditions,
			SeparatorSheets separators, FileDesk desk, Format format, Words words) {
		this.work = work;
		this.contents = contents;
		this.copies = copies;
		this.renditions = renditions;
		this.separators = separators;
		this.desk = desk;
		this.format = format;
		this.words = words;
	}

	/** The document was opened before: checked and recorded. */
	View of(PagePlan plan, FileFacts facts, Set<String> chosen) {
		Document document = plan.document();
		boolean editable = this.desk.editable();
		List<Tile> tiles = IntStream.range(0, plan.pages().size())
			.mapToObj((index) -> tile(plan, index, chosen))
			.toList();
		return new View(document.id().toString(), document.title(),
				document.caseNumber().map(CaseNumber::value).orElse(""),
				document.caseNumber().map(Letters::href).orElse(""), document.version(), editable, tiles, reading(plan),
				rows(plan), plan.undoable().map((layer) -> undoText(plan, layer)).orElse(""),
				editable ? others(document, facts) : List.of(),
				document.emptied() ? 0 : this.separators.in(document).size(),
				this.copies.of(document.id()).stream().map(this::copy).toList());
	}

	/** What becomes of reading turned pages again, told together. */
	Reading reading(PagePlan plan) {
		Map<PlacedPage, PageReading> states = this.work.readings(plan.pages());
		List<String> lines = Arrays.stream(PageReading.values())
			.filter(states::containsValue)
			.map((state) -> this.words.of("pages.reading." + state,
					numbers(plan.pages(), (index) -> states.get(plan.pages().get(index)) == state)))
			.toList();
		return new Reading(plan.document().id().toString(), lines, states.containsValue(PageReading.WAITING));
	}

	/** Names a page on the screen, whatever becomes of its place. */
	static String key(PlacedPage page) {
		return page.content().value().substring(0, KEY_SIGNS) + "-" + page.page();
	}

	/** Places of the pages with these keys, from 0; keys of other pages are left out. */
	static Set<Integer> places(List<PlacedPage> pages, Set<String> keys) {
		return IntStream.range(0, pages.size())
			.filter((index) -> keys.contains(key(pages.get(index))))
			.boxed()
			.collect(Collectors.toSet());
	}

	/** The newest act on the pages in words, with who and when. */
	String last(PagePlan plan) {
		List<Row> rows = rows(plan);
		return rows.isEmpty() ? ""
				: rows.getFirst().text() + " · " + rows.getFirst().by() + " · " + rows.getFirst().at();
	}

	private Tile tile(PagePlan plan, int index, Set<String> chosen) {
		PlacedPage page = plan.pages().get(index);
		boolean missing = !this.renditions.hasPicture(plan.document().shown(), index + 1);
		return new Tile(index + 1, key(page), page.blank(), missing, chosen.contains(key(page)));
	}

	private List<Row> rows(PagePlan plan) {
		List<PageLayer> layers = plan.layers();
		List<PlacedPage> now = plan.pages();
		List<Row> rows = new ArrayList<>();
		for (int index = 0; index < layers.size(); index++) {
			PageLayer layer = layers.get(index);
			Optional<PageLayer> under = (index + 1 < layers.size()) ? Optional.of(layers.get(index + 1))
					: Optional.empty();
			boolean same = sheets(layer.pages()).equals(sheets(now)) && layer.pages().size() == now.size();
			boolean filed = layer.kind() == PageLayer.Kind.FILED;
			rows.add(new Row(String.valueOf(layer.number()), text(layer, under),
					filed ? "" : this.desk.name(layer.madeBy()), this.format.shortTime(layer.madeAt()), index == 0,
					same && !layer.pages().equals(now)));
		}
		return rows;
	}

	private static Set<PlacedPage> sheets(List<PlacedPage> pages) {
		return pages.stream().map(PlacedPage::sheet).collect(Collectors.toSet());
	}

	private String undoText(PagePlan plan, PageLayer layer) {
		Optional<PageLayer> under = plan.layers().stream().filter((one) -> one.number() < layer.number()).findFirst();
		return this.words.of("pages.undo", text(layer, under));
	}

	private String text(PageLayer layer, Optional<PageLayer> under) {
		if (layer.kind() != PageLayer.Kind.ARRANGED || under.isEmpty()) {
			return this.words.of("pages.layer." + layer.kind(), layer.pages().size());
		}
		List<PlacedPage> before = under.get().pages();
		List<PlacedPage> after = layer.pages();
		if (!before.stream().map(PlacedPage::sheet).toList().equals(after.stream().map(PlacedPage::sheet).toList())) {
			return this.words.of("pages.layer.ordered");
		}
		String turned = numbers(after, (index) -> before.get(index).quarterTurns() != after.get(index).quarterTurns());
		if (!turned.isEmpty()) {
			return this.words.of("pages.layer.turned", turned);
		}
		String blank = numbers(after, (index) -> after.get(index).blank() && !before.get(index).blank());
		return blank.isEmpty()
				? this.words.of("pages.layer.notBlank",
						numbers(after, (index) -> before.get(index).blank() && !after.get(index).blank()))
				: this.words.of("pages.layer.blank", blank);
	}

	private static String numbers(List<PlacedPage> pages, Predicate<Integer> which) {
		return IntStream.range(0, pages.size())
			.boxed()
			.filter(which)
			.map((index) -> String.valueOf(index + 1))
			.collect(Collectors.joining(", "));
	}

	/** Documents of the same file whose pages may come to this one, the newest first. */
	private List<FileList.Choice> others(Document document, FileFacts facts) {
		return document.caseNumber()
			.map((number) -> this.contents.page(number, facts, FileQuery.all()))
			.map(FilePage::entries)
			.orElseGet(List::of)
			.stream()
			.map(FilePage.Entry::document)
			.filter((other) -> !other.id().equals(document.id()) && other.health() == document.health())
			.map((other) -> new FileList.Choice(other.id().toString(),
					this.words.of("pages.other", other.title(), this.format.date(other.receivedOn()),
							String.valueOf(other.pages()))))
			.toList();
	}

	private Copy copy(RedactedCopy copy) {
		return new Copy(copy.id().toString(), copy.purpose(), this.desk.name(copy.madeBy()),
				this.format.shortTime(copy.madeAt()), copy.areas());
	}

	/**
	 * The pages of a document.
	 *
	 * @param id the document
	 * @param title its title
	 * @param caseNumber its case, may be empty
	 * @param caseHref address of the case's file, may be empty
	 * @param version the version that is shown
	 * @param editable whether the reader may change it
	 * @param tiles all pages in order
	 * @param reading what becomes of reading turned pages again
	 * @param layers what was done, the newest first
	 * @param undo what would be taken back, in words, empty if nothing can be
	 * @param others documents whose pages may come to this one
	 * @param separators number of separator sheets between its pages
	 * @param copies redacted copies, the newest first
	 */
	record View(String id, String title, String caseNumber, String caseHref, long version, boolean editable,
			List<Tile> tiles, Reading reading, List<Row> layers, String undo, List<FileList.Choice> others,
			int separators, List<Copy> copies) {

		/** Whether pictures of pages are missing in the store. */
		public boolean missing() {
			return this.tiles.stream().anyMatch(Tile::missing);
		}

	}

	/**
	 * What becomes of reading turned pages again.
	 *
	 * @param id the document
	 * @param lines in words, empty if no page was turned
	 * @param waiting whether something is still to be read
	 */
	record Reading(String id, List<String> lines, boolean waiting) {

		/** Keeps an unmodifiable copy. */
		Reading {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * A page.
	 *
	 * @param number its place, from 1
	 * @param key names it whatever becomes of its place
	 * @param blank whether it is marked blank
	 * @param missing whether its picture is missing
	 * @param chosen whether it is chosen
	 */
	record Tile(int number, String key, boolean blank, boolean missing, boolean chosen) {
	}

	/**
	 * A layer.
	 *
	 * @param number identifies it
	 * @param text what was done
	 * @param by who, empty for the filing
	 * @param at when
	 * @param current whether it is the newest
	 * @param restorable whether its state can be brought back
	 */
	record Row(String number, String text, String by, String at, boolean current, boolean restorable) {
	}

	/**
	 * A redacted copy.
	 *
	 * @param id identifies it
	 * @param purpose for whom or what
	 * @param by who made it
	 * @param at when
	 * @param areas number of areas painted over
	 */
	record Copy(String id, String purpose, String by, String at, int areas) {
	}

}
