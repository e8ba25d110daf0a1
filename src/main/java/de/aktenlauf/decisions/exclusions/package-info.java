/**
 * The facts of a case and the 24 checks that give it to a person (DOMAIN.md section 6):
 * pure Java, no Spring, no SQL. Each check sees the facts and the calculated months, and
 * answers with the value that it used: codes, dates, amounts, counts, never names.
 */
@NamedInterface("exclusions")
@NullMarked
package de.aktenlauf.decisions.exclusions;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
