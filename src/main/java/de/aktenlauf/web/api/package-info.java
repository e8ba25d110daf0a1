/**
 * The calls of FORMATS.md under {@code /api/v1}.
 * <p>
 * Purpose: other programs hand in mail and registers, read ledgers, documents and lists,
 * and search. The forms are stable: they are extended, never broken.
 * <p>
 * Entry points: one controller per noun ({@code DeliveryCalls}, {@code DocumentCalls},
 * {@code PageCalls}, {@code PlaceCalls}, {@code NoteCalls}, {@code RepairCalls},
 * {@code SearchCalls}, {@code WorkItemCalls}, {@code CaseImportCalls},
 * {@code CalculationCalls}); {@code CallErrors} turns every failure into a problem of RFC
 * 9457.
 * <p>
 * What must always hold: a delivery is stored durably before it is answered; opening a
 * document is recorded; no answer holds a stack trace or an exception's message; unknown
 * is {@code null}, never left out.
 */
@NullMarked
package de.aktenlauf.web.api;

import org.jspecify.annotations.NullMarked;
