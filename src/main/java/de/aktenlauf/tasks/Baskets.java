package de.aktenlauf.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.Role;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The baskets, what lies in them, and who stands in for whom. */
@Component
public class Baskets {

	/** So many items of a list may be left out by number. */
	public static final int MAX_OFFSET = 100_000;

	private static final int MAX_LISTED = 500;

	private static final int MAX_OF_CASE = 1_000;

	private final WorkItemTable items;

	private final WorkItemLists lists;

	private final TallyTable tally;

	private final BasketBook baskets;

	private final AbsenceTable absences;

	private final Trays trays;

	private final Reopening reopening;

	private final Access access;

	private final AuditTrail audit;

	Baskets(WorkItemTable items, WorkItemLists lists, TallyTable tally, BasketBook baskets, AbsenceTable absences,
			Trays trays, Reopening reopening, Access access, AuditTrail audit) {
		this.items = items;
		this.lists = lists;
		this.tally = tally;
		this.baskets = baskets;
		this.absences = absences;
		this.trays = trays;
		this.reopening = reopening;
		this.access = access;
		this.audit = audit;
	}

	/**
	 * Lists items that the current user may see, in the order of the query.
	 * @param query which
	 * @return the items
	 * @throws AccessRefused if the basket is none of the user's business
	 * @throws WorkItemNotFound if the list is to go on behind an item that never was
	 * @throws IllegalArgumentException if offset or limit are out of bounds, or a case is
	 * asked for with a filter
	 */
	public List<WorkItem> list(BasketQuery query) {
		refuseOutOfBounds(query);
		Trays.Reach reach = reach(List.of(query));
		Optional<Ordering.Key> after = query.after()
			.map((item) -> this.items.placeOf(item).orElseThrow(() -> new WorkItemNotFound(item.toString())))
			.map(Ordering.Key::of);
		return (query.caseNumber().isPresent() ? ofCase(query, reach, after) : rows(query, reach, after)).stream()
			.map(WorkItemTable.Row::item)
			.toList();
	}

	private List<WorkItemTable.Row> rows(BasketQuery query, Trays.Reach reach, Optional<Ordering.Key> after) {
		return query.basket()
			.map((basket) -> this.lists.list(place(basket, query.filter()), query, after))
			.orElseGet(() -> this.lists.list(reach.trays(query.filter()), query, after));
	}

	private List<WorkItemTable.Row> ofCase(BasketQuery query, Trays.Reach reach, Optional<Ordering.Key> after) {
		Comparator<Ordering.Key> order = Ordering.comparator(query.order());
		return ofCase(query, reach).stream()
			.filter((row) -> after.isEmpty() || order.compare(Ordering.Key.of(row), after.get()) > 0)
			.sorted(Comparator.comparing(Ordering.Key::of, order))
			.skip(query.offset())
			.limit(query.limit())
			.toList();
	}

	private static WorkItemLists.Place place(BasketId basket, Optional<ItemFilter> filter) {
		return filter.filter(ItemFilter.Unassigned.class::isInstance)
			.map((unassigned) -> new WorkItemLists.Place(WorkItemLists.TRAY, WorkItemTable.trayOf(basket)))
			.orElseGet(() -> new WorkItemLists.Place(WorkItemLists.BASKET, basket.value()));
	}

	/**
	 * Counts the items of a query, wherever it begins or ends.
	 * @param query which
	 * @return how many the current user may see
	 */
	public long count(BasketQuery query) {
		return counts(List.of(query)).getFirst();
	}

	/**
	 * Counts the items of several queries by one reading, however many items there are.
	 * @param queries which
	 * @return how many the current user may see, in the order of the queries
	 * @throws AccessRefused if one of the baskets is none of the user's business
	 */
	public List<Long> counts(List<BasketQuery> queries) {
		Trays.Reach reach = reach(queries);
		List<Optional<Tally.Question>> questions = queries.stream().map((query) -> question(query, reach)).toList();
		Iterator<Long> answers = this.tally.answers(questions.stream().flatMap(Optional::stream).toList()).iterator();
		List<Long> counts = new ArrayList<>();
		for (int index = 0; index < queries.size(); index++) {
			counts.add(questions.get(index).isPresent() ? answers.next() : counted(queries.get(index), reach));
		}
		return counts;
	}

	private static Optional<Tally.Question> question(BasketQuery query, Trays.Reach reach) {
		return query.caseNumber().isPresent() ? Optional.empty()
				: Tally.Question.of(column(query), places(query, reach), query.state(), query.filter());
	}

	/** What no number is kept of. */
	private long counted(BasketQuery query, Trays.Reach reach) {
		return query.caseNumber().isPresent() ? ofCase(query, reach).size()
				: this.lists.count(column(query), places(query, reach), query.state(), query.filter());
	}

	private static String column(BasketQuery query) {
		return query.basket().map((basket) -> place(basket, query.filter()).column()).orElse(WorkItemLists.TRAY);
	}

	private static List<String> places(BasketQuery query, Trays.Reach reach) {
		return query.basket()
			.map((basket) -> List.of(place(basket, query.filter()).value()))
			.orElseGet(() -> reach.trays(query.filter()));
	}

	/**
	 * All baskets of the office.
	 * @return in the order of {@code config/baskets.csv}, then those taken over
	 */
	public List<Basket> all() {
		return this.baskets.all();
	}

	/**
	 * The baskets in which the current user works.
	 * @return own baskets and those led
	 */
	public List<Basket> mine() {
		return this.trays.of(this.access.require(Permission.WORK_ON_ITEMS)).baskets();
	}

	/**
	 * The basket of a benefit team; a team that the office does not know gets one of that
	 * name, led by {@code teamleitung}.
	 * @param team name of the team
	 * @return its basket
	 */
	public Basket ofTeam(String team) {
		return this.baskets.ofTeam(team);
	}

	/**
	 * The basket of an owner for a family name.
	 * @param owner such as {@code APPEALS}
	 * @param familyName decides between letter ranges; empty takes the first
	 * @return the basket
	 * @throws IllegalStateException if no basket has this owner
	 */
	public Basket ofOwner(String owner, Optional<String> familyName) {
		return this.baskets.ofOwner(owner, familyName);
	}

	/**
	 * Who is away on a day.
	 * @param absent who
	 * @param day the day
	 * @return the absence with its substitute
	 */
	public Optional<Absence> absence(UserId absent, LocalDate day) {
		return this.absences.of(absent, day);
	}

	/**
	 * For whom a user stands in on a day.
	 * @param substitute who stands in
	 * @param day the day
	 * @return the absences
	 */
	public List<Absence> substitutions(UserId substitute, LocalDate day) {
		return this.absences.substitutedBy(substitute, day);
	}

	/**
	 * Records an absence: one's own, or by a team lead.
	 * @param absence who is away, and who stands in
	 * @throws AccessRefused if it is somebody else's absence and the user leads no team
	 * @throws IllegalArgumentException if it ends before it begins, or nobody stands in
	 */
	@Transactional
	public void plan(Absence absence) {
		User user = this.access.require(Permission.WORK_ON_ITEMS);
		if (!user.id().equals(absence.absent()) && !user.roles().contains(Role.TEAM_LEAD)) {
			throw new AccessRefused(Permission.WORK_ON_ITEMS, "NOT_LEAD");
		}
		if (absence.to().isBefore(absence.from()) || absence.substitute().equals(absence.absent())) {
			throw new IllegalArgumentException("an absence ends after it begins, and somebody else stands in");
		}
		this.absences.insert(absence);
		this.audit.record(user.id(), AuditAction.ABSENCE_PLANNED, "user:" + absence.absent(),
				Map.of("from", absence.from().toString(), "to", absence.to().toString(), "substitute",
						absence.substitute().toString()));
	}

	private Trays.Reach reach(List<BasketQuery> queries) {
		Trays.Reach reach = this.trays.of(this.access.require(Permission.WORK_ON_ITEMS));
		if (!queries.stream().allMatch((query) -> query.basket().map(reach::includes).orElse(true))) {
			throw new AccessRefused(Permission.WORK_ON_ITEMS, "NO_NEED");
		}
		if (this.reopening.due()) {
			this.reopening.bringBack();
		}
		return reach;
	}

	private List<WorkItemTable.Row> ofCase(BasketQuery query, Trays.Reach reach) {
		return query.caseNumber()
			.map((caseNumber) -> this.items.ofCase(caseNumber, MAX_OF_CASE))
			.orElse(List.of())
			.stream()
			.filter((row) -> row.item().state() == query.state() && reach.includes(row.item()))
			.filter((row) -> query.basket().map((basket) -> basket.equals(row.item().basket())).orElse(true))
			.toList();
	}

	private static void refuseOutOfBounds(BasketQuery query) {
		if (query.caseNumber().isPresent() && query.filter().isPresent()) {
			throw new IllegalArgumentException("the items of a case are few: they are listed without a filter");
		}
		if (query.limit() < 1 || query.limit() > MAX_LISTED || query.offset() < 0 || query.offset() > MAX_OFFSET) {
			throw new IllegalArgumentException(
					"a list has 1 to " + MAX_LISTED + " items and leaves out 0 to " + MAX_OFFSET);
		}
	}

}
