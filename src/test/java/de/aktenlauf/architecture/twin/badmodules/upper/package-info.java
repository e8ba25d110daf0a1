@ApplicationModule(allowedDependencies = {})
package de.aktenlauf.architecture.twin.badmodules.upper;

import org.springframework.modulith.ApplicationModule;
