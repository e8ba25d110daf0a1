package de.aktenlauf.intake;

import java.time.Instant;
import java.time.LocalDate;

import de.aktenlauf.shared.Channel;
import de.aktenlauf.shared.ContentId;

/**
 * What the office tells the sender of a letter, and everybody who knows the code: no
 * name, no case.
 *
 * @param code unguessable, in groups of four signs
 * @param receivedOn legal date of receipt
 * @param registeredAt when it was registered here
 * @param channel how it came
 * @param pages its pages
 * @param content digest of its bytes
 */
public record LetterReceipt(String code, LocalDate receivedOn, Instant registeredAt, Channel channel, int pages,
		ContentId content) {
}
