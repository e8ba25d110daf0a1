package de.aktenlauf.tasks;

import java.util.Optional;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.CaseNumber;

/**
 * Which items to list.
 *
 * @param basket only this basket; empty for the current user's own in-tray (assigned to
 * the user, unassigned in the user's baskets, and those of absent colleagues)
 * @param state where they stand
 * @param caseNumber only this case
 * @param filter only these
 * @param order in which order
 * @param after only what follows this item in the order of the list; it need not be in
 * the list any more
 * @param offset how many to leave out
 * @param limit at most this many, 1 to 500
 */
public record BasketQuery(Optional<BasketId> basket, WorkItemState state, Optional<CaseNumber> caseNumber,
		Optional<ItemFilter> filter, ItemOrder order, Optional<WorkItemId> after, int offset, int limit) {

	/**
	 * Everything, from the beginning, by deadline.
	 * @param basket only this basket; empty for the current user's own in-tray
	 * @param state where they stand
	 * @param caseNumber only this case
	 * @param offset how many to leave out
	 * @param limit at most this many, 1 to 500
	 */
	public BasketQuery(Optional<BasketId> basket, WorkItemState state, Optional<CaseNumber> caseNumber, int offset,
			int limit) {
		this(basket, state, caseNumber, Optional.empty(), ItemOrder.DEADLINE, Optional.empty(), offset, limit);
	}

	/**
	 * The same list, only a part of it.
	 * @param part which
	 * @return the query
	 */
	public BasketQuery only(ItemFilter part) {
		return new BasketQuery(this.basket, this.state, this.caseNumber, Optional.of(part), this.order, this.after,
				this.offset, this.limit);
	}

	/**
	 * The same list in another order.
	 * @param other which order
	 * @return the query
	 */
	public BasketQuery in(ItemOrder other) {
		return new BasketQuery(this.basket, this.state, this.caseNumber, this.filter, other, this.after, this.offset,
				this.limit);
	}

	/**
	 * The same list, more or less of it.
	 * @param most at most so many items, 1 to 500
	 * @return the query
	 */
	public BasketQuery first(int most) {
		return new BasketQuery(this.basket, this.state, this.caseNumber, this.filter, this.order, this.after,
				this.offset, most);
	}

	/**
	 * The same list, only what follows an item.
	 * @param item the item
	 * @return the query, leaving nothing out otherwise
	 */
	public BasketQuery after(WorkItemId item) {
		return new BasketQuery(this.basket, this.state, this.caseNumber, this.filter, this.order, Optional.of(item), 0,
				this.limit);
	}

}
