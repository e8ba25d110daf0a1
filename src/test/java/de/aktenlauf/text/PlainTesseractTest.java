package de.aktenlauf.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTesseractTest {

	@Test
	void the_program_that_comes_along_reads_pages(@TempDir Path data) throws IOException {
		Path image = Files.write(data.resolve("page.png"),
				SampleFiles.png(SamplePage.typeset("Liberation Serif", 50, List.of("Widerspruch"))));

		Duration wall = new PlainTesseract(new OcrModel(data, "")).run(List.of(image, image));

		assertThat(wall).isPositive();
	}

}
