/**
 * Lieferungen: how far each delivery is, page by page, while it is under way.
 * <p>
 * Entry point: {@code DeliveriesController}.
 * <p>
 * Main path: a delivery is read from {@code Intake}, turned into figures
 * ({@code Progress}: stages, pages a minute, expected end, clock) and rows of the ledger;
 * the part that lives is fetched again every second until no page is unfinished.
 * <p>
 * What must always hold: the figures shown add up to what was delivered; the clock is
 * said in words, not by colour alone; an upload is stored durably before it is
 * acknowledged.
 */
@NullMarked
package de.aktenlauf.web.deliveries;

import org.jspecify.annotations.NullMarked;
