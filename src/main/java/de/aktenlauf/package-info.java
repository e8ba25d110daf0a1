/**
 * Aktenlauf: a document-centred workflow engine for a German Jobcenter. Each package
 * below is a module; its {@code package-info} tells what it is for.
 */
@NullMarked
package de.aktenlauf;

import org.jspecify.annotations.NullMarked;
