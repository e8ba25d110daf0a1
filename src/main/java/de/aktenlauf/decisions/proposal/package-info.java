/**
 * What is proposed for a case: both calculations of all months, the comparison with what
 * was granted before, the checks, missing evidence, and whether a person is needed. Pure
 * Java: the same facts and figures give the same proposal, bit for bit.
 */
@NamedInterface("proposal")
@NullMarked
package de.aktenlauf.decisions.proposal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
