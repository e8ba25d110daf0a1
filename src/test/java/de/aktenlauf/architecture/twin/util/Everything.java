package de.aktenlauf.architecture.twin.util;

record Everything() {
}
