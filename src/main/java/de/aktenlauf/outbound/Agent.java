package de.aktenlauf.outbound;

import java.util.Optional;

import de.aktenlauf.cases.Address;

/**
 * Somebody who is appointed, to whom the office must write (§ 13 III SGB X).
 *
 * @param name as on paper
 * @param address where to write
 * @param reference the sign of the agent ("Ihr Zeichen")
 */
public record Agent(String name, Address address, Optional<String> reference) {
}
