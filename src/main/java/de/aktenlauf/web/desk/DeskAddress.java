package de.aktenlauf.web.desk;

import java.util.Optional;
import java.util.UUID;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.tasks.WorkItemId;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the desk stands: basket, filter and part of the list; builds the addresses around
 * it.
 *
 * @param basket the basket, empty for the own in-tray
 * @param filter code of the filter, empty for all
 * @param after the item behind which the shown part of the list begins, empty for its
 * beginning
 */
record DeskAddress(Optional<BasketId> basket, String filter, Optional<WorkItemId> after) {

	static DeskAddress of(String basket, String filter) {
		return new DeskAddress(basket.isBlank() ? Optional.empty() : Optional.of(new BasketId(basket)), filter,
				Optional.empty());
	}

	DeskAddress behind(Optional<WorkItemId> item) {
		return new DeskAddress(this.basket, this.filter, item);
	}

	DeskAddress behind(UUID item) {
		return behind(Optional.of(new WorkItemId(item)));
	}

	public String list() {
		return builder(this.filter, this.after).encode().toUriString();
	}

	public String beginning() {
		return builder(this.filter, Optional.empty()).encode().toUriString();
	}

	public String filtered(String other) {
		return builder(other, Optional.empty()).encode().toUriString();
	}

	public String item(String workItem) {
		return builder(this.filter, this.after).queryParam("vorgang", workItem).encode().toUriString();
	}

	public String basketCode() {
		return this.basket.map(BasketId::value).orElse("");
	}

	public String afterCode() {
		return this.after.map(WorkItemId::toString).orElse("");
	}

	private UriComponentsBuilder builder(String code, Optional<WorkItemId> part) {
		UriComponentsBuilder builder = UriComponentsBuilder.fromPath("/postkorb");
		this.basket.ifPresent((id) -> builder.pathSegment(id.value()));
		if (!code.isEmpty()) {
			builder.queryParam("filter", code);
		}
		part.ifPresent((item) -> builder.queryParam("nach", item.value()));
		return builder;
	}

}
