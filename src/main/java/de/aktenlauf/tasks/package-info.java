/**
 * What people have to do: work items, the baskets they lie in, and who stands in for
 * whom.
 * <p>
 * Purpose: lists that stay fast with 100,000 open items. The user tasks of the process
 * engine are projected into our own table in the engine's transaction; no screen ever
 * asks the engine.
 * <p>
 * Entry points: {@link de.aktenlauf.tasks.WorkItems} for one item,
 * {@link de.aktenlauf.tasks.UndoableActs} for what a person may take back,
 * {@link de.aktenlauf.tasks.Colleagues} for taking over and asking back,
 * {@link de.aktenlauf.tasks.Notes} for what people write,
 * {@link de.aktenlauf.tasks.Baskets} for lists, baskets and absences,
 * {@link de.aktenlauf.tasks.Assignments} for mail without a case,
 * {@link de.aktenlauf.tasks.HeldItems} for the access rules,
 * {@link de.aktenlauf.tasks.Relocations} for what waits on a case that was locked.
 * <p>
 * Main path: {@code WorkItems.open} writes the item with its reason; the in-tray of a
 * user merges few trays (own, substituted colleagues', unassigned of own baskets), each
 * read in the order of one index; {@code complete} announces
 * {@link de.aktenlauf.tasks.WorkItemCompleted} in the same transaction. At the desk that
 * waits until the act cannot be taken back any more, and {@code HandOver} announces it.
 * Numbers of lists are kept with each change, as rows that are summed up
 * ({@code TallyTable}, {@code TallyKeeper}); nothing counts items.
 * <p>
 * What must always hold: one item per key; a change names the version that its user saw;
 * every change has an audit entry; nobody sees an item that is neither assigned to them,
 * in their baskets, nor of a colleague for whom they stand in.
 * <p>
 * Sources: {@code config/baskets.csv}; § 35 I SGB I (need to know).
 */
@ApplicationModule(allowedDependencies = { "shared", "audit", "access" })
@NullMarked
package de.aktenlauf.tasks;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
