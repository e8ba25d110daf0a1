package de.aktenlauf.samples;

import java.util.List;
import java.util.Optional;

/**
 * One row of the invented case register.
 *
 * @param number case number in its stored form
 * @param fileNumber the office's file number
 * @param team responsible team
 * @param worker user name of the responsible worker
 * @param status {@code OPEN} or {@code CLOSED}
 * @param protection {@code NONE}, {@code STAFF}, {@code BLOCKED_ADDRESS} or {@code VIP}
 * @param address where the family lives
 * @param members the family, representative first
 */
public record SampleCase(String number, String fileNumber, String team, String worker, String status, String protection,
		SampleAddress address, List<SamplePerson> members) {

	/** Keeps an unmodifiable copy. */
	public SampleCase {
		members = List.copyOf(members);
	}

	/**
	 * Who speaks for the family.
	 * @return the first member
	 */
	public SamplePerson representative() {
		return this.members.getFirst();
	}

	/**
	 * The first member with a role.
	 * @param role the role
	 * @return the member, empty if there is none
	 */
	public Optional<SamplePerson> first(String role) {
		return this.members.stream().filter((member) -> member.role().equals(role)).findFirst();
	}

}
