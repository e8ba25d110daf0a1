package de.aktenlauf.architecture.twin.badmodules.lower;

/** Public, but nobody named it. */
public record Lower() {
}
