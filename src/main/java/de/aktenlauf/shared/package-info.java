/**
 * Value types that every module speaks.
 * <p>
 * Purpose: identifiers, channels and the base of our exceptions, so that no module passes
 * bare strings to another.
 * <p>
 * Entry point: none; these are values. The only bean is the {@link java.time.Clock}, in
 * Europe/Berlin, which everybody asks for the time.
 * <p>
 * What must always hold: values cannot exist wrongly (constructors refuse), nothing here
 * knows another module, exceptions carry a stable key and never text of clients.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package de.aktenlauf.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
