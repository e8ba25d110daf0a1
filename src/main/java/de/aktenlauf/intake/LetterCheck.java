package de.aktenlauf.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.zip.ZipException;

import de.aktenlauf.content.ContentStore;
import de.aktenlauf.content.StoredContent;
import de.aktenlauf.intake.DeliveryManifest.Letter;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.text.ExtractionFailed;
import de.aktenlauf.text.TextExtraction;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Stores the bytes of one letter and compares them with what was announced. */
@Component
class LetterCheck {

	/** Largest letter that is read (SECURITY: before unpacking, 100 MB a file). */
	static final long MAX_BYTES = 100L * 1024 * 1024;

	private final ContentStore store;

	private final TextExtraction extraction;

	LetterCheck(ContentStore store, TextExtraction extraction) {
		this.store = store;
		this.extraction = extraction;
	}

	/** A letter of the list. */
	Checked listed(Letter letter, DeliverySource.@Nullable Item item) {
		if (item == null) {
			return Checked.problem(QuarantineReason.MISSING_FILE, "");
		}
		Checked checked = stored(item);
		if (checked.reason().isPresent()) {
			return checked;
		}
		if (item.bytes() > MAX_BYTES) {
			return checked.with(QuarantineReason.TOO_LARGE, item.bytes() + " bytes");
		}
		if (checked.bytes() != letter.bytes()) {
			return checked.with(QuarantineReason.CHECKSUM_MISMATCH,
					"announced " + letter.bytes() + " bytes, found " + checked.bytes());
		}
		if (!checked.content().map(letter.sha256()::equals).orElse(false)) {
			return checked.with(QuarantineReason.CHECKSUM_MISMATCH, "another digest than announced");
		}
		return (checked.bytes() == 0) ? Checked.problem(QuarantineReason.EMPTY, "") : checked;
	}

	/**
	 * A file that nobody announced. Its pages count as far as it opens as a letter; what
	 * does not open has no countable page.
	 */
	Checked unlisted(DeliverySource.@Nullable Item item) {
		if (item == null) {
			return Checked.problem(QuarantineReason.UNLISTED_FILE, "no longer there");
		}
		Checked checked = stored(item).with(QuarantineReason.UNLISTED_FILE, item.obstacle());
		return checked.content()
			.filter((content) -> checked.bytes() > 0 && checked.bytes() <= MAX_BYTES)
			.map((content) -> checked.withPages(pages(content)))
			.orElse(checked);
	}

	private Checked stored(DeliverySource.Item item) {
		if (!item.readable()) {
			QuarantineReason reason = (item.bytes() > MAX_BYTES) ? QuarantineReason.ARCHIVE_LIMIT
					: QuarantineReason.MISSING_FILE;
			return Checked.problem(reason, item.obstacle());
		}
		try (InputStream in = new SourceStream(item.opener().open())) {
			StoredContent content = this.store.put(in);
			return new Checked(Optional.of(content.id()), content.bytes(), 0, Optional.empty(), "");
		}
		catch (NoSuchFileException | AccessDeniedException ex) {
			return Checked.problem(QuarantineReason.MISSING_FILE, ex.getClass().getSimpleName());
		}
		catch (IOException ex) {
			return Checked.problem(QuarantineReason.CHECKSUM_MISMATCH, "the bytes cannot be read");
		}
		catch (UncheckedIOException ex) {
			if (ex.getCause() instanceof SourceBroken) {
				return Checked.problem(QuarantineReason.CHECKSUM_MISMATCH, "the bytes cannot be unpacked");
			}
			throw ex;
		}
	}

	private int pages(ContentId content) {
		try {
			return this.extraction.inspect(content).pages();
		}
		catch (ExtractionFailed ex) {
			return 0;
		}
	}

	/**
	 * What was found out about a letter.
	 *
	 * @param content its bytes in the store, if there are any
	 * @param bytes their number
	 * @param pages pages counted here; only of files that nobody announced
	 * @param reason why it goes to quarantine, empty if it may be read
	 * @param detail technical detail
	 */
	record Checked(Optional<ContentId> content, long bytes, int pages, Optional<QuarantineReason> reason,
			String detail) {

		static Checked problem(QuarantineReason reason, String detail) {
			return new Checked(Optional.empty(), 0, 0, Optional.of(reason), detail);
		}

		Checked with(QuarantineReason other, String otherDetail) {
			return new Checked((this.bytes > 0) ? this.content : Optional.empty(), this.bytes, this.pages,
					Optional.of(other), otherDetail);
		}

		Checked withPages(int counted) {
			return new Checked(this.content, this.bytes, counted, this.reason, this.detail);
		}

	}

	/** Tells failures of reading the source from failures of writing the store. */
	private static final class SourceStream extends FilterInputStream {

		SourceStream(InputStream in) {
			super(in);
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			try {
				return super.read(target, offset, length);
			}
			catch (ZipException | EOFException ex) {
				throw new SourceBroken(ex);
			}
		}

	}

	/** The source is broken: trying again does not help. */
	private static final class SourceBroken extends IOException {

		private static final long serialVersionUID = 1L;

		SourceBroken(IOException cause) {
			super(cause);
		}

	}

}
