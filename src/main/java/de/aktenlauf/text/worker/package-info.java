/**
 * What runs inside the worker JVMs: the only place where a letter's bytes are parsed.
 *
 * <p>
 * A document is hostile. {@link de.aktenlauf.text.worker.Worker} is the main class of a
 * child process; it takes one {@link de.aktenlauf.text.worker.Request} after the other
 * from its standard input and answers on its standard output. It holds no secret, opens
 * no connection and reaches no database; whatever goes wrong in here costs one page.
 *
 * <p>
 * Main path of a page: {@code Letter} gives the text layer or the picture of a page
 * without re-rendering where it can; {@code PageReader} marks blank pages, sets the
 * picture upright and straight, and hands it to {@code Recognition}, which keeps one
 * handle of Tesseract open; {@code Lines} and {@code Signs} mend what it gave;
 * {@code PreviewWriter}, {@code BarcodeSearch} and {@code PatchCode} take what they need
 * from the same picture.
 *
 * <p>
 * Always: sizes are read from headers before anything is unpacked; boxes are those of the
 * upright page as a viewer shows it; text comes with a confidence.
 */
@NullMarked
package de.aktenlauf.text.worker;

import org.jspecify.annotations.NullMarked;
