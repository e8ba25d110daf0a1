/**
 * What all screens share: the frame with its navigation, words in German or English,
 * dates and numbers as people write them, the bundled style sheets and scripts, and the
 * pages for what went wrong.
 * <p>
 * Entry points: {@link de.aktenlauf.web.page.Words} for controllers; the beans
 * {@code format} and {@code assets} for templates; {@code Frame} puts user and navigation
 * into every page.
 * <p>
 * Main path: a controller returns the name of a template, {@code FrameAdvice} adds the
 * frame, the template lays itself into {@code layout.html}.
 * <p>
 * What must always hold: German is spoken unless the browser asks for English; no script
 * or style stands inside a page; a failure shows its number, never its inside.
 */
@NullMarked
package de.aktenlauf.web.page;

import org.jspecify.annotations.NullMarked;
