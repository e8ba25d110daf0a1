package de.aktenlauf.text.worker;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

import de.aktenlauf.text.ExtractionFailed;
import de.aktenlauf.text.ExtractionFailure;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;
import org.jspecify.annotations.Nullable;

/**
 * Takes the picture of a scanned PDF page as it is: a fax stream gets the header of a
 * TIFF, a JPEG goes to its decoder directly, and one bit stays one bit.
 */
final class PdfImages {

	private static final int TIFF_HEADER_BYTES = 8 + 2 + 12 * 10 + 4;

	private final Limits limits;

	PdfImages(Limits limits) {
		this.limits = limits;
	}

	void check(PlacedImage image) {
		long pixels = (long) image.width() * image.height();
		if (image.width() <= 0 || image.height() <= 0) {
			throw new ExtractionFailed(ExtractionFailure.CORRUPT, "PDF: a picture without size");
		}
		if (pixels > this.limits.pagePixels()) {
			throw new ExtractionFailed(ExtractionFailure.PIXEL_LIMIT,
					"PDF: " + image.width() + " x " + image.height() + " pixels");
		}
	}

	/** Whether the picture is drawn as it is, without a mask that hides parts. */
	static boolean unmasked(PlacedImage image) {
		COSStream stream = image.stream();
		return stream.getDictionaryObject(COSName.SMASK) == null && stream.getDictionaryObject(COSName.MASK) == null;
	}

	PIX decode(PlacedImage image, PictureScope scope) throws IOException {
		check(image);
		List<COSName> filters = StreamBudget.filters(image.stream());
		PIX picture = null;
		if (filters.size() == 1) {
			picture = switch (filters.getFirst().getName()) {
				case "CCITTFaxDecode", "CCF" -> fax(image, scope);
				case "DCTDecode", "DCT" -> jpeg(image, scope);
				case "JPXDecode" -> jpeg2000(image, scope);
				default -> null;
			};
		}
		if (picture == null && !filters.isEmpty()
				&& filters.stream().noneMatch((filter) -> filter.getName().matches("CC.*|DCT.*|JPX.*|JBIG2.*"))) {
			picture = plain(image, scope);
		}
		return (picture != null) ? picture : otherwise(image, scope);
	}

	private static @Nullable PIX fax(PlacedImage image, PictureScope scope) throws IOException {
		COSDictionary parameters = parameters(image.stream());
		if (parameters.getBoolean(COSName.ENCODED_BYTE_ALIGN, false)
				|| parameters.getInt(COSName.COLUMNS, 1728) != image.width()) {
			return null;
		}
		int k = parameters.getInt(COSName.K, 0);
		boolean blackIsOne = parameters.getBoolean(COSName.BLACK_IS_1, false);
		boolean inverted = invertedDecode(image.stream());
		byte[] bytes = raw(image.stream());
		byte[] tiff = tiff(image.width(), image.height(), k, blackIsOne != inverted, bytes);
		return decoded(tiff, scope);
	}

	private static byte[] tiff(int width, int height, int k, boolean zeroIsBlack, byte[] bytes) {
		ByteBuffer tiff = ByteBuffer.allocate(TIFF_HEADER_BYTES + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
		tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 10);
		entry(tiff, 256, width);
		entry(tiff, 257, height);
		entry(tiff, 258, 1);
		entry(tiff, 259, (k < 0) ? 4 : 3);
		entry(tiff, 262, zeroIsBlack ? 1 : 0);
		entry(tiff, 273, TIFF_HEADER_BYTES);
		entry(tiff, 277, 1);
		entry(tiff, 278, height);
		entry(tiff, 279, bytes.length);
		entry(tiff, (k < 0) ? 293 : 292, (k > 0) ? 1 : 0);
		return tiff.putInt(0).put(bytes).array();
	}

	private static void entry(ByteBuffer tiff, int tag, int value) {
		tiff.putShort((short) tag).putShort((short) 4).putInt(1).putInt(value);
	}

	private @Nullable PIX jpeg(PlacedImage image, PictureScope scope) throws IOException {
		byte[] bytes = raw(image.stream());
		ImageHeader header = JpegHeader.readEmbedded(bytes);
		if ((long) header.width() * header.height() > this.limits.pagePixels()) {
			throw new ExtractionFailed(ExtractionFailure.PIXEL_LIMIT, "PDF: JPEG beyond the limit");
		}
		boolean usual = header.components() == 1 || header.components() == 3;
		return (usual && !invertedDecode(image.stream())) ? decoded(bytes, scope) : null;
	}

	private PIX jpeg2000(PlacedImage image, PictureScope scope) throws IOException {
		byte[] bytes = raw(image.stream());
		int[] width = new int[1];
		int[] height = new int[1];
		int failed = leptonica.readHeaderMemJp2k(bytes, bytes.length, width, height, new int[1], new int[1],
				new int[1]);
		if (failed != 0) {
			throw new ExtractionFailed(ExtractionFailure.CORRUPT, "PDF: a JPEG 2000 picture cannot be decoded");
		}
		if ((long) width[0] * height[0] > this.limits.pagePixels()) {
			throw new ExtractionFailed(ExtractionFailure.PIXEL_LIMIT, "PDF: JPEG 2000 beyond the limit");
		}
		return scope.keep(leptonica.pixReadMemJp2k(bytes, bytes.length, 1, null, 0, 0));
	}

	private static @Nullable PIX decoded(byte[] bytes, PictureScope scope) {
		try (BytePointer data = new BytePointer(bytes)) {
			PIX picture = leptonica.pixReadMem(data, bytes.length);
			return (picture == null || picture.isNull()) ? null : scope.keep(picture);
		}
	}

	/** Black and white or gray rows that need no table of colours. */
	private @Nullable PIX plain(PlacedImage image, PictureScope scope) throws IOException {
		COSStream stream = image.stream();
		boolean mask = stream.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
		int bits = mask ? 1 : stream.getInt(COSName.BITS_PER_COMPONENT, COSName.BPC, 8);
		if ((bits != 1 && bits != 8) || !(mask || isGray(stream))) {
			return null;
		}
		int size = (image.width() * bits + 7) / Byte.SIZE * image.height();
		byte[] rows = new byte[size];
		try (InputStream in = stream.createInputStream()) {
			if (in.readNBytes(rows, 0, size) < size) {
				throw new ExtractionFailed(ExtractionFailure.CORRUPT, "PDF: a picture is cut off");
			}
		}
		boolean inverted = invertedDecode(stream);
		if ((bits == 1) != inverted) {
			for (int i = 0; i < size; i++) {
				rows[i] = (byte) ~rows[i];
			}
		}
		return BufferedPictures.rows(rows, image.width(), image.height(), bits, scope);
	}

	private static boolean isGray(COSStream stream) {
		COSBase colours = stream.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
		if (colours instanceof COSArray array && array.size() > 1) {
			COSBase kind = array.getObject(0);
			return COSName.CALGRAY.equals(kind) || (COSName.ICCBASED.equals(kind)
					&& array.getObject(1) instanceof COSStream profile && profile.getInt(COSName.N) == 1);
		}
		return COSName.DEVICEGRAY.equals(colours) || COSName.G.equals(colours);
	}

	private static PIX otherwise(PlacedImage image, PictureScope scope) throws IOException {
		PDImageXObject decoded = image.decoded();
		BufferedImage picture = decoded.getImage();
		if (picture == null) {
			throw new ExtractionFailed(ExtractionFailure.CORRUPT, "PDF: a picture cannot be decoded");
		}
		PIX gray = BufferedPictures.gray(picture, scope);
		boolean oneBit = decoded.getBitsPerComponent() == 1 || decoded.isStencil();
		return oneBit ? scope.keep(leptonica.pixThresholdToBinary(gray, 128)) : gray;
	}

	private static boolean invertedDecode(COSStream stream) {
		COSArray decode = stream.getCOSArray(COSName.DECODE);
		return decode != null && decode.size() >= 2 && decode.toFloatArray()[0] > decode.toFloatArray()[1];
	}

	private static COSDictionary parameters(COSStream stream) {
		COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
		if (parameters instanceof COSArray array && array.size() > 0) {
			parameters = array.getObject(0);
		}
		return (parameters instanceof COSDictionary dictionary) ? dictionary : new COSDictionary();
	}

	private static byte[] raw(COSStream stream) throws IOException {
		try (InputStream in = stream.createRawInputStream()) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) Math.max(64, stream.getLength()));
			in.transferTo(bytes);
			return bytes.toByteArray();
		}
	}

}
