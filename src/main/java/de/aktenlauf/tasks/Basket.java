package de.aktenlauf.tasks;

import java.util.Optional;
import java.util.Set;

import de.aktenlauf.shared.BasketId;
import de.aktenlauf.shared.UserId;

/**
 * A basket of a team or desk.
 *
 * @param id its name, for a benefit team the team's
 * @param german its name on screens
 * @param owner what it works on: an owner of {@code config/document_kinds.csv}, or
 * {@code CLEARING}, {@code QUARANTINE}, {@code PROTECTED}
 * @param fromLetter first initial of family names, empty for all
 * @param toLetter last initial of family names, empty for all
 * @param lead who leads it
 * @param members who works in it
 */
public record Basket(BasketId id, String german, String owner, Optional<String> fromLetter, Optional<String> toLetter,
		Optional<UserId> lead, Set<UserId> members) {

	/** Keeps an unmodifiable copy. */
	public Basket {
		members = Set.copyOf(members);
	}

}
