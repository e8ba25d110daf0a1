/**
 * Full text over the filed documents, filtered by what the current user may see.
 * <p>
 * Purpose: every word, word part, number and spelling of a letter brings that letter,
 * within seconds of its filing and however old the archive is.
 * <p>
 * Entry points: {@link de.aktenlauf.search.DocumentSearch} (find, similar, suggestions,
 * places, rebuild, lag), {@link de.aktenlauf.search.SavedSearches}.
 * <p>
 * Main path, writing: {@code DocumentIndexer} hears that a document was filed or moved or
 * that a case changed, {@code IndexingThread} loads the facts and the text, writes them
 * to the current {@code Generation} and to the one under construction, commits, and only
 * then reports the event as done. Main path, reading: {@code QueryReader} reads what was
 * typed with {@code FieldQueries} and {@code DateWords}, {@code WordQueries} turns it
 * into terms, {@code RightsFilter} adds what the user may see, {@code LetterSearcher}
 * collects hits and facets, {@code Snippets} marks the hits. {@code LetterTokenizer} is
 * the one analysis for both: {@code TextScanner} finds words, {@code WordForms} folds
 * spellings, stems and splits compounds, {@code NumberForms} reads numbers, amounts and
 * dates.
 * <p>
 * {@code VisibleWords} gives suggestions and better spellings out of visible letters
 * alone; {@code OwnWrites} lets a search wait for what the same person has just written.
 * <p>
 * What must always hold: the rights are a filter inside the query, the same as
 * {@code access} decides, so hits, totals, facets and snippets tell nothing about
 * anything else; an event is done only when its commit is durable; an index is written by
 * one process; losing the index loses nothing, for it is built anew from the stored
 * documents; nothing that is typed breaks the search; search words are never recorded.
 * <p>
 * One Lucene document stands for one letter, its pages divided by form feeds: totals and
 * facets are exact without grouping, and a phrase may run over the end of a page.
 * <p>
 * Sources: § 35 I SGB I and § 67c V SGB X (need to know, records for data protection
 * only).
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "audit", "cases", "efile", "tasks", "text" })
@NullMarked
package de.aktenlauf.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
