/**
 * Suche: one box over the full text of all letters that a person may see.
 * <p>
 * Entry point: {@code SearchController}.
 * <p>
 * Main path: what is typed is posted, kept in the session under a number, and shown under
 * {@code /suche/{number}}; {@code DocumentSearch} filters by rights inside the query.
 * <p>
 * What must always hold: no words in an address or log; marks come escaped from the
 * search module; a hit leads to its page.
 */
@NullMarked
package de.aktenlauf.web.search;

import org.jspecify.annotations.NullMarked;
