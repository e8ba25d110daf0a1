package de.aktenlauf.text.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Writes the PDF that screens show: the pictures of a TIFF, JPEG or PNG put into pages,
 * or a copy of a PDF in which turned pages stand upright.
 */
final class RenditionWriter {

	private final Limits limits;

	RenditionWriter(Limits limits) {
		this.limits = limits;
	}

	/**
	 * Writes the rendition.
	 * @return the file's name, empty if a PDF can be shown as it is
	 */
	String write(Letter letter, Request.WriteRendition request) throws IOException {
		boolean isPdf = letter instanceof PdfLetter;
		if (isPdf && !request.hints().password().isEmpty()) {
			return unlocked(request);
		}
		if (isPdf && request.rotations().stream().allMatch((rotation) -> rotation == 0)) {
			return "";
		}
		return isPdf ? turn(request) : assemble(request.pieces(), request.target());
	}

	/** A copy that opens without the password: nobody has to know it any more. */
	private String unlocked(Request.WriteRendition request) throws IOException {
		try (PdfLetter copy = PdfLetter.open(request.file(), request.hints().password(), this.limits);
				OutputStream out = Files.newOutputStream(request.target())) {
			PDDocument document = copy.document();
			turn(document, request.rotations());
			document.setAllSecurityToBeRemoved(true);
			document.save(out);
			return request.target().toString();
		}
	}

	private String turn(Request.WriteRendition request) throws IOException {
		try (PdfLetter copy = PdfLetter.open(request.file(), "", this.limits);
				OutputStream out = Files.newOutputStream(request.target())) {
			PDDocument document = copy.document();
			if (document.isEncrypted()) {
				return "";
			}
			turn(document, request.rotations());
			document.saveIncremental(out);
			return request.target().toString();
		}
	}

	private static void turn(PDDocument document, List<Integer> rotations) {
		int number = 0;
		for (PDPage page : document.getPages()) {
			int rotation = rotations.get(number++);
			if (rotation != 0) {
				page.setRotation((page.getRotation() + rotation) % 360);
				page.getCOSObject().setNeedToBeUpdated(true);
			}
		}
	}

	/** Puts laid aside pictures into a PDF: one a page, and nothing else. */
	static String assemble(Path pieces, Path target) throws IOException {
		try (PDDocument document = new PDDocument(); OutputStream out = Files.newOutputStream(target)) {
			for (Path file : pieces(pieces)) {
				Piece piece = Piece.of(file.getFileName().toString());
				PDRectangle size = new PDRectangle(piece.points(), piece.heightPoints());
				PDPage page = new PDPage(size);
				page.setRotation(piece.quarterTurns() * 90);
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					content.drawImage(image(document, piece, Files.readAllBytes(file)), 0, 0, size.getWidth(),
							size.getHeight());
				}
			}
			document.save(out);
			return target.toString();
		}
	}

	private static List<Path> pieces(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> pieces = new ArrayList<>(files.filter((file) -> !file.toString().endsWith(".tmp")).toList());
			pieces.sort(Comparator
				.comparingInt((Path file) -> Integer.parseInt(file.getFileName().toString().replaceFirst("_.*", ""))));
			return pieces;
		}
	}

	private static PDImageXObject image(PDDocument document, Piece piece, byte[] bytes) throws IOException {
		if (piece.kind() == RawPicture.Kind.JPEG) {
			return JPEGFactory.createFromByteArray(document, bytes);
		}
		PDColorSpace gray = PDDeviceGray.INSTANCE;
		PDImageXObject image = new PDImageXObject(document, new ByteArrayInputStream(bytes), COSName.CCITTFAX_DECODE,
				piece.width(), piece.height(), 1, gray);
		COSDictionary parameters = new COSDictionary();
		parameters.setInt(COSName.K, -1);
		parameters.setInt(COSName.COLUMNS, piece.width());
		parameters.setInt(COSName.ROWS, piece.height());
		image.getCOSObject().setItem(COSName.DECODE_PARMS, parameters);
		return image;
	}

}
