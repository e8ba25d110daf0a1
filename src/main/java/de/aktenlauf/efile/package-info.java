/**
 * The electronic files: what was filed where, and the plan behind it.
 * <p>
 * Purpose: each case has a benefit file and an integration file, cut into registers by
 * {@code config/filing-plan.csv}; mail without a case lies in the collective file "Nicht
 * zugeordnet". The original is never touched, its text lies beside it.
 * <p>
 * Entry point: {@link de.aktenlauf.efile.Efiles} files and opens documents;
 * {@link de.aktenlauf.efile.FileContents} lists one file page by page,
 * {@link de.aktenlauf.efile.FileEditing} changes, moves and links,
 * {@link de.aktenlauf.efile.FileNotes} and {@link de.aktenlauf.efile.FileReaders} serve
 * colleagues who work in one file at the same time. {@link de.aktenlauf.efile.PageWork}
 * turns, orders, splits and merges pages as layers over the original,
 * {@link de.aktenlauf.efile.RedactedCopies} makes copies without what others may not
 * read. The kinds of documents are described by {@link de.aktenlauf.efile.KindCatalogue},
 * the index reads {@link de.aktenlauf.efile.WholeArchive}.
 * <p>
 * Main path: {@code file} writes the document, its audit entry and the event
 * {@link de.aktenlauf.efile.DocumentFiled} in the caller's transaction; {@code open}
 * checks the need to know and records the reading before anything is shown.
 * <p>
 * What must always hold: a letter is filed once (unique mail item) and lies in exactly
 * one file; every kind has exactly one register; no document leaves without an audit
 * entry; no page is lost or doubled by splitting and merging; a change names the version
 * that the person saw; a page of a file reads a bounded number of rows.
 * <p>
 * Sources: § 35 I SGB I and § 67a SGB X (need to know, reads are recorded), the office's
 * filing plan.
 */
@ApplicationModule(allowedDependencies = { "shared", "audit", "access", "text" })
@NullMarked
package de.aktenlauf.efile;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
