package de.aktenlauf.web.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import de.aktenlauf.web.api.TextPdf;

/** A case of Leistung 3 with its neighbour, and deliveries of two letters to it. */
final class OneCase {

	static final String CASE = "35504//0007301";

	static final String NEIGHBOUR = "35504//0007302";

	static final String WORD = "Rohrweihe";

	private OneCase() {
	}

	static String register(String status) {
		String row = """
				{ "case": "%s", "team": "LEISTUNG-3", "status": "%s", "protection": "NONE",
				  "members": [ { "role": "REPRESENTATIVE", "givenName": "Berta", "familyName": "Rohrdommel" } ] }""";
		return "{ \"format\": \"aktenlauf-cases/1\", \"full\": false, \"cases\": [" + row.formatted(CASE, status) + ","
				+ row.formatted(NEIGHBOUR, "OPEN") + "] }";
	}

	static byte[] delivery(String name) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		List<String> listed = new ArrayList<>();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int position = 1; position <= 2; position++) {
				byte[] letter = letter(name + " " + position);
				put(zip, "000" + position + ".pdf", letter);
				listed.add("""
						{ "position": %d, "file": "000%d.pdf", "sha256": "%s", "bytes": %d, "pages": 1,
						  "receivedOn": "2026-11-19" }""".formatted(position, position,
						HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(letter)), letter.length));
			}
			put(zip, "delivery.json",
					"""
							{ "format": "aktenlauf-delivery/1", "delivery": "%s", "source": "scan-centre", "channel": "POST",
							  "scannedAt": "2026-11-20T09:12:00+01:00", "documents": [ %s ] }"""
						.formatted(name, String.join(",", listed))
						.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	private static byte[] letter(String sign) {
		return TextPdf.of("Berta Rohrdommel", "An das Jobcenter Kreis Rurtal", "", "BG-Nr. " + CASE, "",
				"Mietbescheinigung", "", "Sehr geehrte Damen und Herren,", "wir bestätigen die Miete der " + WORD + ".",
				"Mein Zeichen " + sign + ".", "Mit freundlichen Grüßen", "Berta Rohrdommel");
	}

	private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(bytes);
	}

}
