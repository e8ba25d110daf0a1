/**
 * Reads letters: text by page and word, previews, codes and a PDF to show.
 *
 * <p>
 * Entry point is {@link de.aktenlauf.text.TextExtraction}. It hands the pages of all
 * letters to a pool of worker JVMs, one per core, which alone parse what came from
 * outside ({@code text.worker}); it supervises them, stores what they found and knows
 * nothing of file formats itself.
 *
 * <p>
 * Main path: {@code extract} opens the letter in a worker, distributes its pages, gathers
 * them in order, stores the text as content beside the original and one row in table
 * {@code extraction}.
 *
 * <p>
 * Always: a letter is read within limits of time, memory, pages and pixels, or it fails
 * with one reason of {@link de.aktenlauf.text.ExtractionFailure}; a crash costs one page;
 * reading twice gives what is stored; logs carry digests and numbers, never text.
 */
@ApplicationModule(allowedDependencies = { "shared", "content" })
@NullMarked
package de.aktenlauf.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
