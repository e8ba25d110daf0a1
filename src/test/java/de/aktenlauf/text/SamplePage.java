package de.aktenlauf.text;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/** An invented letter, typeset on a white page of 300 pixels per inch. */
final class SamplePage {

	static final int WIDTH = 2480;

	static final int HEIGHT = 3508;

	static final List<String> LETTER = List.of("Sehr geehrte Damen und Herren,",
			"gegen Ihren Bescheid vom 12. Oktober 2026 lege ich Widerspruch ein.",
			"Bei der Berechnung wurden die Kosten der Unterkunft nicht in voller",
			"Höhe berücksichtigt. Die Miete beträgt seit August 612,50 Euro im Monat.",
			"Die Nebenkostenabrechnung und den Mietvertrag füge ich als Kopie bei.",
			"Außerdem fehlt der Mehrbedarf für die dezentrale Warmwassererzeugung.",
			"Ich bitte um Überprüfung und um eine schriftliche Bestätigung.",
			"Meine Nummer lautet 35504//0012345, mein Zeichen ist 352.12345.",
			"Für Rückfragen bin ich unter der bekannten Anschrift zu erreichen.", "Mit freundlichen Grüßen");

	private SamplePage() {
	}

	static String text() {
		return String.join(" ", LETTER);
	}

	static BufferedImage typeset(String font, int size, List<String> lines) {
		BufferedImage page = empty(WIDTH, HEIGHT);
		Graphics2D graphics = graphics(page);
		graphics.setFont(new Font(font, Font.PLAIN, size));
		int y = 500;
		for (String line : lines) {
			graphics.drawString(line, 280, y);
			y += (int) (size * 1.5);
		}
		graphics.dispose();
		return page;
	}

	static BufferedImage letter() {
		return typeset("Liberation Serif", 50, LETTER);
	}

	static BufferedImage empty(int width, int height) {
		BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = graphics(page);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, width, height);
		graphics.dispose();
		return page;
	}

	static Graphics2D graphics(BufferedImage page) {
		Graphics2D graphics = page.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.setColor(Color.BLACK);
		return graphics;
	}

	/** One bit, as a scanner for letters delivers it. */
	static BufferedImage oneBit(BufferedImage page, int threshold) {
		BufferedImage bits = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
		for (int y = 0; y < page.getHeight(); y++) {
			for (int x = 0; x < page.getWidth(); x++) {
				bits.getRaster().setSample(x, y, 0, (page.getRaster().getSample(x, y, 0) < threshold) ? 0 : 1);
			}
		}
		return bits;
	}

	static BufferedImage turned(BufferedImage page, int quarters) {
		int width = (quarters % 2 == 0) ? page.getWidth() : page.getHeight();
		int height = (quarters % 2 == 0) ? page.getHeight() : page.getWidth();
		BufferedImage turned = empty(width, height);
		Graphics2D graphics = graphics(turned);
		graphics.translate(width / 2.0, height / 2.0);
		graphics.rotate(Math.PI / 2 * quarters);
		graphics.drawImage(page, -page.getWidth() / 2, -page.getHeight() / 2, null);
		graphics.dispose();
		return turned;
	}

	static BufferedImage skewed(BufferedImage page, double degrees) {
		BufferedImage skewed = empty(page.getWidth(), page.getHeight());
		Graphics2D graphics = graphics(skewed);
		graphics.rotate(Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
		graphics.drawImage(page, 0, 0, null);
		graphics.dispose();
		return skewed;
	}

	static BufferedImage scaled(BufferedImage page, int width, int height) {
		BufferedImage scaled = empty(width, height);
		Graphics2D graphics = graphics(scaled);
		graphics.drawImage(page, 0, 0, width, height, null);
		graphics.dispose();
		return scaled;
	}

}
