/**
 * The record of a decision and its proof.
 * <p>
 * Purpose: keep what a decision rested on, what was computed, what was decided and by
 * whom, in one canonical form ({@code CanonicalJson}: keys in order, amounts as text,
 * UTF-8), and compute it again at any time from the record alone.
 * <p>
 * Main path: {@code Computed} is what follows from the facts; {@code DecisionRecord}
 * holds facts, computed part and act; {@code Replay} reads the facts of stored bytes,
 * computes anew, writes the whole record again and compares byte by byte. Equal months
 * are held once, so that a record of a year stays small; each month is computed all the
 * same.
 * <p>
 * What must always hold: the same record gives the same bytes on every machine; nothing
 * of a person's name, address or text is in it.
 */
@NamedInterface("proof")
@NullMarked
package de.aktenlauf.decisions.proof;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
