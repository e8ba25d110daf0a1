package de.aktenlauf.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The true texts of random letters, without drawing them: for measuring the search. */
public final class SampleTexts {

	private SampleTexts() {
	}

	/**
	 * Writes letters of all kinds about the sample register.
	 * @param letters how many
	 * @param seed source of chance: the same seed gives the same letters
	 * @return what is expected of each, with the text of its pages
	 * @throws IOException if templates or register cannot be read
	 */
	public static List<Expected> make(int letters, long seed) throws IOException {
		MailSettings settings = MailSettings.evaluation(Path.of("unused"), letters, seed);
		LetterMaker maker = new LetterMaker(FontBook.open(), DocumentKinds.owners());
		OrderDraw draw = new OrderDraw(Register.read(MakeSamples.SAMPLES.resolve("cases.json")), LetterTemplate.all(),
				settings);
		return IntStream.range(0, letters).mapToObj((index) -> maker.describe(draw.order(index))).toList();
	}

}
