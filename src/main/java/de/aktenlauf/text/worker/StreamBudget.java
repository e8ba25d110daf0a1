package de.aktenlauf.text.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import de.aktenlauf.text.ExtractionFailed;
import de.aktenlauf.text.ExtractionFailure;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Counts what the streams of a page unpack to, without keeping it. PDFBox unpacks a
 * stream as a whole, and passes over broken ones in silence.
 */
final class StreamBudget {

	/** A stream that is packed more often is not made to be read. */
	private static final int MAX_FILTERS = 3;

	/** The most that deflate can make of a byte. */
	private static final int MAX_RATIO = 1_032;

	private static final int MAX_DEPTH = 20;

	private final long limit;

	private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private long unpacked;

	StreamBudget(long limit) {
		this.limit = limit;
	}

	/**
	 * Checks the content of a page and what it draws.
	 * @param page the page
	 * @throws ExtractionFailed if it unpacks to more than allowed or is broken
	 * @throws IOException if the file is broken
	 */
	void check(PDPage page) throws IOException {
		Iterator<PDStream> contents = page.getContentStreams();
		while (contents.hasNext()) {
			check(contents.next().getCOSObject(), true);
		}
		if (page.getResources() != null) {
			checkResources(page.getResources().getCOSObject(), 0);
		}
	}

	private void checkResources(COSDictionary resources, int depth) throws IOException {
		if (depth > MAX_DEPTH) {
			throw new ExtractionFailed(ExtractionFailure.CORRUPT, "PDF: forms nested too deeply");
		}
		COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
		if (objects == null || !this.seen.add(objects)) {
			return;
		}
		for (COSBase value : objects.getValues()) {
			COSBase object = (value instanceof COSObject reference) ? reference.getObject() : value;
			if (object instanceof COSStream stream && this.seen.add(stream)) {
				check(stream, false);
				COSDictionary inner = stream.getCOSDictionary(COSName.RESOURCES);
				if (inner != null) {
					checkResources(inner, depth + 1);
				}
			}
		}
	}

	private void check(COSStream stream, boolean content) throws IOException {
		List<COSName> filters = filters(stream);
		if (filters.size() > MAX_FILTERS) {
			throw new ExtractionFailed(ExtractionFailure.ARCHIVE_LIMIT, "PDF: a stream packed too often");
		}
		long packs = filters.stream().filter(StreamBudget::packs).count();
		long atMost = stream.getLength();
		for (long i = 0; i < packs; i++) {
			atMost *= MAX_RATIO;
		}
		if (packs == 0 || (!content && this.unpacked + atMost <= this.limit / 2)) {
			return;
		}
		COSName first = filters.getFirst();
		if (COSName.FLATE_DECODE.equals(first) || COSName.FLATE_DECODE_ABBREVIATION.equals(first)) {
			inflate(stream, packs > 1, content);
		}
	}

	private void inflate(COSStream stream, boolean again, boolean content) throws IOException {
		Inflater inflater = new Inflater();
		byte[] input = new byte[1 << 16];
		byte[] output = new byte[1 << 16];
		try (InputStream raw = stream.createRawInputStream()) {
			while (!inflater.finished()) {
				if (inflater.needsInput()) {
					int read = raw.read(input);
					if (read < 0) {
						break;
					}
					inflater.setInput(input, 0, read);
				}
				this.unpacked += (long) inflater.inflate(output) * (again ? MAX_RATIO : 1);
				if (this.unpacked > this.limit) {
					throw new ExtractionFailed(ExtractionFailure.ARCHIVE_LIMIT,
							"PDF: streams unpack to more than " + this.limit + " bytes");
				}
				if (inflater.needsDictionary()) {
					break;
				}
			}
			if (content && inflater.getBytesWritten() == 0 && stream.getLength() > 0) {
				throw corrupt();
			}
		}
		catch (DataFormatException ex) {
			if (content) {
				throw corrupt();
			}
		}
		finally {
			inflater.end();
		}
	}

	private static ExtractionFailed corrupt() {
		return new ExtractionFailed(ExtractionFailure.CORRUPT, "PDF: a page's content cannot be unpacked");
	}

	private static boolean packs(COSName filter) {
		return COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter)
				|| COSName.LZW_DECODE.equals(filter) || COSName.LZW_DECODE_ABBREVIATION.equals(filter)
				|| COSName.RUN_LENGTH_DECODE.equals(filter);
	}

	static List<COSName> filters(COSStream stream) {
		COSBase filters = stream.getFilters();
		if (filters instanceof COSName name) {
			return List.of(name);
		}
		if (filters instanceof COSArray array) {
			return array.toList()
				.stream()
				.map((base) -> (base instanceof COSObject o) ? o.getObject() : base)
				.filter(COSName.class::isInstance)
				.map(COSName.class::cast)
				.toList();
		}
		return List.of();
	}

}
