package de.aktenlauf.text;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextExtractionTest {

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
	void a_picture_of_a_letter_is_read() {
		byte[] letter = SampleFiles.png(SamplePage.letter());

		ExtractedText text = this.room.read(letter);

		assertThat(text.text()).contains("Nebenkostenabrechnung", "35504//0012345");
	}

}
