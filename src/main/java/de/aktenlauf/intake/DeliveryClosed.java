package de.aktenlauf.intake;

/**
 * No page of a delivery is unfinished any more.
 *
 * @param delivery its name
 */
public record DeliveryClosed(String delivery) {
}
