package de.aktenlauf.web.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.aktenlauf.access.CurrentUser;
import de.aktenlauf.access.People;
import de.aktenlauf.access.User;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.CaseStatus;
import de.aktenlauf.cases.Person;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;
import de.aktenlauf.tasks.Absence;
import de.aktenlauf.tasks.Basket;
import de.aktenlauf.tasks.BasketQuery;
import de.aktenlauf.tasks.Baskets;
import de.aktenlauf.tasks.ItemFilter;
import de.aktenlauf.tasks.Priority;
import de.aktenlauf.tasks.SavedViews;
import de.aktenlauf.tasks.WorkItem;
import de.aktenlauf.tasks.WorkItemKind;
import de.aktenlauf.tasks.WorkItemState;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.documents.Letters;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Words;

import org.springframework.stereotype.Component;

/** The list of a basket: filtered, counted, grouped by case. */
@Component
class InTray {

	static final int MAX_ITEMS = 100;

	private final Baskets baskets;

	private final SavedViews views;

	private final Efiles efiles;

	private final FileFactsFinder facts;

	private final People people;

	private final CurrentUser currentUser;

	private final Badges badges;

	private final Format format;

	private final Words words;

	private final Clock clock;

	InTray(Baskets baskets, SavedViews views, Efiles efiles, FileFactsFinder facts, People people,
			CurrentUser currentUser, Badges badges, Format format, Words words, Clock clock) {
		this.baskets = baskets;
		this.views = views;
		this.efiles = efiles;
		this.facts = facts;
		this.people = people;
		this.currentUser = currentUser;
		this.badges = badges;
		this.format = format;
		this.words = words;
		this.clock = clock;
	}

	/** So much of the list as is shown at once. */
	Part part(DeskAddress address) {
		BasketQuery everything = query(address.basket(), MAX_ITEMS + 1).in(address.itemOrder());
		BasketQuery filtered = filter(address).map(Filter::items).map(everything::only).orElse(everything);
		List<WorkItem> items = this.baskets.list(address.after().map(filtered::after).orElse(filtered));
		return new Part(items.stream().limit(MAX_ITEMS).toList(), items.size() > MAX_ITEMS);
	}

	/** The numbers of all that can be chosen, by one reading. */
	Counts counts(DeskAddress address) {
		BasketQuery everything = query(address.basket(), 1);
		List<Filter> filters = filters();
		List<Basket> mine = this.baskets.mine();
		List<BasketQuery> queries = new ArrayList<>(List.of(everything, query(Optional.empty(), 1)));
		filters.forEach((filter) -> queries.add(everything.only(filter.items())));
		mine.forEach((basket) -> queries.add(query(Optional.of(basket.id()), 1)));
		List<Long> counts = this.baskets.counts(queries);
		int firstBasket = 2 + filters.size();
		return new Counts(counts.get(0), counts.get(1), chips(address, filters, counts.subList(2, firstBasket)),
				tabs(address, mine, counts.subList(firstBasket, counts.size())));
	}

	List<ItemGroup> grouped(DeskAddress address, Part part, Optional<WorkItem> open) {
		Map<DocumentId, Document> documents = documents(part.items());
		Map<CaseNumber, BenefitCommunity> communities = communities(part.items());
		return part.groups()
			.stream()
			.map((group) -> new ItemGroup(heading(group.getFirst(), communities),
					group.getFirst().caseNumber().map(Letters::href).orElse(""),
					group.stream().map((item) -> row(address, item, documents, open)).toList()))
			.toList();
	}

	private static List<Chip> chips(DeskAddress address, List<Filter> filters, List<Long> counts) {
		return IntStream.range(0, filters.size())
			.mapToObj((index) -> chip(address, filters.get(index), counts.get(index)))
			.filter((chip) -> chip.count() > 0 || chip.current())
			.toList();
	}

	private static Chip chip(DeskAddress address, Filter filter, long count) {
		boolean current = filter.code().equals(address.filter());
		return new Chip(address.filtered(current ? "" : filter.code()), filter.label(), count, current);
	}

	/** The orders in which the list can be read. */
	List<Chip> orders(DeskAddress address) {
		return Stream.of("", DeskAddress.NEWEST, DeskAddress.BY_CASE)
			.map((code) -> new Chip(address.ordered(code),
					this.words.of("desk.order." + (code.isEmpty() ? "frist" : code)), 0, code.equals(address.order())))
			.toList();
	}

	/** The ways to look at lists that the person keeps. */
	List<View> views(DeskAddress address) {
		return this.views.mine()
			.stream()
			.map((view) -> new View(view.id().toString(), view.name(),
					DeskAddress.of(view.basket(), view.filter()).in(view.order()).list(),
					view.basket().equals(address.basketCode()) && view.filter().equals(address.filter())
							&& view.order().equals(address.order())))
			.toList();
	}

	/** The baskets in which the user works, to choose from. */
	private static List<Chip> tabs(DeskAddress address, List<Basket> mine, List<Long> counts) {
		return IntStream.range(0, mine.size()).mapToObj((index) -> {
			Basket basket = mine.get(index);
			return new Chip(DeskAddress.of(basket.id().value(), "").in(address.order()).list(), basket.german(),
					counts.get(index), address.basket().filter(basket.id()::equals).isPresent());
		}).toList();
	}

	private List<Filter> filters() {
		LocalDate today = LocalDate.now(this.clock);
		List<Filter> filters = new ArrayList<>();
		Instant midnight = today.atStartOfDay(this.clock.getZone()).toInstant();
		filters.add(new Filter("neu", this.words.of("desk.filter.new"), new ItemFilter.OpenedSince(midnight)));
		filters.add(new Filter("frist", this.words.of("desk.filter.due", Badges.SOON_DAYS),
				new ItemFilter.DueUntil(today.plusDays(Badges.SOON_DAYS))));
		filters.add(new Filter("dringend", this.words.of("desk.filter.urgent"),
				new ItemFilter.OfPriority(Priority.URGENT)));
		filters.add(new Filter("widerspruch", this.words.of("desk.filter.appeal"),
				new ItemFilter.OfKind(WorkItemKind.REVIEW_APPEAL)));
		User user = this.currentUser.get();
		for (Absence absence : this.baskets.substitutions(user.id(), today)) {
			filters.add(new Filter("vertretung-" + absence.absent(),
					this.words.of("desk.filter.substitute", name(absence.absent())),
					new ItemFilter.AssignedTo(absence.absent())));
		}
		filters.add(new Filter("team", this.words.of("desk.filter.team"), new ItemFilter.Unassigned()));
		return filters;
	}

	private Optional<Filter> filter(DeskAddress address) {
		return address.filter().isEmpty() ? Optional.empty()
				: filters().stream().filter((filter) -> filter.code().equals(address.filter())).findFirst();
	}

	private String heading(WorkItem item, Map<CaseNumber, BenefitCommunity> communities) {
		return item.caseNumber()
			.map((number) -> Optional.ofNullable(communities.get(number))
				.map((community) -> name(community.representative()) + " · " + number
						+ (community.status() == CaseStatus.CLOSED ? " · " + this.words.of("desk.caseClosed") : ""))
				.orElse(number.value()))
			.orElseGet(() -> this.words.ofCode("desk.group", item.kind().name()));
	}

	private ItemGroup.Row row(DeskAddress address, WorkItem item, Map<DocumentId, Document> documents,
			Optional<WorkItem> open) {
		Optional<Document> document = item.document().map(documents::get);
		String meta = document.map(this::meta)
			.orElseGet(() -> this.words.of("desk.received", this.format.shortDate(item.receivedOn())));
		List<ItemGroup.Badge> badges = this.badges.of(item);
		return new ItemGroup.Row(item.id().toString(), item.version(), address.item(item.id().toString()), item.title(),
				badges,
				meta + (this.badges.showsDue(item) ? ""
						: this.words.of("desk.until", this.format.shortDate(item.dueOn()))),
				document.map((known) -> "/dokumente/" + known.id() + "/seiten/1").orElse(""),
				open.map(WorkItem::id).filter(item.id()::equals).isPresent());
	}

	private String meta(Document document) {
		return this.words.of("desk.meta", this.words.ofCode("channel.short", document.channel().name()),
				this.format.shortTime(document.scannedAt()), document.pages());
	}

	private Map<DocumentId, Document> documents(List<WorkItem> items) {
		List<DocumentId> ids = items.stream().map(WorkItem::document).flatMap(Optional::stream).distinct().toList();
		return ids.isEmpty() ? Map.of() : byKey(this.efiles.documents(ids), Document::id);
	}

	/** Whose names may stand above their letters: a file may be locked by now. */
	private Map<CaseNumber, BenefitCommunity> communities(List<WorkItem> items) {
		List<CaseNumber> numbers = items.stream()
			.map(WorkItem::caseNumber)
			.flatMap(Optional::stream)
			.distinct()
			.toList();
		return numbers.isEmpty() ? Map.of() : byKey(this.facts.unlocked(numbers), BenefitCommunity::number);
	}

	private static <K, V> Map<K, V> byKey(Collection<V> values, Function<V, K> key) {
		return values.stream().collect(Collectors.toMap(key, Function.identity(), (first, second) -> first));
	}

	private static String name(Person person) {
		return Stream.of(person.familyName(), person.givenName())
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining(", "));
	}

	private String name(UserId id) {
		return this.people.find(id).map(User::displayName).orElse(id.value());
	}

	/**
	 * A way to look at a list that the person keeps.
	 *
	 * @param id its identifier
	 * @param name as the person calls it
	 * @param href its address
	 * @param current whether the list is looked at so
	 */
	record View(String id, String name, String href, boolean current) {
	}

	/**
	 * How many items there are, more than are listed perhaps.
	 *
	 * @param total in the place that is looked at
	 * @param inTray in the own in-tray
	 * @param chips by filter, without those that would show nothing
	 * @param tabs by basket
	 */
	record Counts(long total, long inTray, List<Chip> chips, List<Chip> tabs) {

		/** Keeps unmodifiable copies. */
		Counts {
			chips = List.copyOf(chips);
			tabs = List.copyOf(tabs);
		}

	}

	private static BasketQuery query(Optional<BasketId> basket, int limit) {
		return new BasketQuery(basket, WorkItemState.OPEN, Optional.empty(), 0, limit);
	}

}
