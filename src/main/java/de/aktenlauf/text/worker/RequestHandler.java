package de.aktenlauf.text.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.io.InputStream;

import de.aktenlauf.text.ExtractionFailed;
import de.aktenlauf.text.ExtractionFailure;
import de.aktenlauf.text.Inspection;
import org.jspecify.annotations.Nullable;

/**
 * Does what a request asks for; keeps the last letter open, as its next page comes soon.
 */
final class RequestHandler implements AutoCloseable {

	private static final int START_BYTES = 1_024;

	private final Path model;

	private final Limits limits;

	private @Nullable PageReader reader;

	private @Nullable Path openFile;

	private String openedBy = "";

	private @Nullable Letter openLetter;

	RequestHandler(Path model, Limits limits) {
		this.model = model;
		this.limits = limits;
	}

	/** A number that grows while a page gets ahead. */
	long progress() {
		PageReader current = this.reader;
		return (current != null) ? current.progress() : 0;
	}

	Reply handle(Request request) throws IOException {
		return switch (request) {
			case Request.Open open -> {
				Letter letter = letter(open);
				yield new Reply.Opened(new Inspection(letter.mediaType(), letter.pages()));
			}
			case Request.ReadPage read -> reader().read(letter(read), read);
			case Request.WriteRendition rendition ->
				new Reply.Written(new RenditionWriter(this.limits).write(letter(rendition), rendition));
			case Request.WriteImage image -> new Reply.Written(PageImageWriter.write(letter(image), image));
			case Request.WritePages pages -> new Reply.Written(new PageCopies(this.limits).write(pages));
			case Request.TurnPicture turn -> new Reply.Written(TurnedPicture.write(turn));
			case Request.BlackOut page -> new Reply.Written(BlackedPage.write(letter(page), page));
			case Request.Assemble assemble ->
				new Reply.Written(RenditionWriter.assemble(assemble.file(), assemble.target()));
		};
	}

	private PageReader reader() {
		PageReader current = this.reader;
		if (current == null) {
			current = new PageReader(new Recognition(this.model));
			this.reader = current;
		}
		return current;
	}

	private Letter letter(Request request) throws IOException {
		Letter letter = this.openLetter;
		String password = request.hints().password();
		if (letter == null || !request.file().equals(this.openFile) || !password.equals(this.openedBy)) {
			closeLetter();
			letter = open(request.file(), password);
			this.openLetter = letter;
			this.openFile = request.file();
			this.openedBy = password;
		}
		return letter;
	}

	private Letter open(Path file, String password) throws IOException {
		long bytes = Files.size(file);
		if (bytes == 0) {
			throw new ExtractionFailed(ExtractionFailure.EMPTY, "no bytes");
		}
		if (bytes > this.limits.fileBytes()) {
			throw new ExtractionFailed(ExtractionFailure.TOO_LARGE, bytes + " bytes");
		}
		byte[] start;
		try (InputStream in = Files.newInputStream(file)) {
			start = in.readNBytes(START_BYTES);
		}
		if (TiffDirectories.matches(start)) {
			return new TiffLetter(file, this.limits);
		}
		if (JpegHeader.matches(start)) {
			return ImageLetter.jpeg(file, this.limits);
		}
		if (PngHeader.matches(start)) {
			return ImageLetter.png(file, this.limits);
		}
		if (PdfLetter.matches(start)) {
			return PdfLetter.open(file, password, this.limits);
		}
		throw new ExtractionFailed(ExtractionFailure.UNSUPPORTED_TYPE, "neither PDF nor TIFF, JPEG or PNG");
	}

	private void closeLetter() throws IOException {
		Letter letter = this.openLetter;
		this.openLetter = null;
		this.openFile = null;
		this.openedBy = "";
		if (letter != null) {
			letter.close();
		}
	}

	@Override
	public void close() throws IOException {
		closeLetter();
		PageReader current = this.reader;
		if (current != null) {
			current.close();
		}
	}

}
