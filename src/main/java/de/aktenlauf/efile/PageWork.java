package de.aktenlauf.efile;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.FileFacts;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.text.PageRenditions;
import de.aktenlauf.text.PlacedPage;

import org.springframework.stereotype.Component;

/**
 * What people do with the pages of filed documents: turn, order, mark blank, split, merge
 * and take back. Everything is a layer: the original stays as it was delivered, every
 * earlier state can be brought back.
 * <p>
 * Concurrency: each act names the version that the person saw; the second act on one
 * version is refused with {@link DocumentChanged}. The new rendition is written before
 * the transaction begins, so that nobody waits for a worker with a lock in hand.
 * <p>
 * Always: an act neither loses nor doubles a page. Documents without pages remain, are
 * not listed and name the document that has their pages.
 */
@Component
public class PageWork {

	private static final int MAX_LAYERS = 50;

	/** Pages may go from document to document; nobody follows them in a circle. */
	private static final int MAX_STEPS = 20;

	private final DocumentTable documents;

	private final PageLayerTable table;

	private final PageReadingTable readings;

	private final PageLayers layers;

	private final PageRenditions renditions;

	private final Access access;

	private final Clock clock;

	PageWork(DocumentTable documents, PageLayerTable table, PageReadingTable readings, PageLayers layers,
			PageRenditions renditions, Access access, Clock clock) {
		this.documents = documents;
		this.table = table;
		this.readings = readings;
		this.layers = layers;
		this.renditions = renditions;
		this.access = access;
		this.clock = clock;
	}

	/**
	 * The pages of a document that the caller has opened.
	 * @param document the document
	 * @return its pages and layers
	 * @throws DocumentNotFound if there is none
	 */
	public PagePlan plan(DocumentId document) {
		Document found = found(document);
		List<PageLayer> all = this.table.of(document, MAX_LAYERS);
		return new PagePlan(found, pages(found, all), all, undoable(all));
	}

	/**
	 * What becomes of reading turned pages again.
	 * @param pages pages of a document that the caller has opened
	 * @return those that lie otherwise than they were read first
	 */
	public Map<PlacedPage, PageReading> readings(List<PlacedPage> pages) {
		Map<PlacedPage, PageReading> found = new HashMap<>();
		pages.stream()
			.filter((page) -> page.quarterTurns() != 0 && !page.blank())
			.forEach((page) -> this.readings.find(page).ifPresent((row) -> found.put(page, row.state())));
		return found;
	}

	/**
	 * Whether the pages of a document may differ from those of its letter.
	 * @param document the document
	 * @return false as long as nobody worked on them
	 */
	public boolean worked(Document document) {
		return !document.shown().equals(document.content()) || !this.table.of(document.id(), 1).isEmpty();
	}

	/**
	 * Where the pages of a document are now.
	 * @param document the document
	 * @return the document itself, unless its pages went into another one
	 */
	public DocumentId current(DocumentId document) {
		DocumentId current = document;
		for (int step = 0; step < MAX_STEPS; step++) {
			Optional<DocumentId> next = this.documents.mergedInto(current);
			if (next.isEmpty()) {
				return current;
			}
			current = next.get();
		}
		return current;
	}

	/**
	 * Where the pages of an earlier state of a document may lie now: in itself, or in one
	 * of those with which it exchanged pages, directly or over others.
	 * @param document the document
	 * @param state its original, or what was shown for it at some time
	 * @return the document alone as long as it has all these pages
	 */
	public Set<DocumentId> whereabouts(DocumentId document, ContentId state) {
		List<PageLayer> last = this.table.of(document, 1);
		List<PlacedPage> now = pages(found(document), last);
		boolean here = last.isEmpty()
				|| this.table.first(document, state).filter((layer) -> PageList.holds(now, layer.pages())).isPresent();
		return here ? Set.of(document) : relatives(document);
	}

	private Set<DocumentId> relatives(DocumentId document) {
		Set<DocumentId> all = new HashSet<>(Set.of(document));
		Set<DocumentId> added = Set.of(document);
		while (!added.isEmpty()) {
			added = this.table.sharing(added).stream().filter(all::add).collect(Collectors.toSet());
		}
		return all;
	}

	/**
	 * Turns pages, puts them in another order or marks them blank; announces
	 * {@code DocumentMoved}. The state that is there already changes nothing.
	 * @param document the document
	 * @param version the version that the person saw
	 * @param pages all its pages as they are to be shown
	 * @param facts what the access rules need to know about the document
	 * @return the document as it is now
	 * @throws DocumentChanged if it was changed meanwhile
	 * @throws EditRefused if a page is missing, foreign or doubled
	 * @throws de.aktenlauf.text.PagesUnavailable if the original is not there
	 */
	public Document arrange(DocumentId document, long version, List<PlacedPage> pages, FileFacts facts) {
		User user = this.access.require(Permission.EDIT_FILES, facts);
		PagePlan plan = unchanged(document, version);
		refuseUnless(PageList.sameSheets(pages, plan.pages()), "pages", "all pages of the document, each once");
		if (pages.equals(plan.pages())) {
			return plan.document();
		}
		PageAct.Write write = PageAct.Write.change(plan.document(), plan.pages(), pages,
				this.renditions.compose(pages));
		this.layers.write(act(user, AuditAction.PAGES_ARRANGED, PageLayer.Kind.ARRANGED, List.of(write)));
		return found(document);
	}

	/**
	 * Brings an earlier state of the same pages back.
	 * @param document the document
	 * @param version the version that the person saw
	 * @param layer number of the layer
	 * @param facts what the access rules need to know about the document
	 * @return the document as it is now
	 * @throws DocumentChanged if it was changed meanwhile
	 * @throws EditRefused if there is no such layer, or it has other pages
	 */
	public Document restore(DocumentId document, long version, long layer, FileFacts facts) {
		User user = this.access.require(Permission.EDIT_FILES, facts);
		PagePlan plan = unchanged(document, version);
		PageLayer earlier = effective(this.table.find(layer)
			.filter((one) -> one.document().equals(document))
			.orElseThrow(() -> new EditRefused("pages", "a layer of the document")));
		refuseUnless(PageList.sameSheets(earlier.pages(), plan.pages()), "pages", "a layer with the same pages");
		if (earlier.pages().equals(plan.pages())) {
			return plan.document();
		}
		PageAct.Write write = PageAct.Write.change(plan.document(), plan.pages(), earlier.pages(), earlier.shown())
			.goingBackTo(Optional.of(earlier.number()));
		this.layers.write(act(user, AuditAction.PAGES_RESTORED, PageLayer.Kind.RESTORED, List.of(write)));
		return found(document);
	}

	/**
	 * Takes the last act back that was not taken back yet: of a split or a merge on all
	 * its documents, as long as none of their pages went elsewhere; pages that were
	 * turned or marked since stay so.
	 * @param document the document
	 * @param version the version that the person saw
	 * @param facts what the access rules need to know about each document
	 * @return the document that has the pages now
	 * @throws DocumentChanged if one of the documents was changed meanwhile
	 * @throws EditRefused if there is nothing to take back
	 */
	public Document undo(DocumentId document, long version, Function<DocumentId, FileFacts> facts) {
		User user = this.access.require(Permission.EDIT_FILES, facts.apply(document));
		PageLayer last = unchanged(document, version).undoable()
			.orElseThrow(() -> new EditRefused("pages", "something to take back"));
		if (last.kind() == PageLayer.Kind.SPLIT || last.kind() == PageLayer.Kind.MERGED) {
			undoAct(user, this.table.ofAct(last.act()), facts);
			return found(current(document));
		}
		PageLayer earlier = under(last).orElseThrow(() -> new EditRefused("pages", "something to take back"));
		return restore(document, version, earlier.number(), facts.apply(document));
	}

	/**
	 * Splits a document: it keeps the pages of the first part and the original, each
	 * further part becomes a document beside it, whose original is a PDF of these pages;
	 * announces {@code DocumentMoved} and {@code DocumentFiled}.
	 * @param document the document
	 * @param version the version that the person saw
	 * @param parts at least two, each with at least one page; together all its pages
	 * @param facts what the access rules need to know about the document
	 * @return the new documents, in the order of the parts
	 * @throws DocumentChanged if it was changed meanwhile
	 * @throws EditRefused if a page is missing, foreign or doubled, or the document waits
	 * for its case
	 * @throws de.aktenlauf.text.PagesUnavailable if the original is not there
	 */
	public List<DocumentId> split(DocumentId document, long version, List<List<PlacedPage>> parts, FileFacts facts) {
		User user = this.access.require(Permission.EDIT_FILES, facts);
		PagePlan plan = unchanged(document, version);
		Document source = plan.document();
		refuseUnless(source.caseNumber().isPresent(), "case", "a document that has a case; others are assigned");
		List<PlacedPage> all = parts.stream().flatMap(List::stream).toList();
		refuseUnless(parts.size() >= 2 && parts.stream().noneMatch(List::isEmpty), "pages", "two parts or more");
		refuseUnless(PageList.sameSheets(all, plan.pages()), "pages", "all pages of the document, each once");
		List<PageAct.Write> writes = new ArrayList<>();
		writes.add(PageAct.Write.change(source, plan.pages(), parts.getFirst(),
				this.renditions.compose(parts.getFirst())));
		for (int part = 1; part < parts.size(); part++) {
			ContentId shown = this.renditions.compose(parts.get(part));
			writes.add(new PageAct.Write(part(source, part + 1, parts.get(part).size(), shown), true, List.of(),
					parts.get(part), shown, Optional.empty(), Optional.empty()));
		}
		this.layers.write(act(user, AuditAction.DOCUMENT_SPLIT, PageLayer.Kind.SPLIT, writes));
		return writes.stream().skip(1).map((write) -> write.document().id()).toList();
	}

	/**
	 * Puts the pages of another document of the same case behind those of a document;
	 * announces {@code DocumentMoved} for both.
	 * @param document the document, whose version the person saw
	 * @param version that version
	 * @param other the document that gives its pages
	 * @param facts what the access rules need to know about each document
	 * @return the document with all pages
	 * @throws DocumentChanged if one of both was changed meanwhile
	 * @throws EditRefused if both do not lie in the file of one case, only one of them is
	 * about health, or there would be too many pages
	 */
	public Document merge(DocumentId document, long version, DocumentId other, Function<DocumentId, FileFacts> facts) {
		User user = this.access.require(Permission.EDIT_FILES, facts.apply(document));
		this.access.require(Permission.EDIT_FILES, facts.apply(other));
		PagePlan plan = unchanged(document, version);
		PagePlan giving = plan(other);
		Document target = plan.document();
		boolean oneCase = target.caseNumber().isPresent() && target.caseNumber().equals(giving.document().caseNumber());
		refuseUnless(oneCase && !document.equals(other), "case", "two documents of one case");
		refuseUnless(target.health() == giving.document().health(), "health", "both about health, or none");
		List<PlacedPage> all = Stream.concat(plan.pages().stream(), giving.pages().stream()).toList();
		refuseUnless(!giving.pages().isEmpty() && all.size() <= PageRenditions.MAX_PAGES, "pages",
				"1 to 2,000 pages together");
		PageAct.Write gathered = PageAct.Write.change(target, plan.pages(), all, this.renditions.compose(all));
		PageAct.Write emptied = new PageAct.Write(giving.document(), false, giving.pages(), List.of(),
				giving.document().shown(), Optional.empty(), Optional.of(document));
		this.layers.write(act(user, AuditAction.DOCUMENTS_MERGED, PageLayer.Kind.MERGED, List.of(gathered, emptied)));
		return found(document);
	}

	private void undoAct(User user, List<PageLayer> act, Function<DocumentId, FileFacts> facts) {
		DocumentId home = act.stream()
			.filter((layer) -> under(layer).isPresent() && !layer.pages().isEmpty())
			.map(PageLayer::document)
			.findFirst()
			.orElse(act.getFirst().document());
		List<PagePlan> now = act.stream().map((layer) -> plan(layer.document())).toList();
		Map<PlacedPage, PlacedPage> states = now.stream()
			.flatMap((plan) -> plan.pages().stream())
			.collect(Collectors.toMap(PlacedPage::sheet, Function.identity(), (one, same) -> one));
		List<PageAct.Write> writes = new ArrayList<>();
		for (int index = 0; index < act.size(); index++) {
			PageLayer layer = act.get(index);
			PagePlan plan = now.get(index);
			this.access.require(Permission.EDIT_FILES, facts.apply(layer.document()));
			boolean same = PageList.sameSheets(plan.pages(), layer.pages())
					&& plan.document().caseNumber().equals(now.getFirst().document().caseNumber());
			if (!same) {
				throw new DocumentChanged(layer.document());
			}
			writes.add(back(plan, under(layer), states, home));
		}
		this.layers.write(act(user, AuditAction.PAGES_RESTORED, PageLayer.Kind.RESTORED, writes));
	}

	/**
	 * A document as it was under the act; one that came with the act gives its pages
	 * back.
	 */
	private PageAct.Write back(PagePlan plan, Optional<PageLayer> earlier, Map<PlacedPage, PlacedPage> states,
			DocumentId home) {
		if (earlier.isEmpty()) {
			return new PageAct.Write(plan.document(), false, plan.pages(), List.of(), plan.document().shown(),
					Optional.empty(), Optional.of(home));
		}
		List<PlacedPage> pages = earlier.get()
			.pages()
			.stream()
			.map((page) -> states.getOrDefault(page.sheet(), page))
			.toList();
		boolean exactly = pages.equals(earlier.get().pages());
		ContentId shown = exactly ? earlier.get().shown() : this.renditions.compose(pages);
		return PageAct.Write.change(plan.document(), plan.pages(), pages, shown)
			.goingBackTo(exactly ? Optional.of(earlier.get().number()) : Optional.empty());
	}

	/**
	 * The original of a part is the part: who may open it need not know the rest of the
	 * letter.
	 */
	private Document part(Document source, int number, int pages, ContentId shown) {
		String suffix = " (Teil " + number + ")";
		String title = source.title().substring(0, Math.min(source.title().length(), 200 - suffix.length())) + suffix;
		return new Document(DocumentId.next(), source.caseNumber(), source.register(), source.mailItem(), source.kind(),
				source.kindConfidencePercent(), title, source.channel(), source.receivedOn(), source.scannedAt(),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS), shown, this.renditions.textOf(shown),
				PageRenditions.MEDIA_TYPE, pages, shown, 0);
	}

	private static List<PlacedPage> pages(Document document, List<PageLayer> layers) {
		return layers.isEmpty() ? IntStream.rangeClosed(1, document.pages())
			.mapToObj((page) -> PlacedPage.of(document.content(), page))
			.toList() : layers.getFirst().pages();
	}

	/** The last act that was not taken back. */
	private Optional<PageLayer> undoable(List<PageLayer> layers) {
		return layers.stream().findFirst().map(this::effective).filter((layer) -> switch (layer.kind()) {
			case SPLIT, MERGED -> !layer.pages().isEmpty();
			case FILED -> false;
			case ARRANGED, RESTORED ->
				under(layer).filter((earlier) -> PageList.sameSheets(earlier.pages(), layer.pages())).isPresent();
		});
	}

	/** The layer under another one, as it was made first. */
	private Optional<PageLayer> under(PageLayer layer) {
		return this.table.under(layer).map(this::effective);
	}

	private PageLayer effective(PageLayer layer) {
		return layer.goesBackTo().flatMap(this.table::find).orElse(layer);
	}

	private static PageAct act(User user, AuditAction action, PageLayer.Kind kind, List<PageAct.Write> writes) {
		return new PageAct(UUID.randomUUID(), user, action, kind, writes);
	}

	private PagePlan unchanged(DocumentId document, long version) {
		PagePlan plan = plan(document);
		if (plan.document().version() != version || plan.document().emptied()) {
			throw new DocumentChanged(document);
		}
		return plan;
	}

	private Document found(DocumentId document) {
		return this.documents.find(document).orElseThrow(() -> new DocumentNotFound(document.toString()));
	}

	private static void refuseUnless(boolean right, String field, String rule) {
		if (!right) {
			throw new EditRefused(field, rule);
		}
	}

}
