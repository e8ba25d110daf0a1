/**
 * Entering applications beside their scan, and what is known of a case.
 * <p>
 * Purpose: a caseworker enters a form with few keys and sees where every value comes
 * from.
 * <p>
 * Entry points: {@code CircumstancesController} shows what is known of a case on a day,
 * {@code EntryController} takes a form in.
 * <p>
 * What must always hold: what a machine reads in a scan is only proposed; nothing that
 * was typed is lost when a form is refused; no value stands in an address.
 */
@NullMarked
package de.aktenlauf.web.applications;

import org.jspecify.annotations.NullMarked;
