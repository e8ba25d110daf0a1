package de.aktenlauf.routing;

import java.time.Instant;

import de.aktenlauf.efile.DocumentKind;
import de.aktenlauf.shared.UserId;

/**
 * That a person corrected what a letter is.
 *
 * @param from what it was taken for
 * @param to what it is
 * @param by who said so
 * @param at when
 * @param because why, in the person's words
 */
public record KindCorrection(DocumentKind from, DocumentKind to, UserId by, Instant at, String because) {
}
