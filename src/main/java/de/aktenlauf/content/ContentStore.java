package de.aktenlauf.content;

import java.io.InputStream;
import java.nio.file.Path;

import de.aktenlauf.shared.ContentId;

import org.springframework.stereotype.Component;

/** Bytes for ever, named by their digest. */
@Component
public class ContentStore {

	/**
	 * Stores the bytes durably (written, forced to disk, read back and compared).
	 * @param source the file to read, left untouched
	 * @return digest and size; storing the same bytes again changes nothing
	 */
	public StoredContent put(Path source) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Stores the bytes durably.
	 * @param bytes read to the end, not closed
	 * @return digest and size
	 */
	public StoredContent put(InputStream bytes) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Opens stored bytes.
	 * @param id the digest
	 * @return a stream that the caller closes
	 * @throws ContentMissing if nothing is stored under the digest
	 */
	public InputStream open(ContentId id) {
		throw new UnsupportedOperationException();
	}

	/**
	 * A file that holds the stored bytes, for reading by a worker process.
	 * @param id the digest
	 * @return a path that must only be read
	 * @throws ContentMissing if nothing is stored under the digest
	 */
	public Path path(ContentId id) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Reads the bytes back and compares their digest.
	 * @param id the digest
	 * @return whether bytes are stored and have this digest
	 */
	public boolean verify(ContentId id) {
		throw new UnsupportedOperationException();
	}

}
