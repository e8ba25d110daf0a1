package de.aktenlauf.architecture.twin.tika;

import org.apache.tika.Tika;

record KnowsTheParser(Tika tika) {
}
