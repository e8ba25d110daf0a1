package de.aktenlauf.web.page;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.tasks.Basket;
import de.aktenlauf.tasks.Baskets;

import org.springframework.stereotype.Component;

/** Teams as people call them, not by their codes. */
@Component
public class TeamNames {

	private final Baskets baskets;

	TeamNames(Baskets baskets) {
		this.baskets = baskets;
	}

	/**
	 * The name of a team, which is that of its basket.
	 * @param team the code, such as LEISTUNG-3
	 * @return such as "Leistung 3 (L–R)", the code itself for a team without a basket
	 */
	public String of(String team) {
		return this.baskets.all()
			.stream()
			.filter((basket) -> basket.id().equals(new BasketId(team)))
			.map(Basket::german)
			.findFirst()
			.orElse(team);
	}

}
