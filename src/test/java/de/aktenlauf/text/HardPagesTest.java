package de.aktenlauf.text;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardPagesTest {

	private ReadingRoom room;

	@BeforeAll
	void open(@TempDir Path data) {
		this.room = new ReadingRoom(data, TextSettings.defaults());
	}

	@AfterAll
	void close() {
		this.room.close();
	}

	@Test
	void signs_that_the_model_does_not_know_are_told_by_their_shape() {
		List<String> lines = List.of("Kreis Rurtal · Jugendamt · Bismarckstraße 16 · 52351 Rurstadt",
				"Die Überprüfung nach § 44 SGB X und die Anhörung (§ 24 SGB X) - auch 8 Belege.",
				"Die Wohnfläche beträgt etwa 60 m² bei einer Grundmiete von 557,00 Euro.");

		String text = text(SamplePage.typeset("Liberation Sans", 46, lines));

		assertThat(text).contains(lines.get(0), "nach § 44 SGB X", "(§ 24 SGB X) - auch 8 Belege", "60 m² bei");
	}

	@Test
	void a_photograph_in_the_shadow_is_read_whole() {
		BufferedImage photograph = SamplePage.scaled(SamplePage.letter(), 1654, 2339);
		for (int y = 0; y < photograph.getHeight(); y++) {
			for (int x = 0; x < photograph.getWidth(); x++) {
				double light = 0.8 - 0.3 * Math.abs(x - 1300) / 1654 - 0.14 * y / 2339;
				int gray = photograph.getRaster().getSample(x, y, 0);
				photograph.getRaster().setSample(x, y, 0, (int) ((40 + gray * 0.84) * light));
			}
		}

		assertThat(text(photograph)).contains("Sehr geehrte Damen", "Nebenkostenabrechnung", "Mit freundlichen");
	}

	@Test
	void specks_are_removed_and_the_dots_of_letters_stay() {
		BufferedImage speckled = SamplePage.oneBit(SamplePage.typeset("Liberation Sans", 34, SamplePage.LETTER), 150);
		Random random = new Random(7);
		for (int i = 0; i < 9_000; i++) {
			int size = (i % 6 == 0) ? 2 : 1;
			int x = random.nextInt(speckled.getWidth() - 2);
			int y = random.nextInt(speckled.getHeight() - 2);
			for (int part = 0; part < size * size; part++) {
				speckled.getRaster().setSample(x + part % size, y + part / size, 0, 0);
			}
		}

		assertThat(text(speckled)).contains("Höhe berücksichtigt. Die Miete beträgt seit August 612,50 Euro im Monat.",
				"Ich bitte um Überprüfung und um eine schriftliche Bestätigung.");
	}

	private String text(BufferedImage page) {
		return this.room.read(SampleFiles.png(page)).text();
	}

}
