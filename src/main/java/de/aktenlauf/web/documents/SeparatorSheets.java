package de.aktenlauf.web.documents;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.aktenlauf.efile.Document;
import de.aktenlauf.text.Barcode;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.TextExtraction;

import org.springframework.stereotype.Component;

/**
 * Sheets that were laid between letters for the scanner: a page with a code (Code 39,
 * Code 128, QR or any other that is read) that says so.
 */
@Component
class SeparatorSheets {

	private static final Pattern SAYS_SO = Pattern
		.compile("(?i)\\W*(PATCH[ _-]?T|TRENN(BLATT|SEITE|ER)|SEPARATOR|NEW[ _-]?DOC(UMENT)?)\\W*");

	private final TextExtraction texts;

	SeparatorSheets(TextExtraction texts) {
		this.texts = texts;
	}

	/** Places of the sheets that are not marked blank yet, from 0. */
	Set<Integer> in(Document document) {
		return this.texts.stored(document.shown())
			.map(ExtractedText::pages)
			.map(SeparatorSheets::in)
			.orElseGet(Set::of);
	}

	static Set<Integer> in(List<Page> pages) {
		return IntStream.range(0, pages.size())
			.filter((index) -> says(pages.get(index).barcodes()))
			.boxed()
			.collect(Collectors.toSet());
	}

	private static boolean says(Collection<Barcode> codes) {
		return codes.stream().anyMatch((code) -> SAYS_SO.matcher(code.text().strip()).matches());
	}

}
