/**
 * What people have begun to write, so that nothing typed is lost with a session or a
 * browser.
 * <p>
 * Purpose: one place for the drafts of every form. A draft is a person's own working aid:
 * it belongs to that person, one form and one object, and nobody else ever reads it.
 * <p>
 * Entry point: {@link de.aktenlauf.drafts.Drafts}.
 * <p>
 * Main path: a page posts what is typed, {@code save} keeps it; the page of the object
 * asks for it and puts it back; what was sent is forgotten, and so is all about an object
 * that is done.
 * <p>
 * What must always hold: a draft is found by its author alone; whether that person may
 * (still) see the object is decided by the caller, who knows the object; what was not
 * sent within 30 days is gone; every field has a limit, and so has a person; a draft has
 * no audit entry and stands in no log, because nobody but its author learns of it.
 */
@ApplicationModule(allowedDependencies = { "shared", "access" })
@NullMarked
package de.aktenlauf.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
