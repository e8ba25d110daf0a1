package de.aktenlauf.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.access.Access;
import de.aktenlauf.access.AccessRefused;
import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.audit.AuditAction;
import de.aktenlauf.audit.AuditTrail;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.UserId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have to do. */
@Component
public class WorkItems {

	private static final int MAX_OF_CASE = 1_000;

	/** Nobody means a day further away. */
	private static final int MAX_YEARS = 10;

	private final WorkItemTable table;

	private final ActTable acts;

	private final BasketBook baskets;

	private final Trays trays;

	private final Access access;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	WorkItems(WorkItemTable table, ActTable acts, BasketBook baskets, Trays trays, Access access, AuditTrail audit,
			ApplicationEventPublisher events, Clock clock) {
		this.table = table;
		this.acts = acts;
		this.baskets = baskets;
		this.trays = trays;
		this.access = access;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens a work item; the same key opens nothing twice.
	 * @param item what is to be done
	 * @return its identifier
	 */
	@Transactional
	public WorkItemId open(NewWorkItem item) {
		User user = this.access.require(Permission.RUN_PROCESSES);
		Optional<WorkItem> opened = this.table.findByKey(item.key());
		if (opened.isPresent()) {
			return opened.get().id();
		}
		WorkItemId id = new WorkItemId(UUID.randomUUID());
		this.table.insert(id, item, this.clock.instant());
		this.audit.record(user.id(), AuditAction.WORK_ITEM_OPENED, subject(id),
				Map.of("kind", item.kind().name(), "basket", item.basket().toString(), "assignee",
						item.assignee().map(UserId::value).orElse(""), "case",
						item.caseNumber().map(CaseNumber::value).orElse(""), "document",
						item.document().map(DocumentId::toString).orElse(""), "dueOn", item.dueOn().toString(), "rule",
						item.ruleId()));
		return id;
	}

	/**
	 * Looks a work item up, if the current user may see it (own item, basket,
	 * substitute).
	 * @param id the work item
	 * @return the work item
	 * @throws WorkItemNotFound if there is none
	 * @throws AccessRefused if it is none of the user's business
	 */
	public WorkItem find(WorkItemId id) {
		return visible(id, this.access.require(Permission.WORK_ON_ITEMS));
	}

	/**
	 * Takes an item of a basket for the current user.
	 * @param id the work item
	 * @param version the version that the user saw
	 * @throws WorkItemChanged if it was changed meanwhile
	 */
	@Transactional
	public void claim(WorkItemId id, long version) {
		User user = this.access.require(Permission.WORK_ON_ITEMS);
		WorkItem item = unchanged(id, user, version);
		write(WorkItemChange.of(item).place(item.basket(), Optional.of(user.id())));
		this.audit.record(user.id(), AuditAction.WORK_ITEM_CLAIMED, subject(id),
				Map.of("from", item.assignee().map(UserId::value).orElse("")));
	}

	/**
	 * Completes an item; announces {@code WorkItemCompleted} in the same transaction.
	 * @param id the work item
	 * @param version the version that the user saw
	 * @param outcome codes and ids for the process
	 * @throws WorkItemChanged if it was changed or completed meanwhile
	 * @throws IllegalArgumentException if the outcome holds anything but short codes
	 */
	@Transactional
	public void complete(WorkItemId id, long version, Map<String, String> outcome) {
		WorkItem item = close(id, version, outcome);
		this.events.publishEvent(new WorkItemCompleted(id, item.key(), Map.copyOf(outcome)));
	}

	/**
	 * Completes an item without telling its process yet.
	 * @param id the work item
	 * @param version the version that the user saw
	 * @param outcome codes and ids for the process
	 * @return the item as it was before
	 * @throws WorkItemChanged if it was changed or completed meanwhile
	 */
	@Transactional
	WorkItem close(WorkItemId id, long version, Map<String, String> outcome) {
		User user = this.access.require(Permission.WORK_ON_ITEMS);
		refuseText(outcome);
		WorkItem item = unchanged(id, user, version);
		this.access.require(permissionFor(item.kind()));
		write(WorkItemChange.of(item).completed(user.id(), this.clock.instant()));
		this.audit.record(user.id(), AuditAction.WORK_ITEM_COMPLETED, subject(id), outcome);
		return item;
	}

	/**
	 * Gives an item to another basket.
	 * @param id the work item
	 * @param version the version that the user saw
	 * @param basket where it belongs
	 * @throws WorkItemChanged if it was changed meanwhile
	 * @throws IllegalArgumentException if there is no such basket
	 */
	@Transactional
	public void forward(WorkItemId id, long version, BasketId basket) {
		User user = this.access.require(Permission.WORK_ON_ITEMS);
		WorkItem item = unchanged(id, user, version);
		Basket target = this.baskets.find(basket)
			.orElseThrow(() -> new IllegalArgumentException("there is no basket " + basket));
		write(WorkItemChange.of(item).place(target.id(), Optional.empty()));
		this.audit.record(user.id(), AuditAction.WORK_ITEM_FORWARDED, subject(id),
				Map.of("from", item.basket().toString(), "to", basket.toString()));
		this.events.publishEvent(new WorkItemForwarded(id, basket));
	}

	/**
	 * Puts an item aside until a day.
	 * @param id the work item
	 * @param version the version that the user saw
	 * @param until the day it comes back, in the future
	 * @throws WorkItemChanged if it was changed meanwhile
	 * @throws IllegalArgumentException if the day is not in the next ten years
	 */
	@Transactional
	public void postpone(WorkItemId id, long version, LocalDate until) {
		User user = this.access.require(Permission.WORK_ON_ITEMS);
		LocalDate today = LocalDate.now(this.clock);
		if (!until.isAfter(today) || until.isAfter(today.plusYears(MAX_YEARS))) {
			throw new IllegalArgumentException("an item is put aside until a day in the next " + MAX_YEARS + " years");
		}
		WorkItem item = unchanged(id, user, version);
		write(WorkItemChange.of(item).state(WorkItemState.POSTPONED, Optional.of(until)));
		this.audit.record(user.id(), AuditAction.WORK_ITEM_POSTPONED, subject(id), Map.of("until", until.toString()));
	}

	/**
	 * Withdraws the open item of a key, because its process went on without it; what a
	 * person did to it a moment ago cannot be taken back any more.
	 * @param key the key it was opened with
	 * @param because why nobody needs to do it any more, a German sentence; is added to
	 * the item's reason
	 */
	@Transactional
	public void withdraw(String key, String because) {
		User user = this.access.require(Permission.RUN_PROCESSES);
		Optional<WorkItem> found = this.table.findByKey(key);
		found.map(WorkItem::id).ifPresent(this.acts::forget);
		found.filter((item) -> item.state() != WorkItemState.COMPLETED).ifPresent((item) -> {
			write(WorkItemChange.of(item).completed(user.id(), this.clock.instant()).told(because));
			this.audit.record(user.id(), AuditAction.WORK_ITEM_COMPLETED, subject(item.id()),
					Map.of("outcome", "WITHDRAWN", "because", because));
		});
	}

	/**
	 * The items of one case that the current user may see, newest first.
	 * @param caseNumber the case
	 * @return at most 1,000 items
	 */
	public List<WorkItem> ofCase(CaseNumber caseNumber) {
		Trays.Reach reach = this.trays.of(this.access.require(Permission.WORK_ON_ITEMS));
		return this.table.ofCase(caseNumber, MAX_OF_CASE)
			.stream()
			.map(WorkItemTable.Row::item)
			.filter(reach::includes)
			.toList();
	}

	/**
	 * The items of one document that the current user may see, newest first; also for
	 * mail without a case.
	 * @param document the document
	 * @return mostly one, empty if none is the user's business
	 */
	public List<WorkItem> ofDocument(DocumentId document) {
		Trays.Reach reach = this.trays.of(this.access.require(Permission.WORK_ON_ITEMS));
		return this.table.ofDocument(document).stream().filter(reach::includes).toList();
	}

	private WorkItem visible(WorkItemId id, User user) {
		WorkItem item = this.table.find(id).orElseThrow(() -> new WorkItemNotFound(id.toString()));
		if (!this.trays.of(user).includes(item)) {
			throw new AccessRefused(Permission.WORK_ON_ITEMS, "NO_NEED");
		}
		return item;
	}

	private WorkItem unchanged(WorkItemId id, User user, long version) {
		WorkItem item = visible(id, user);
		if (item.version() != version || item.state() == WorkItemState.COMPLETED) {
			throw new WorkItemChanged(id, item.state());
		}
		return item;
	}

	private void write(WorkItemChange change) {
		if (!this.table.update(change)) {
			throw new WorkItemChanged(change.item().id(), change.item().state());
		}
	}

	private static Permission permissionFor(WorkItemKind kind) {
		return switch (kind) {
			case PROCESS_MAIL, REVIEW_APPEAL, DECIDE_APPLICATION, CHECK_SAMPLE, RELEASE_DECISION ->
				Permission.WORK_ON_ITEMS;
			case ASSIGN_CASE -> Permission.ASSIGN_MAIL;
			case REPAIR_MAIL -> Permission.REPAIR_MAIL;
		};
	}

	private static void refuseText(Map<String, String> outcome) {
		boolean codes = outcome.entrySet()
			.stream()
			.allMatch((entry) -> OutcomeCode.fits(entry.getKey(), entry.getValue()));
		if (!codes || outcome.size() > OutcomeCode.MAX_COUNT) {
			throw new IllegalArgumentException(
					"an outcome holds at most " + OutcomeCode.MAX_COUNT + " short codes and ids");
		}
	}

	private static String subject(WorkItemId id) {
		return "work-item:" + id;
	}

}
