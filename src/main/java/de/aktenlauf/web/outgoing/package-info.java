/**
 * Postausgang: the letters that the office sent, on their way to the print centre.
 * <p>
 * Entry point: {@code OutgoingController}.
 * <p>
 * Main path: a list with filters, the newest first, page by page; each letter opens its
 * copy in the file, or comes as PDF.
 * <p>
 * What must always hold: who need not know a case sees number, state and pages of its
 * letters and nothing else, the mail room of all of them; opening is checked and
 * recorded.
 */
@NullMarked
package de.aktenlauf.web.outgoing;

import org.jspecify.annotations.NullMarked;
