package de.aktenlauf.architecture.twin.badmodules.upper;

import de.aktenlauf.architecture.twin.badmodules.lower.Lower;

record Upper(Lower lower) {
}
