package de.aktenlauf.text.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import de.aktenlauf.text.ExtractionFailed;
import de.aktenlauf.text.ExtractionFailure;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/** A letter that is one JPEG or PNG. */
final class ImageLetter implements Letter {

	private final String mediaType;

	private final byte[] bytes;

	private final ImageHeader header;

	private ImageLetter(String mediaType, byte[] bytes, ImageHeader header) {
		this.mediaType = mediaType;
		this.bytes = bytes;
		this.header = header;
	}

	static ImageLetter jpeg(Path file, Limits limits) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		return new ImageLetter("image/jpeg", bytes, checked(JpegHeader.read(bytes), limits));
	}

	static ImageLetter png(Path file, Limits limits) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		return new ImageLetter("image/png", bytes, checked(PngHeader.read(bytes), limits));
	}

	private static ImageHeader checked(ImageHeader header, Limits limits) {
		if ((long) header.width() * header.height() > limits.pagePixels()) {
			throw new ExtractionFailed(ExtractionFailure.PIXEL_LIMIT,
					header.width() + " x " + header.height() + " pixels");
		}
		return header;
	}

	@Override
	public String mediaType() {
		return this.mediaType;
	}

	@Override
	public int pages() {
		return 1;
	}

	@Override
	public PageContent page(int number, PictureScope scope) {
		return scan(number, scope);
	}

	@Override
	public Scan scan(int number, PictureScope scope) {
		PIX picture;
		try (BytePointer data = new BytePointer(this.bytes)) {
			picture = scope.keep(leptonica.pixReadMem(data, this.bytes.length));
		}
		if (this.header.mirrored()) {
			picture = scope.keep(leptonica.pixFlipLR(null, picture));
		}
		return new Scan(picture, this.header.resolution(), this.header.quarterTurns(), raw());
	}

	private Optional<RawPicture> raw() {
		boolean usable = this.mediaType.equals("image/jpeg") && !this.header.mirrored()
				&& (this.header.components() == 1 || this.header.components() == 3);
		return usable ? Optional.of(new RawPicture(RawPicture.Kind.JPEG, this.bytes)) : Optional.empty();
	}

	@Override
	public void close() {
		// nothing is held open
	}

}
