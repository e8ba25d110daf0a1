package de.aktenlauf.text.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import de.aktenlauf.text.Barcode;
import de.aktenlauf.text.Box;
import de.aktenlauf.text.ExtractionFailure;
import de.aktenlauf.text.Inspection;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.TextSource;
import de.aktenlauf.text.Word;

/**
 * The language between the server and its workers: frames of a length and that many
 * bytes. A frame that is too long or makes no sense is refused with an
 * {@link IOException}; the server then replaces the worker.
 */
public final class Wire {

	/** Longest frame; a page of 100,000 words takes a quarter of it. */
	private static final int MAX_FRAME_BYTES = 16 << 20;

	/** Stands for a place that nobody knows. */
	private static final Box NOWHERE = new Box(0, 0, 0, 0);

	private Wire() {
	}

	/**
	 * Sends a request.
	 * @param out to the worker
	 * @param request what to do
	 * @throws IOException if the worker is gone
	 */
	public static void send(OutputStream out, Request request) throws IOException {
		frame(out, (data) -> {
			switch (request) {
				case Request.Open open -> data.writeByte('O');
				case Request.ReadPage read -> {
					data.writeByte('P');
					data.writeInt(read.page());
					text(data, read.previews().toString());
					text(data, read.pieces().toString());
				}
				case Request.WriteRendition rendition -> {
					data.writeByte('R');
					data.writeInt(rendition.rotations().size());
					for (int rotation : rendition.rotations()) {
						data.writeShort(rotation);
					}
					text(data, rendition.pieces().toString());
					text(data, rendition.target().toString());
				}
				case Request.WriteImage image -> {
					data.writeByte('I');
					data.writeInt(image.page());
					text(data, image.target().toString());
				}
				case Request.WritePages pages -> {
					data.writeByte('C');
					data.writeInt(pages.sheets().size());
					for (Request.Sheet sheet : pages.sheets()) {
						text(data, sheet.file().toString());
						data.writeInt(sheet.page());
						data.writeByte(sheet.quarterTurns());
					}
					text(data, pages.target().toString());
				}
				case Request.TurnPicture turn -> {
					data.writeByte('T');
					data.writeByte(turn.quarterTurns());
					text(data, turn.target().toString());
				}
				case Request.BlackOut page -> {
					data.writeByte('B');
					data.writeInt(page.page());
					box(data, page.size());
					data.writeInt(page.areas().size());
					for (Box area : page.areas()) {
						box(data, area);
					}
					text(data, page.pieces().toString());
					text(data, page.previews().toString());
				}
				case Request.Assemble assemble -> {
					data.writeByte('A');
					text(data, assemble.target().toString());
				}
			}
			hints(data, request.hints());
			text(data, request.file().toString());
		});
	}

	/**
	 * Takes a request.
	 * @param in from the server
	 * @return what to do
	 * @throws EOFException if the server is gone
	 * @throws IOException if the frame makes no sense
	 */
	public static Request receiveRequest(InputStream in) throws IOException {
		DataInputStream data = frame(in);
		byte kind = data.readByte();
		return switch (kind) {
			case 'O' -> {
				Hints hints = hints(data);
				yield new Request.Open(path(data), hints);
			}
			case 'P' -> {
				int page = data.readInt();
				Path previews = path(data);
				Path pieces = path(data);
				Hints hints = hints(data);
				yield new Request.ReadPage(path(data), page, previews, pieces, hints);
			}
			case 'R' -> {
				int count = count(data);
				List<Integer> rotations = new ArrayList<>(count);
				for (int i = 0; i < count; i++) {
					rotations.add((int) data.readShort());
				}
				Path pieces = path(data);
				Path target = path(data);
				Hints hints = hints(data);
				yield new Request.WriteRendition(path(data), rotations, pieces, target, hints);
			}
			case 'I' -> {
				int page = data.readInt();
				Path target = path(data);
				hints(data);
				yield new Request.WriteImage(path(data), page, target);
			}
			case 'C' -> pages(data);
			case 'T' -> {
				int quarterTurns = data.readByte();
				Path target = path(data);
				hints(data);
				yield new Request.TurnPicture(path(data), quarterTurns, target);
			}
			case 'B' -> blackOut(data);
			case 'A' -> {
				Path target = path(data);
				hints(data);
				yield new Request.Assemble(path(data), target);
			}
			default -> throw new IOException("unknown request " + kind);
		};
	}

	private static Request pages(DataInputStream data) throws IOException {
		int count = count(data);
		List<Request.Sheet> sheets = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			sheets.add(new Request.Sheet(path(data), data.readInt(), data.readByte()));
		}
		return new Request.WritePages(sheets, path(data));
	}

	private static Request blackOut(DataInputStream data) throws IOException {
		int page = data.readInt();
		Box size = box(data);
		int count = count(data);
		List<Box> areas = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			areas.add(box(data));
		}
		Path pieces = path(data);
		Path previews = path(data);
		hints(data);
		return new Request.BlackOut(path(data), page, size, areas, pieces, previews);
	}

	/**
	 * Sends a reply.
	 * @param out to the server
	 * @param reply the answer
	 * @throws IOException if the server is gone
	 */
	public static void send(OutputStream out, Reply reply) throws IOException {
		frame(out, (data) -> {
			switch (reply) {
				case Reply.Progress progress -> data.writeByte('.');
				case Reply.Opened opened -> {
					data.writeByte('O');
					text(data, opened.inspection().mediaType());
					data.writeInt(opened.inspection().pages());
				}
				case Reply.PageRead read -> {
					data.writeByte('P');
					data.writeLong(read.ocrNanos());
					page(data, read.page());
				}
				case Reply.Written written -> {
					data.writeByte('W');
					text(data, written.name());
				}
				case Reply.Failed failed -> {
					data.writeByte('F');
					text(data, failed.failure().name());
					text(data, failed.detail());
				}
			}
		});
	}

	/**
	 * Takes a reply.
	 * @param in from the worker
	 * @return the answer
	 * @throws EOFException if the worker is gone
	 * @throws IOException if the frame makes no sense
	 */
	public static Reply receiveReply(InputStream in) throws IOException {
		DataInputStream data = frame(in);
		byte kind = data.readByte();
		try {
			return switch (kind) {
				case '.' -> new Reply.Progress();
				case 'O' -> new Reply.Opened(new Inspection(text(data), data.readInt()));
				case 'P' -> {
					long nanos = data.readLong();
					yield new Reply.PageRead(page(data), nanos);
				}
				case 'W' -> new Reply.Written(text(data));
				case 'F' -> new Reply.Failed(ExtractionFailure.valueOf(text(data)), text(data));
				default -> throw new IOException("unknown reply " + kind);
			};
		}
		catch (IllegalArgumentException ex) {
			throw new IOException("reply with an unknown constant", ex);
		}
	}

	private static void page(DataOutputStream data, Page page) throws IOException {
		data.writeInt(page.number());
		data.writeInt(page.width());
		data.writeInt(page.height());
		data.writeShort(page.rotation());
		data.writeBoolean(page.blank());
		text(data, page.source().name());
		data.writeByte(page.confidencePercent());
		data.writeInt(page.words().size());
		for (Word word : page.words()) {
			text(data, word.text());
			box(data, word.box());
			data.writeByte(word.confidencePercent());
			data.writeInt(word.line());
			data.writeInt(word.paragraph());
		}
		data.writeInt(page.barcodes().size());
		for (Barcode barcode : page.barcodes()) {
			text(data, barcode.format());
			text(data, barcode.text());
			box(data, (barcode.box() != null) ? barcode.box() : NOWHERE);
		}
	}

	private static Page page(DataInputStream data) throws IOException {
		int number = data.readInt();
		int width = data.readInt();
		int height = data.readInt();
		int rotation = data.readShort();
		boolean blank = data.readBoolean();
		TextSource source = TextSource.valueOf(text(data));
		int confidence = data.readByte();
		int count = count(data);
		List<Word> words = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			String text = text(data);
			Box box = box(data);
			words.add(new Word(text, box, data.readByte(), data.readInt(), data.readInt()));
		}
		int codes = count(data);
		List<Barcode> barcodes = new ArrayList<>(codes);
		for (int i = 0; i < codes; i++) {
			barcodes.add(barcode(text(data), text(data), box(data)));
		}
		return new Page(number, width, height, rotation, blank, source, confidence, words, barcodes);
	}

	private static void hints(DataOutputStream data, Hints hints) throws IOException {
		text(data, hints.password());
		data.writeByte(hints.quarterTurns());
		data.writeBoolean(hints.stronger());
	}

	private static Hints hints(DataInputStream data) throws IOException {
		try {
			return new Hints(text(data), data.readByte(), data.readBoolean());
		}
		catch (IllegalArgumentException ex) {
			throw new IOException("hints that cannot be", ex);
		}
	}

	private static Barcode barcode(String format, String text, Box box) {
		return box.equals(NOWHERE) ? new Barcode(format, text) : new Barcode(format, text, box);
	}

	private static void box(DataOutputStream data, Box box) throws IOException {
		data.writeInt(box.x());
		data.writeInt(box.y());
		data.writeInt(box.width());
		data.writeInt(box.height());
	}

	private static Box box(DataInputStream data) throws IOException {
		return new Box(data.readInt(), data.readInt(), data.readInt(), data.readInt());
	}

	private static Path path(DataInputStream data) throws IOException {
		return Path.of(text(data));
	}

	private static String text(DataInputStream data) throws IOException {
		return new String(data.readNBytes(count(data)), StandardCharsets.UTF_8);
	}

	private static void text(DataOutputStream data, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		data.writeInt(bytes.length);
		data.write(bytes);
	}

	private static int count(DataInputStream data) throws IOException {
		int count = data.readInt();
		if (count < 0 || count > data.available()) {
			throw new IOException("count of " + count + " in a frame");
		}
		return count;
	}

	private static void frame(OutputStream out, Content content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(new byte[Integer.BYTES]);
		content.write(new DataOutputStream(bytes));
		byte[] frame = bytes.toByteArray();
		int length = frame.length - Integer.BYTES;
		for (int i = 0; i < Integer.BYTES; i++) {
			frame[i] = (byte) (length >>> (Byte.SIZE * (Integer.BYTES - 1 - i)));
		}
		synchronized (out) {
			out.write(frame);
			out.flush();
		}
	}

	private static DataInputStream frame(InputStream in) throws IOException {
		int length = new DataInputStream(in).readInt();
		if (length < 1 || length > MAX_FRAME_BYTES) {
			throw new IOException("frame of " + length + " bytes");
		}
		byte[] bytes = in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException("frame was cut off");
		}
		return new DataInputStream(new ByteArrayInputStream(bytes));
	}

	@FunctionalInterface
	private interface Content {

		void write(DataOutputStream data) throws IOException;

	}

}
