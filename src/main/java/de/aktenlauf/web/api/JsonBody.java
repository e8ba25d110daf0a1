package de.aktenlauf.web.api;

import java.io.IOException;
import java.io.InputStream;

import de.aktenlauf.applications.Applications;

/** Reads a form no further than forms go. */
final class JsonBody {

	private JsonBody() {
	}

	static byte[] read(InputStream body) throws IOException {
		return body.readNBytes(Applications.MAX_BYTES + 1);
	}

}
