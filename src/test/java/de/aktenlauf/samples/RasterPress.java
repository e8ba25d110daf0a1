package de.aktenlauf.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Draws a sheet as a gray picture, crooked and stamped as the scanner will have it. */
final class RasterPress {

	private final FontBook fonts;

	private final Wear wear;

	private final Random random;

	RasterPress(FontBook fonts, Wear wear, Random random) {
		this.fonts = fonts;
		this.wear = wear;
		this.random = random;
	}

	BufferedImage draw(Sheet sheet, boolean firstPage) {
		int width = Math.round(Sheet.WIDTH * this.wear.dpiX() / 300f);
		int height = Math.round(Sheet.HEIGHT * this.wear.dpiY() / 300f);
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, width, height);
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		graphics.scale(width / (double) Sheet.WIDTH, height / (double) Sheet.HEIGHT);
		graphics.rotate(Math.toRadians(this.wear.skewDegrees()), Sheet.WIDTH / 2.0, Sheet.HEIGHT / 2.0);
		Color ink = gray(this.wear.inkGray());
		for (Mark mark : sheet.marks()) {
			draw(graphics, mark, ink);
		}
		if (this.wear.holes()) {
			holes(graphics);
		}
		if (this.wear.stamped() && firstPage) {
			stamp(graphics);
		}
		graphics.dispose();
		return image;
	}

	private void draw(Graphics2D graphics, Mark mark, Color ink) {
		switch (mark) {
			case Mark.Text text -> text(graphics, text, ink);
			case Mark.Area area -> {
				graphics.setColor((area.gray() == 0) ? ink : gray(Math.max(area.gray(), this.wear.inkGray())));
				graphics.fill(new Rectangle2D.Float(area.x(), area.y(), area.width(), area.height()));
			}
			case Mark.Frame frame -> {
				graphics.setColor(ink);
				graphics.setStroke(new BasicStroke(frame.line()));
				graphics.draw(new Rectangle2D.Float(frame.x(), frame.y(), frame.width(), frame.height()));
			}
			case Mark.Code code -> code(graphics, code, ink);
		}
	}

	private static void code(Graphics2D graphics, Mark.Code code, Color ink) {
		graphics.setColor(ink);
		for (int row = 0; row < code.rows().size(); row++) {
			float top = code.y() + row * code.height();
			code.rows()
				.get(row)
				.stream()
				.forEach((column) -> graphics
					.fill(new Rectangle2D.Float(code.x() + column * code.module(), top, code.module(), code.height())));
		}
	}

	private void text(Graphics2D graphics, Mark.Text text, Color ink) {
		graphics.setColor(ink);
		Font font = this.fonts.font(text.face(), text.size());
		graphics.setFont(font);
		if (text.face().hand()) {
			byHand(graphics, text, font);
		}
		else if (text.stretch() > 0) {
			words(graphics, text, font, false);
		}
		else {
			graphics.drawString(text.text(), text.x(), text.y());
		}
	}

	/** Nobody writes on a straight line. */
	private void byHand(Graphics2D graphics, Mark.Text text, Font font) {
		AffineTransform before = graphics.getTransform();
		graphics.rotate(Math.toRadians((this.random.nextDouble() - 0.5) * 0.9), text.x(), text.y());
		words(graphics, text, font, true);
		graphics.setTransform(before);
	}

	private void words(Graphics2D graphics, Mark.Text text, Font font, boolean unsteady) {
		String[] words = text.text().split(" ", -1);
		double natural = 0;
		for (String word : words) {
			natural += font.getStringBounds(word, graphics.getFontRenderContext()).getWidth();
		}
		double blank = font.getStringBounds(" ", graphics.getFontRenderContext()).getWidth();
		double gap = (text.stretch() > 0 && words.length > 1) ? (text.stretch() - natural) / (words.length - 1) : blank;
		double x = text.x();
		for (String word : words) {
			double lift = unsteady ? (this.random.nextDouble() - 0.5) * 6 : 0;
			graphics.drawString(word, (float) x, (float) (text.y() + lift));
			x += font.getStringBounds(word, graphics.getFontRenderContext()).getWidth() + gap;
		}
	}

	private void holes(Graphics2D graphics) {
		graphics.setColor(gray(30 + this.random.nextInt(60)));
		for (int centre : new int[] { Sheet.HEIGHT / 2 - 472, Sheet.HEIGHT / 2 + 472 }) {
			graphics.fill(new Ellipse2D.Float(90 + this.random.nextInt(10), centre - 35, 70, 70));
		}
	}

	/** The round stamp of the mail room, or a blue-ish line stamp. */
	private void stamp(Graphics2D graphics) {
		AffineTransform before = graphics.getTransform();
		double x = 1350 + this.random.nextInt(700);
		double y = 330 + this.random.nextInt(260);
		graphics.translate(x, y);
		graphics.rotate((this.random.nextDouble() - 0.5) * 0.5);
		graphics.setColor(gray(105 + this.random.nextInt(40)));
		graphics.setStroke(new BasicStroke(6));
		graphics.setFont(this.fonts.font(Face.ARIMO_BOLD, 34));
		if (this.random.nextBoolean()) {
			graphics.draw(new Ellipse2D.Float(-150, -150, 300, 300));
			graphics.draw(new Ellipse2D.Float(-138, -138, 276, 276));
			graphics.drawString("EINGEGANGEN", -122, -30);
			graphics.drawString(this.wear.stampText(), -96, 30);
			graphics.drawString("JC Rurtal", -70, 82);
		}
		else {
			graphics.draw(new Rectangle2D.Float(-210, -80, 420, 160));
			graphics.drawString("Eingegangen am", -140, -20);
			graphics.drawString(this.wear.stampText(), -96, 44);
		}
		graphics.setTransform(before);
	}

	private static Color gray(int level) {
		return new Color(level, level, level);
	}

}
