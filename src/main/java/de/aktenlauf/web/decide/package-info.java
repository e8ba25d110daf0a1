/**
 * The page on which a person decides about an application, checks a sample or releases a
 * decision.
 * <p>
 * What must always hold: everything shown is calculated at that moment; the page decides
 * nothing, {@code process.benefitdecision} does and refuses; nothing that was typed is
 * lost when it is refused.
 */
@NullMarked
package de.aktenlauf.web.decide;

import org.jspecify.annotations.NullMarked;
