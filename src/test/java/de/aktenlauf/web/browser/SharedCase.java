package de.aktenlauf.web.browser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.web.api.TextPdf;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** A case that two people work on, its neighbour, and letters of one and three pages. */
final class SharedCase {

	static final CaseNumber CASE = new CaseNumber("35504//0007401");

	static final CaseNumber NEIGHBOUR = new CaseNumber("35504//0007402");

	static final String BASKET = "LEISTUNG-4";

	static final List<String> PEOPLE = List.of("lb41", "lb42");

	private static final List<Integer> PAGES = List.of(3, 1, 3, 1, 3);

	private SharedCase() {
	}

	static InputStream register() {
		String row = """
				{ "case": "%s", "team": "%s", "status": "OPEN", "protection": "NONE",
				  "members": [ { "role": "REPRESENTATIVE", "givenName": "Berta", "familyName": "Uferschnepfe" } ] }""";
		return new ByteArrayInputStream(
				("{ \"format\": \"aktenlauf-cases/1\", \"full\": false, \"cases\": [" + row.formatted(CASE, BASKET)
						+ "," + row.formatted(NEIGHBOUR, BASKET) + "] }")
					.getBytes(StandardCharsets.UTF_8));
	}

	/** Letters that nobody has delivered before. */
	static Path letters(Path folder, String name, LocalDate receivedOn) throws IOException {
		Path delivery = Files.createDirectories(folder.resolve(name));
		List<String> entries = new ArrayList<>();
		for (int pages : PAGES) {
			int position = entries.size() + 1;
			byte[] letter = letter(name + " " + position, pages);
			Files.write(delivery.resolve(position + ".pdf"), letter);
			entries.add("""
					{ "position": %d, "file": "%d.pdf", "sha256": "%s", "bytes": %d, "pages": %d,
					  "receivedOn": "%s" }""".formatted(position, position, SmallDelivery.digest(letter), letter.length,
					pages, receivedOn));
		}
		Files.writeString(delivery.resolve("delivery.json"), """
				{ "format": "aktenlauf-delivery/1", "delivery": "%s", "source": "scan-centre", "channel": "POST",
				  "scannedAt": "%sT09:12:00+01:00", "documents": [ %s ] }
				""".formatted(name, receivedOn, String.join(",\n", entries)));
		return delivery;
	}

	private static byte[] letter(String sign, int pages) throws IOException {
		PDFMergerUtility merger = new PDFMergerUtility();
		for (int page = 1; page <= pages; page++) {
			merger.addSource(new RandomAccessReadBuffer(
					TextPdf.of("Berta Uferschnepfe", "An das Jobcenter Kreis Rurtal", "", "BG-Nr. " + CASE, "",
							(page == 1) ? "Mietbescheinigung" : "Anlage " + page, "", "Sehr geehrte Damen und Herren,",
							"wir bestätigen die Miete der Wohnung im Reiherstieg, Seite " + page + ".",
							"Mein Zeichen " + sign + ".", "Mit freundlichen Grüßen", "Berta Uferschnepfe")));
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		merger.setDestinationStream(out);
		merger.mergeDocuments(null);
		return out.toByteArray();
	}

}
