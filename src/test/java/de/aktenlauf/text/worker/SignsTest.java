package de.aktenlauf.text.worker;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

import de.aktenlauf.text.Box;
import de.aktenlauf.text.Word;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignsTest {

	private final BufferedImage page = new BufferedImage(600, 200, BufferedImage.TYPE_BYTE_GRAY);

	private final Graphics2D ink = this.page.createGraphics();

	private final PictureScope scope = new PictureScope();

	@BeforeEach
	void begin() {
		this.ink.setColor(Color.WHITE);
		this.ink.fillRect(0, 0, 600, 200);
		this.ink.setColor(Color.BLACK);
	}

	@AfterEach
	void end() {
		this.ink.dispose();
		this.scope.close();
	}

	@Test
	void a_dot_at_half_height_is_no_dash() {
		this.ink.fillRect(220, 117, 6, 6);

		assertThat(mended(word("Kreis", 100, 100, 40), word("-", 220, 117, 6, 6), word("Rurtal", 250, 100, 40)))
			.containsExactly("Kreis", "·", "Rurtal");
	}

	@Test
	void a_dash_a_full_stop_and_a_colon_stay() {
		this.ink.fillRect(220, 118, 16, 4);
		this.ink.fillRect(320, 134, 6, 6);
		this.ink.fillRect(420, 112, 6, 6);
		this.ink.fillRect(420, 134, 6, 6);

		assertThat(mended(word("a", 190, 100, 40), word("-", 220, 118, 16, 4), word("b", 250, 100, 40),
				word(".", 320, 134, 6, 6), word("c", 350, 100, 40), word(":", 420, 112, 6, 28),
				word("d", 450, 100, 40)))
			.containsExactly("a", "-", "b", ".", "c", ":", "d");
	}

	@Test
	void a_sign_that_reaches_below_the_line_is_no_eight() {
		this.ink.fillRect(100, 98, 20, 50);
		this.ink.fillRect(140, 100, 20, 40);

		assertThat(mended(word("8", 100, 98, 20, 50), word("44", 140, 100, 20, 40))).containsExactly("§", "44");
	}

	@Test
	void an_eight_before_a_number_stays() {
		this.ink.fillRect(100, 100, 20, 40);
		this.ink.fillRect(140, 100, 20, 40);

		assertThat(mended(word("8", 100, 100, 20, 40), word("44", 140, 100, 20, 40))).containsExactly("8", "44");
	}

	@Test
	void a_raised_sign_behind_an_m_is_a_two() {
		this.ink.fillRect(100, 115, 30, 25);
		this.ink.fillRect(134, 98, 12, 22);

		assertThat(mended(word("m?", 100, 98, 46, 42))).containsExactly("m²");
	}

	@Test
	void rules_of_tables_are_no_words() {
		this.ink.fillRect(200, 40, 3, 150);

		assertThat(mended(word("12.10.", 100, 100, 40), word("|", 199, 95, 5, 50), word("|Miete", 200, 100, 40)))
			.containsExactly("12.10.", "Miete");
	}

	@Test
	void an_upright_stroke_between_words_stays() {
		this.ink.fillRect(200, 98, 3, 46);

		assertThat(mended(word("Telefon", 100, 100, 40), word("|", 199, 98, 5, 46), word("Fax", 220, 100, 40)))
			.containsExactly("Telefon", "|", "Fax");
	}

	private List<String> mended(Word... words) {
		Ink bits = Ink.of(BufferedPictures.gray(this.page, this.scope), Contrast.FULL, this.scope);
		return new Signs(bits).mend(List.of(words)).stream().map(Word::text).toList();
	}

	private static Word word(String text, int x, int y, int height) {
		return word(text, x, y, 15 * text.length(), height);
	}

	private static Word word(String text, int x, int y, int width, int height) {
		return new Word(text, new Box(x, y, width, height), 90, 0, 0);
	}

}
