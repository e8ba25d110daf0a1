/**
 * Empfangsbelege: what the sender of a letter is told, and the check that anybody makes.
 * <p>
 * Entry points: {@code ReceiptController} for staff, from a document or a row of a
 * delivery's ledger; {@code ReceiptCheckController} for everybody under {@code /beleg}.
 * <p>
 * Main path: a person issues the receipt of a letter that they may see; it is shown as a
 * letter to print and as text for an e-mail. Who holds it types its code and is told what
 * it says.
 * <p>
 * What must always hold: no name and no case is in a receipt; the code stands in no
 * address and no log; guessing is slowed down and hopeless.
 */
@NullMarked
package de.aktenlauf.web.receipts;

import org.jspecify.annotations.NullMarked;
