/**
 * Who may do what; everything is denied unless a rule allows it.
 * <p>
 * Purpose: one place for roles, permissions and the need to know. This module knows no
 * case and no task: callers hand it the facts as values and it answers allowed or refused
 * because.
 * <p>
 * Entry points: {@link de.aktenlauf.access.Access} for decisions,
 * {@link de.aktenlauf.access.CurrentUser} for the person or the product that acts in this
 * thread.
 * <p>
 * Main path: a facade calls {@code require} with a permission and, where a file is
 * touched, with its {@link de.aktenlauf.access.FileFacts}; the roles of the current user
 * give the permissions ({@code RolePermissions}), {@code NeedToKnow} finds the rule.
 * {@link de.aktenlauf.access.Visibility} is the same rule book as values, for filters
 * inside queries.
 * <p>
 * What must always hold: {@code decide} and {@code visible} never differ; a stated reason
 * opens no locked file; roles are looked up anew for each question, so that a change of
 * {@code config/people.csv} works on the next request; local people exist in the demo
 * only.
 * <p>
 * Sources: § 35 I SGB I (social data only for those authorised), § 67 XII SGB X with Art.
 * 9 GDPR (health).
 */
@ApplicationModule(allowedDependencies = { "shared", "audit" })
@NullMarked
package de.aktenlauf.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
