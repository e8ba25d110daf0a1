/**
 * Who gets in, and by which route.
 * <p>
 * Purpose: log-in, sessions, headers, and the one list of routes. Purpose of a second
 * look at the door: a facade checks rights again, so that a mistake here opens nothing.
 * <p>
 * Entry points: {@code SecurityConfiguration} (two filter chains: calls under
 * {@code /api}, pages everywhere else) and {@code Routes} (every route and what it asks
 * for).
 * <p>
 * Main path: pages log in by a form and keep a session of at most 15 idle minutes and ten
 * hours; calls bring HTTP Basic with each request and keep none. Both ways end in
 * {@code DemoLogin}, which knows the people of the demo and nobody else.
 * <p>
 * What must always hold: {@code anyRequest().denyAll()}; a browser form without its token
 * changes nothing; failed log-ins are slowed down and recorded; no password and no query
 * string is logged.
 */
@NullMarked
package de.aktenlauf.web.security;

import org.jspecify.annotations.NullMarked;
