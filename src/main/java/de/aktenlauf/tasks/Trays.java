package de.aktenlauf.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import de.aktenlauf.access.Permission;
import de.aktenlauf.access.User;
import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.UserId;

import org.springframework.stereotype.Component;

/** Which items are a user's business: assigned, in own baskets, or substituted. */
@Component
class Trays {

	private final BasketBook baskets;

	private final AbsenceTable absences;

	private final Clock clock;

	Trays(BasketBook baskets, AbsenceTable absences, Clock clock) {
		this.baskets = baskets;
		this.absences = absences;
		this.clock = clock;
	}

	Reach of(User user) {
		Reach reach = reach(user.id(), user.teams());
		return user.may(Permission.RUN_PROCESSES) ? new Reach(reach.assignees(), this.baskets.all()) : reach;
	}

	Reach of(UserId user) {
		return reach(user, Set.of());
	}

	private Reach reach(UserId user, Set<String> teams) {
		Set<UserId> assignees = this.absences.substitutedBy(user, LocalDate.now(this.clock))
			.stream()
			.map(Absence::absent)
			.collect(Collectors.toSet());
		assignees.add(user);
		return new Reach(assignees,
				this.baskets.all().stream().filter((basket) -> worksIn(user, teams, basket)).toList());
	}

	private static boolean worksIn(UserId user, Set<String> teams, Basket basket) {
		return basket.members().contains(user) || basket.lead().equals(Optional.of(user))
				|| teams.contains(basket.id().value());
	}

	/**
	 * How far a user sees.
	 *
	 * @param assignees the user and the colleagues for whom the user stands in today
	 * @param baskets own baskets and those led
	 */
	record Reach(Set<UserId> assignees, List<Basket> baskets) {

		boolean includes(WorkItem item) {
			return item.assignee().filter(this.assignees::contains).isPresent() || includes(item.basket());
		}

		boolean includes(BasketId basket) {
			return this.baskets.stream().anyMatch((own) -> own.id().equals(basket));
		}

		/** The trays in which items of a filter can lie. */
		List<String> trays(Optional<ItemFilter> filter) {
			return filter.map((part) -> switch (part) {
				case ItemFilter.AssignedTo assigned -> this.assignees.contains(assigned.user())
						? List.of(WorkItemTable.trayOf(assigned.user())) : List.<String>of();
				case ItemFilter.Unassigned unassigned ->
					this.baskets.stream().map((basket) -> WorkItemTable.trayOf(basket.id())).toList();
				case ItemFilter.OpenedSince opened -> trays();
				case ItemFilter.DueUntil due -> trays();
				case ItemFilter.OfPriority priority -> trays();
				case ItemFilter.OfKind kind -> trays();
			}).orElseGet(this::trays);
		}

		List<String> trays() {
			List<String> trays = new ArrayList<>();
			this.assignees.forEach((assignee) -> trays.add(WorkItemTable.trayOf(assignee)));
			this.baskets.forEach((basket) -> trays.add(WorkItemTable.trayOf(basket.id())));
			return trays;
		}

		List<String> basketIds() {
			return this.baskets.stream().map((basket) -> basket.id().value()).toList();
		}

	}

}
