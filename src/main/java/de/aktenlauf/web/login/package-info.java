/**
 * Anmelden: the way in, in the demo with one click for each invented person.
 * <p>
 * Entry point: {@code LoginController}; the form is taken by {@code web.security}.
 * <p>
 * What must always hold: sample people and letters are marked as invented; without the
 * demo no person is shown.
 */
@NullMarked
package de.aktenlauf.web.login;

import org.jspecify.annotations.NullMarked;
