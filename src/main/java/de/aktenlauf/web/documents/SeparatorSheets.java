package de.aktenlauf.web.documents;

import java.util.Set;

import de.aktenlauf.efile.Document;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.SeparatorSheet;
import de.aktenlauf.text.TextExtraction;

import org.springframework.stereotype.Component;

/** Sheets that were laid between letters for the scanner, in a filed document. */
@Component
class SeparatorSheets {

	private final TextExtraction texts;

	SeparatorSheets(TextExtraction texts) {
		this.texts = texts;
	}

	/** Places of the sheets that are not marked blank yet, from 0. */
	Set<Integer> in(Document document) {
		return this.texts.stored(document.shown()).map(ExtractedText::pages).map(SeparatorSheet::in).orElseGet(Set::of);
	}

}
