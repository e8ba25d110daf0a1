package de.aktenlauf.text;

import java.io.IOException;
import java.time.LocalDate;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PdfPressTest {

	private static final LocalDate DAY = LocalDate.parse("2026-11-20");

	private final PdfPress press = new PdfPress();

	@Test
	void a_page_becomes_a_pdf_with_its_words_and_embedded_font() throws IOException {
		byte[] pdf = this.press.print(page("Höhe: 5 € – geprüft"), DAY);

		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(new PDFTextStripper().getText(document)).contains("Höhe: 5 € – geprüft");
			for (var name : document.getPage(0).getResources().getFontNames()) {
				assertThat(document.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
			}
		}
	}

	@Test
	void the_same_page_gives_the_same_bytes() {
		assertThat(this.press.print(page("Bericht"), DAY)).isEqualTo(this.press.print(page("Bericht"), DAY));
	}

	@Test
	void nothing_is_loaded_from_elsewhere() {
		byte[] pdf = this.press.print(page("Bild <img src='file:///etc/hostname' alt='nein'/>"), DAY);

		assertThat(pdf).isNotEmpty();
	}

	private static String page(String words) {
		return "<html><head><title>Bericht</title></head><body><p>" + words + "</p></body></html>";
	}

}
