package de.aktenlauf.web.desk;

import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.tasks.ItemOrder;
import de.aktenlauf.tasks.WorkItemId;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the desk stands: basket, filter, order and part of the list; builds the addresses
 * around it.
 *
 * @param basket the basket, empty for the own in-tray
 * @param filter code of the filter, empty for all
 * @param order code of the order, empty for the deadline first
 * @param after the item behind which the shown part of the list begins, empty for its
 * beginning
 */
record DeskAddress(Optional<BasketId> basket, String filter, String order, Optional<WorkItemId> after) {

	/** What came last first. */
	static final String NEWEST = "neu";

	/** Case by case. */
	static final String BY_CASE = "akte";

	static DeskAddress of(String basket, String filter) {
		try {
			return new DeskAddress(basket.isBlank() ? Optional.empty() : Optional.of(new BasketId(basket)), filter, "",
					Optional.empty());
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no basket has such a name", ex);
		}
	}

	DeskAddress in(String other) {
		return new DeskAddress(this.basket, this.filter, other, this.after);
	}

	DeskAddress behind(Optional<WorkItemId> item) {
		return new DeskAddress(this.basket, this.filter, this.order, item);
	}

	DeskAddress behind(UUID item) {
		return behind(Optional.of(new WorkItemId(item)));
	}

	/** An unknown code is the deadline first. */
	ItemOrder itemOrder() {
		return switch (this.order) {
			case NEWEST -> ItemOrder.NEWEST;
			case BY_CASE -> ItemOrder.CASE;
			default -> ItemOrder.DEADLINE;
		};
	}

	public String list() {
		return builder(this.filter, this.order, this.after).encode().toUriString();
	}

	public String beginning() {
		return builder(this.filter, this.order, Optional.empty()).encode().toUriString();
	}

	public String filtered(String other) {
		return builder(other, this.order, Optional.empty()).encode().toUriString();
	}

	public String ordered(String other) {
		return builder(this.filter, other, Optional.empty()).encode().toUriString();
	}

	public String item(String workItem) {
		return builder(this.filter, this.order, this.after).queryParam("vorgang", workItem).encode().toUriString();
	}

	public String basketCode() {
		return this.basket.map(BasketId::value).orElse("");
	}

	public String afterCode() {
		return this.after.map(WorkItemId::toString).orElse("");
	}

	private UriComponentsBuilder builder(String code, String orderCode, Optional<WorkItemId> part) {
		UriComponentsBuilder builder = UriComponentsBuilder.fromPath("/postkorb");
		this.basket.ifPresent((id) -> builder.pathSegment(id.value()));
		if (!code.isEmpty()) {
			builder.queryParam("filter", code);
		}
		if (!orderCode.isEmpty()) {
			builder.queryParam("ordnung", orderCode);
		}
		part.ifPresent((item) -> builder.queryParam("nach", item.value()));
		return builder;
	}

}
