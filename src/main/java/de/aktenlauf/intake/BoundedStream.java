package de.aktenlauf.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Ends with a failure where a file turns out longer than it claimed. */
class BoundedStream extends FilterInputStream {

	private long left;

	BoundedStream(InputStream in, long claimed) {
		super(in);
		this.left = claimed;
	}

	@Override
	public int read() throws IOException {
		int value = super.read();
		count((value < 0) ? 0 : 1);
		return value;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		int read = super.read(target, offset, length);
		count(Math.max(0, read));
		return read;
	}

	private void count(int read) throws ZipException {
		this.left -= read;
		if (this.left < 0) {
			throw new ZipException("the entry is longer than it claims");
		}
	}

}
