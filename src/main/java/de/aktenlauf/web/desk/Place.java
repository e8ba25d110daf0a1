package de.aktenlauf.web.desk;

import java.util.Objects;
import java.util.UUID;

import de.aktenlauf.tasks.SeenItem;
import de.aktenlauf.tasks.WorkItemId;
import org.jspecify.annotations.Nullable;

/**
 * Where the person stood, and what the person saw.
 *
 * @param version version of the item
 * @param korb basket, empty for the own in-tray
 * @param filter filter, empty for all
 * @param ordnung order, empty for the deadline first
 * @param nach item behind which the shown part begins, if any
 */
record Place(@Nullable Long version, @Nullable String korb, @Nullable String filter, @Nullable String ordnung,
		@Nullable UUID nach) {

	private static final long NEVER_SEEN = -1;

	DeskAddress address() {
		DeskAddress address = DeskAddress
			.of(Objects.requireNonNullElse(this.korb, ""), Objects.requireNonNullElse(this.filter, ""))
			.in(Objects.requireNonNullElse(this.ordnung, ""));
		return (this.nach != null) ? address.behind(this.nach) : address;
	}

	SeenItem seen(UUID item) {
		return new SeenItem(new WorkItemId(item), Objects.requireNonNullElse(this.version, NEVER_SEEN));
	}

}
