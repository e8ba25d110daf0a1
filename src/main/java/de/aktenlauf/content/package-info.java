/**
 * Bytes for ever, named by their SHA-256 digest.
 * <p>
 * Purpose: keeps what was delivered untouched, and everything that was made of it (texts,
 * pictures, renditions), as OCFL 1.1 objects on disk, so that the whole archive can be
 * read and proven by other programs from the files alone.
 * <p>
 * Entry point: {@link de.aktenlauf.content.ContentStore}.
 * <p>
 * Main path: bytes are staged while their digest is counted, become one OCFL object
 * {@code urn:sha256:<digest>} with the single file {@code bytes}, are forced to disk with
 * every folder above them, and are read back and compared before the caller hears of it.
 * <p>
 * What must always hold: a digest that was returned opens to exactly these bytes, after a
 * power failure too; storing the same bytes again changes nothing; a leftover of a killed
 * process blocks nobody; nothing is ever deleted here.
 * <p>
 * Sources: Oxford Common File Layout 1.1, storage layout extension 0007; § 110c SGB IV
 * (integrity of what is kept instead of paper).
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package de.aktenlauf.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
