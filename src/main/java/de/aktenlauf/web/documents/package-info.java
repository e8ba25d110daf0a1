/**
 * One letter on the screen: its scan, its text, its data and its course; and the file of
 * a case.
 * <p>
 * Entry point: {@link de.aktenlauf.web.documents.Letters}, which the other screens use to
 * show a letter; {@code /dokumente/{id}}, {@code /akten}, and
 * {@code /akten/{authority}/{serial}} with {@code /vergleich} (two letters side by side,
 * {@code l} and {@code r}; without {@code r} the file stands beside the letter).
 * <p>
 * Main path: {@code Letters.open} collects the facts for the access rules, opens the
 * document through {@code Efiles.open} (checked and recorded), and puts pages, words
 * found and course together. Pictures and PDF go the same way before a byte leaves.
 * <p>
 * What must always hold: no byte of a letter leaves without {@code Efiles.open}; nothing
 * of it is kept by shared caches; downloads are attachments; words that a person typed
 * stand in no address; a change that met another one shows both values.
 */
@NullMarked
package de.aktenlauf.web.documents;

import org.jspecify.annotations.NullMarked;
