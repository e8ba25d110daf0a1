package de.aktenlauf.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageOutputStream;

/** Makes files of all types that letters come in. */
final class SampleFiles {

	private SampleFiles() {
	}

	static byte[] png(BufferedImage page) {
		return simple(page, "png");
	}

	static byte[] jpeg(BufferedImage page) {
		return simple(page, "jpeg");
	}

	private static byte[] simple(BufferedImage page, String format) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(page, format, bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] tiff(List<BufferedImage> pages, String compression, int across, int down) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(out);
			writer.prepareWriteSequence(null);
			for (BufferedImage page : pages) {
				ImageWriteParam parameters = writer.getDefaultWriteParam();
				parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				parameters.setCompressionType(compression);
				IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(page), parameters);
				writer.writeToSequence(new IIOImage(page, null, resolution(metadata, across, down)), parameters);
			}
			writer.endWriteSequence();
			out.flush();
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			writer.dispose();
		}
	}

	private static IIOMetadata resolution(IIOMetadata metadata, int across, int down) throws IOException {
		TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
		BaselineTIFFTagSet tags = BaselineTIFFTagSet.getInstance();
		TIFFTag x = tags.getTag(BaselineTIFFTagSet.TAG_X_RESOLUTION);
		TIFFTag y = tags.getTag(BaselineTIFFTagSet.TAG_Y_RESOLUTION);
		TIFFTag unit = tags.getTag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT);
		directory.addTIFFField(new TIFFField(x, TIFFTag.TIFF_RATIONAL, 1, new long[][] { { across, 1 } }));
		directory.addTIFFField(new TIFFField(y, TIFFTag.TIFF_RATIONAL, 1, new long[][] { { down, 1 } }));
		directory.addTIFFField(new TIFFField(unit, TIFFTag.TIFF_SHORT, 1, new char[] { 2 }));
		return directory.getAsMetadata();
	}

	static byte[] g4(BufferedImage... pages) {
		return tiff(List.of(pages), "CCITT T.6", 300, 300);
	}

}
