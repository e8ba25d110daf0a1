package de.aktenlauf.cases;

import java.util.List;
import java.util.Optional;

import de.aktenlauf.access.Protection;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.UserId;

/**
 * A case: persons whose need and income are counted together (§ 7 III SGB II).
 *
 * @param number the case number
 * @param fileNumber number of the paper file, such as {@code 352.12345}
 * @param team the responsible team
 * @param worker the responsible person
 * @param status open or closed
 * @param protection why the file is locked
 * @param address where the community lives
 * @param members at least the representative, who comes first
 */
public record BenefitCommunity(CaseNumber number, Optional<String> fileNumber, String team, Optional<UserId> worker,
		CaseStatus status, Protection protection, Optional<Address> address, List<Person> members) {

	/** Keeps an unmodifiable copy. */
	public BenefitCommunity {
		members = List.copyOf(members);
	}

	/**
	 * The person whose name stands on the file.
	 * @return the representative, or the first member if none is marked
	 */
	public Person representative() {
		return this.members.stream()
			.filter((member) -> member.role() == MemberRole.REPRESENTATIVE)
			.findFirst()
			.orElseGet(this.members::getFirst);
	}

}
