package de.aktenlauf.text.worker;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;

import org.bytedeco.leptonica.PIX;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of 150 pixels per inch, drawn by the measures of Kodak's A-61599. */
class PatchCodeTest {

	private static final String T = "NWNW";

	private static final int WIDTH = 1_240;

	private static final int HEIGHT = 1_754;

	private final PictureScope scope = new PictureScope();

	@AfterEach
	void end() {
		this.scope.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3 })
	void the_code_is_found_however_the_sheet_lies(int quarters) {
		assertThat(found(turned(sheet(T, 60, 100, 1_040, 1), quarters))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "1, WWNN", "2, WNNW", "3, WNWN", "4, NWWN", "6, NNWW" })
	void other_codes_part_nothing(String code, String bars) {
		for (int quarters = 0; quarters < 4; quarters++) {
			assertThat(found(turned(sheet(bars, 60, 100, 1_040, 1), quarters))).as(code + " " + quarters).isFalse();
		}
	}

	@Test
	void short_bars_bars_in_the_middle_and_copies_of_copies_are_found() {
		assertThat(found(sheet(T, 45, 500, 120, 1))).as("0.8 inch long").isTrue();
		assertThat(found(sheet(T, 800, 100, 1_040, 1))).as("in the middle").isTrue();
		assertThat(found(turned(sheet(T, 800, 100, 1_040, 1), 2))).as("in the middle, upside down").isTrue();
		assertThat(found(sheet(T, 60, 100, 800, 0.75))).as("three quarters of the size").isTrue();
		assertThat(found(sheet(T, 60, 100, 1_000, 1.25))).as("a quarter larger").isTrue();
	}

	@ParameterizedTest
	@ValueSource(doubles = { -8, -3, 1.5, 5 })
	void the_code_is_found_on_a_sheet_that_lies_askew(double degrees) {
		assertThat(found(askew(sheet(T, 140, 220, 800, 1), degrees))).isTrue();
	}

	@Test
	void the_code_is_found_through_noise_pale_ink_and_a_coarse_fax() {
		BufferedImage sheet = sheet(T, 60, 100, 1_040, 1);

		assertThat(found(specked(sheet, 0.06))).as("specks").isTrue();
		assertThat(found(faded(sheet, 150, 225))).as("pale").isTrue();
		assertThat(found(coarse(sheet, 1_240, 850))).as("fax of 98 lines an inch").isTrue();
		assertThat(found(turned(coarse(sheet, 1_240, 850), 1))).as("the same on its side").isTrue();
	}

	@Test
	void tables_rules_bar_codes_and_text_are_no_patch_code() {
		BufferedImage page = page();
		Graphics2D ink = ink(page);
		for (int row = 0; row < 12; row++) {
			ink.fillRect(100, 100 + row * 40, 1_000, 20);
		}
		for (int rule = 0; rule < 9; rule++) {
			ink.fillRect(100, 640 + rule * 37, 1_000, (rule % 2 == 0) ? 12 : 5);
		}
		Random random = new Random(5);
		for (int x = 120; x < 1_000;) {
			int bar = 3 + 3 * random.nextInt(3);
			ink.fillRect(x, 1_050, bar, 130);
			x += bar + 3 + 3 * random.nextInt(3);
		}
		ink.setFont(new Font("Liberation Sans", Font.BOLD, 30));
		for (int line = 0; line < 10; line++) {
			ink.drawString("HHHEEEMMM Widerspruch gegen den Bescheid 12.10.2026 ######", 100, 1_260 + line * 42);
		}
		ink.dispose();

		for (int quarters = 0; quarters < 4; quarters++) {
			assertThat(found(turned(page, quarters))).as("turned " + quarters).isFalse();
		}
		assertThat(found(page())).as("an empty page").isFalse();
	}

	@Test
	void more_than_four_bars_are_no_patch_code() {
		assertThat(found(sheet("NWNWNWNW", 60, 100, 1_040, 1))).isFalse();
	}

	private boolean found(BufferedImage page) {
		PIX gray = BufferedPictures.gray(page, this.scope);
		return PatchCode.isOn(gray, Contrast.of(gray));
	}

	private static BufferedImage page() {
		BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D ink = page.createGraphics();
		ink.setColor(Color.WHITE);
		ink.fillRect(0, 0, WIDTH, HEIGHT);
		ink.dispose();
		return page;
	}

	private static Graphics2D ink(BufferedImage page) {
		Graphics2D ink = page.createGraphics();
		ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		ink.setColor(Color.BLACK);
		return ink;
	}

	private static BufferedImage sheet(String bars, int top, int left, int width, double scale) {
		BufferedImage page = page();
		Graphics2D ink = ink(page);
		double y = top;
		for (int bar = 0; bar < bars.length(); bar++) {
			double height = ((bars.charAt(bar) == 'W') ? 30 : 12) * scale;
			ink.fillRect(left, (int) Math.round(y), width, (int) Math.round(height));
			y += height + 12 * scale;
		}
		ink.setFont(new Font("Liberation Sans", Font.PLAIN, 60));
		ink.drawString("PATCH", 500, 1_300);
		ink.dispose();
		return page;
	}

	private static BufferedImage turned(BufferedImage page, int quarters) {
		boolean side = quarters % 2 != 0;
		int width = side ? page.getHeight() : page.getWidth();
		int height = side ? page.getWidth() : page.getHeight();
		BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D ink = ink(turned);
		ink.translate(width / 2.0, height / 2.0);
		ink.rotate(Math.PI / 2 * quarters);
		ink.drawImage(page, -page.getWidth() / 2, -page.getHeight() / 2, null);
		ink.dispose();
		return turned;
	}

	private static BufferedImage askew(BufferedImage page, double degrees) {
		BufferedImage askew = page();
		Graphics2D ink = ink(askew);
		ink.drawImage(page, AffineTransform.getRotateInstance(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0),
				null);
		ink.dispose();
		return askew;
	}

	private static BufferedImage specked(BufferedImage page, double share) {
		BufferedImage specked = turned(page, 0);
		Random random = new Random(11);
		for (int i = 0; i < share * WIDTH * HEIGHT; i++) {
			specked.getRaster()
				.setSample(random.nextInt(WIDTH), random.nextInt(HEIGHT), 0, random.nextBoolean() ? 0 : 255);
		}
		return specked;
	}

	private static BufferedImage faded(BufferedImage page, int ink, int paper) {
		BufferedImage faded = turned(page, 0);
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < WIDTH; x++) {
				int gray = faded.getRaster().getSample(x, y, 0);
				faded.getRaster().setSample(x, y, 0, ink + gray * (paper - ink) / 255);
			}
		}
		return faded;
	}

	private static BufferedImage coarse(BufferedImage page, int width, int height) {
		BufferedImage bits = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
		Graphics2D ink = bits.createGraphics();
		ink.drawImage(page, 0, 0, width, height, null);
		ink.dispose();
		BufferedImage back = page();
		ink = back.createGraphics();
		ink.drawImage(bits, 0, 0, WIDTH, HEIGHT, null);
		ink.dispose();
		return back;
	}

}
