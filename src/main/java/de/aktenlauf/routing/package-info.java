/**
 * What a letter is, and whose: document kind and case, each with the words that decided.
 * <p>
 * Purpose: propose; a person can always override. Nothing here decides about a benefit.
 * <p>
 * Entry points: {@link de.aktenlauf.routing.Classifier} for the kind,
 * {@link de.aktenlauf.routing.KindCorrections} for what people say about it,
 * {@link de.aktenlauf.routing.CaseFinder} for the case.
 * <p>
 * Main path of the kind: {@code Letter} turns the pages into folded tokens with zones
 * (subject, head, body, later pages); {@code RuleBook} matches the phrases of
 * {@code config/routing/kinds.csv}; {@code WordModel}, trained at start from the invented
 * sentences of {@code config/routing/examples.txt}, proposes where the rules are silent;
 * {@code KindDecision} weighs both and rejects what is too close.
 * <p>
 * Main path of the case: {@code NumberReader} reads numbers in all spellings,
 * {@code NameFinder} and {@code PersonTraces} collect who is named, {@code CaseSearch}
 * asks the register and decides. {@code SenderReferences} reads under which signs the
 * sender knows the matter; {@code LearnedReferences} proposes the case that earlier
 * letters with the same sign were given.
 * <p>
 * What must always hold: never a wrong case; two possible cases are a question for a
 * person. A number whose case does not fit the named person is one too. Urgency words
 * never choose a kind. Reasons name no person. No query grows with the archive.
 * <p>
 * Sources: § 67c III SGB X and the decision against learned models in decisions; § 16 II
 * SGB I (misdirected mail), § 84 SGG (appeal), § 37 SGB X (returned mail).
 */
@ApplicationModule(allowedDependencies = { "shared", "audit", "access", "text", "cases", "efile" })
@NullMarked
package de.aktenlauf.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
