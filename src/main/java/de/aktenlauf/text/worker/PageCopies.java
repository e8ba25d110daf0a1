package de.aktenlauf.text.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * Takes pages out of PDFs and puts them into a new one. Only what paints goes along: no
 * actions, links, forms or attachments, and nothing of the pages that stay behind.
 */
final class PageCopies {

	private static final List<COSName> PAINTING = List.of(COSName.CONTENTS, COSName.GROUP,
			COSName.getPDFName("UserUnit"));

	private final Limits limits;

	PageCopies(Limits limits) {
		this.limits = limits;
	}

	String write(Request.WritePages request) throws IOException {
		Map<Path, PdfLetter> letters = new HashMap<>();
		try (PDDocument target = new PDDocument(); OutputStream out = Files.newOutputStream(request.target())) {
			for (Request.Sheet sheet : request.sheets()) {
				PdfLetter letter = letters.get(sheet.file());
				if (letter == null) {
					letter = PdfLetter.open(sheet.file(), "", this.limits);
					letters.put(sheet.file(), letter);
				}
				target.addPage(copy(letter.leaf(sheet.page()), sheet.quarterTurns()));
			}
			target.save(out, CompressParameters.NO_COMPRESSION);
		}
		finally {
			for (PdfLetter letter : letters.values()) {
				letter.close();
			}
		}
		return request.target().toString();
	}

	private static PDPage copy(PDPage page, int quarterTurns) throws IOException {
		COSDictionary dictionary = new COSDictionary();
		dictionary.setItem(COSName.TYPE, COSName.PAGE);
		for (COSName name : PAINTING) {
			COSBase value = page.getCOSObject().getItem(name);
			if (value != null) {
				dictionary.setItem(name, value);
			}
		}
		PDPage copy = new PDPage(dictionary);
		copy.setMediaBox(page.getMediaBox());
		copy.setCropBox(page.getCropBox());
		if (page.getResources() != null) {
			copy.setResources(page.getResources());
		}
		copy.setRotation((page.getRotation() + 90 * quarterTurns) % 360);
		COSArray stamps = stamps(page);
		if (stamps.size() > 0) {
			dictionary.setItem(COSName.ANNOTS, stamps);
		}
		return copy;
	}

	/** Fields and notes become stamps: they look the same and do nothing. */
	private static COSArray stamps(PDPage page) throws IOException {
		COSArray stamps = new COSArray();
		for (PDAnnotation annotation : page.getAnnotations()) {
			PDAppearanceStream appearance = annotation.getNormalAppearanceStream();
			if (appearance != null && annotation.getRectangle() != null) {
				COSDictionary looks = new COSDictionary();
				looks.setItem(COSName.N, appearance.getCOSObject());
				COSDictionary stamp = new COSDictionary();
				stamp.setItem(COSName.TYPE, COSName.ANNOT);
				stamp.setItem(COSName.SUBTYPE, COSName.getPDFName("Stamp"));
				stamp.setItem(COSName.RECT, annotation.getRectangle().getCOSArray());
				stamp.setInt(COSName.F, annotation.getAnnotationFlags());
				stamp.setItem(COSName.AP, looks);
				stamps.add(stamp);
			}
		}
		return stamps;
	}

}
