package de.aktenlauf.text.worker;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/** A TIFF of one or many pages. */
final class TiffLetter implements Letter {

	private final Path file;

	private final List<TiffDirectory> directories;

	TiffLetter(Path file, Limits limits) throws IOException {
		this.file = file;
		this.directories = TiffDirectories.read(file, limits);
	}

	@Override
	public String mediaType() {
		return "image/tiff";
	}

	@Override
	public int pages() {
		return this.directories.size();
	}

	@Override
	public PageContent page(int number, PictureScope scope) throws IOException {
		return scan(number, scope);
	}

	/** Leptonica itself turns a picture as the tag for the orientation says. */
	@Override
	public Scan scan(int number, PictureScope scope) throws IOException {
		TiffDirectory directory = this.directories.get(number - 1);
		PIX picture;
		try (SizeTPointer offset = new SizeTPointer(1)) {
			offset.put((number == 1) ? 0 : directory.offset());
			picture = scope.keep(leptonica.pixReadFromMultipageTiff(this.file.toString(), offset));
		}
		boolean turned = directory.orientation() > 4 && picture.w() == directory.height();
		Resolution resolution = directory.resolution();
		return new Scan(picture, turned ? resolution.swapped() : resolution, 0, raw(directory));
	}

	private Optional<RawPicture> raw(TiffDirectory directory) throws IOException {
		boolean usable = directory.compression() == TiffDirectory.GROUP_4 && directory.stripBytes() > 0
				&& directory.photometric() == 0 && directory.orientation() == 1 && directory.fillOrder() == 1
				&& directory.bits() == 1;
		if (!usable) {
			return Optional.empty();
		}
		try (RandomAccessFile data = new RandomAccessFile(this.file.toFile(), "r")) {
			byte[] bytes = new byte[(int) directory.stripBytes()];
			data.seek(directory.stripOffset());
			data.readFully(bytes);
			return Optional.of(new RawPicture(RawPicture.Kind.G4, bytes));
		}
	}

	@Override
	public void close() {
		// nothing is held open
	}

}
