/**
 * Makes the sample office and its mail: an invented register, letters that look as if
 * they came from a scanner, and beside each letter what the product should make of it.
 *
 * <p>
 * Entry: {@link de.aktenlauf.samples.MakeSamples}. From the project folder:
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=de.aktenlauf.samples.MakeSamples -Dexec.args="demo"
 * </pre>
 *
 * The sub commands are {@code register}, {@code demo}, {@code day}, {@code evaluation}
 * and {@code bad}; without one they are explained. <code>Evaluate</code> compares what a
 * running server made of a delivery with what was expected.
 *
 * <p>
 * Main path: a letter template (text files under {@code src/test/resources/samples}, a
 * small grammar with synonyms) is spoken by {@code Grammar} for one case of the register,
 * set on pages by {@code Typesetter}, drawn by {@code RasterPress} or {@code PdfPress},
 * worn by {@code Scanner} and written as PDF, TIFF, JPEG or PNG.
 *
 * <p>
 * What must always hold: every name, number and address is invented; the same seed gives
 * the same letters; what is expected follows from how the letter was made, never from
 * what the product answers.
 */
@NullMarked
package de.aktenlauf.samples;

import org.jspecify.annotations.NullMarked;
