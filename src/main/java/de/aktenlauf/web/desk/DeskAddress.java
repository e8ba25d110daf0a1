package de.aktenlauf.web.desk;

import java.util.Optional;

import de.aktenlauf.shared.BasketId;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the desk stands: basket and filter; builds the addresses around it.
 *
 * @param basket the basket, empty for the own in-tray
 * @param filter code of the filter, empty for all
 */
record DeskAddress(Optional<BasketId> basket, String filter) {

	static DeskAddress of(String basket, String filter) {
		return new DeskAddress(basket.isBlank() ? Optional.empty() : Optional.of(new BasketId(basket)), filter);
	}

	public String list() {
		return builder(this.filter).encode().toUriString();
	}

	public String filtered(String other) {
		return builder(other).encode().toUriString();
	}

	public String item(String workItem) {
		return builder(this.filter).queryParam("vorgang", workItem).encode().toUriString();
	}

	public String basketCode() {
		return this.basket.map(BasketId::value).orElse("");
	}

	private UriComponentsBuilder builder(String code) {
		UriComponentsBuilder builder = UriComponentsBuilder.fromPath("/postkorb");
		this.basket.ifPresent((id) -> builder.pathSegment(id.value()));
		return code.isEmpty() ? builder : builder.queryParam("filter", code);
	}

}
