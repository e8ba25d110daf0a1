package de.aktenlauf.samples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Writes scanned pages as a file. */
final class LetterWriter {

	private static final float QUALITY = 0.42f;

	private LetterWriter() {
	}

	/**
	 * One scanned page.
	 *
	 * @param image the picture
	 * @param dpiX resolution across the picture
	 * @param dpiY resolution along the picture
	 */
	record Scan(BufferedImage image, int dpiX, int dpiY) {
	}

	static byte[] write(LetterFormat format, List<Scan> scans) throws IOException {
		return switch (format) {
			case PDF_G4, PDF_JPEG -> pdf(scans);
			case TIFF_G4 -> tiff(scans, "CCITT T.6");
			case TIFF_GRAY -> tiff(scans, "JPEG");
			case JPEG -> jpeg(scans.getFirst().image());
			case PNG -> png(scans.getFirst().image());
			case PDF_TEXT -> throw new IllegalArgumentException("a text PDF is printed, not scanned");
		};
	}

	private static byte[] pdf(List<Scan> scans) throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			document.getDocumentInformation().setProducer("Scanstrecke 2");
			for (Scan scan : scans) {
				BufferedImage image = scan.image();
				PDImageXObject object = (image.getType() == BufferedImage.TYPE_BYTE_BINARY)
						? CCITTFactory.createFromByteArray(document, tiff(List.of(scan), "CCITT T.6"))
						: JPEGFactory.createFromImage(document, image, QUALITY, scan.dpiX());
				float width = image.getWidth() * 72f / scan.dpiX();
				float height = image.getHeight() * 72f / scan.dpiY();
				PDPage page = new PDPage(new PDRectangle(width, height));
				document.addPage(page);
				try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
					stream.drawImage(object, 0, 0, width, height);
				}
			}
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	private static byte[] tiff(List<Scan> scans, String compression) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(stream);
			writer.prepareWriteSequence(null);
			for (Scan scan : scans) {
				ImageWriteParam param = writer.getDefaultWriteParam();
				param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				param.setCompressionType(compression);
				if (compression.equals("JPEG")) {
					param.setCompressionQuality(QUALITY);
				}
				writer.writeToSequence(new IIOImage(scan.image(), null, metadata(writer, scan, param)), param);
			}
			writer.endWriteSequence();
			stream.flush();
			return bytes.toByteArray();
		}
		finally {
			writer.dispose();
		}
	}

	private static IIOMetadata metadata(ImageWriter writer, Scan scan, ImageWriteParam param) throws IOException {
		IIOMetadata plain = writer.getDefaultImageMetadata(new ImageTypeSpecifier(scan.image()), param);
		TIFFDirectory directory = TIFFDirectory.createFromMetadata(plain);
		BaselineTIFFTagSet tags = BaselineTIFFTagSet.getInstance();
		directory.addTIFFField(new TIFFField(tags.getTag(BaselineTIFFTagSet.TAG_X_RESOLUTION), TIFFTag.TIFF_RATIONAL, 1,
				new long[][] { { scan.dpiX(), 1 } }));
		directory.addTIFFField(new TIFFField(tags.getTag(BaselineTIFFTagSet.TAG_Y_RESOLUTION), TIFFTag.TIFF_RATIONAL, 1,
				new long[][] { { scan.dpiY(), 1 } }));
		directory
			.addTIFFField(new TIFFField(tags.getTag(BaselineTIFFTagSet.TAG_ROWS_PER_STRIP), scan.image().getHeight()));
		directory.addTIFFField(new TIFFField(tags.getTag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT),
				BaselineTIFFTagSet.RESOLUTION_UNIT_INCH));
		return directory.getAsMetadata();
	}

	private static byte[] jpeg(BufferedImage image) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionQuality(QUALITY);
			writer.setOutput(stream);
			writer.write(null, new IIOImage(image, null, null), param);
			stream.flush();
			return bytes.toByteArray();
		}
		finally {
			writer.dispose();
		}
	}

	private static byte[] png(BufferedImage image) throws IOException {
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			ImageIO.write(image, "png", bytes);
			return bytes.toByteArray();
		}
	}

}
