package de.aktenlauf.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.aktenlauf.cases.Address;
import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Person;

/**
 * Who gets a letter.
 *
 * @param name as in the salutation
 * @param lines of the address field
 * @param agent whether somebody is appointed for the party
 * @param party the party itself
 * @param reference the sign of the agent
 */
record Addressee(String name, List<String> lines, boolean agent, String party, Optional<String> reference) {

	Addressee {
		lines = List.copyOf(lines);
	}

	/** The agent if there is one (§ 13 III SGB X), else the representative. */
	static Addressee of(BenefitCommunity community, Optional<Agent> agent) {
		Person person = community.representative();
		String party = (person.givenName() + " " + person.familyName()).strip();
		if (agent.isPresent()) {
			return new Addressee(agent.get().name(), lines(agent.get().name(), agent.get().address()), true, party,
					agent.get().reference());
		}
		Address address = community.address().orElseGet(() -> new Address("", "", ""));
		return new Addressee(party, lines(party, address), false, party, Optional.empty());
	}

	private static List<String> lines(String name, Address address) {
		Findings findings = new Findings();
		findings.require(!name.isBlank(), "addressee", "the register has no name");
		findings.require(!address.street().isBlank() && !address.postCode().isBlank() && !address.city().isBlank(),
				"addressee", "the address is not complete, correct it in the register");
		findings.refuse();
		List<String> lines = new ArrayList<>(List.of(name));
		lines.add(address.street());
		lines.add((address.postCode() + " " + address.city()).strip());
		return lines;
	}

}
