package de.aktenlauf.architecture.twin.ocfl;

import io.ocfl.api.OcflRepository;

record KnowsTheStore(OcflRepository repository) {
}
