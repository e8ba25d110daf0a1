/**
 * Reading of a form's scan: what may be proposed to the person who enters it.
 * <p>
 * Entry point: {@link de.aktenlauf.applications.reading.FormReading}. It knows words and
 * boxes only, no case. What must always hold: two ticks that contradict each other
 * propose nothing; every proposal names the words that it rests on.
 */
@NamedInterface("reading")
@NullMarked
package de.aktenlauf.applications.reading;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
