package de.aktenlauf.routing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.TextExtraction;

import org.springframework.stereotype.Component;

/** The letters whose kind people corrected, as examples to learn from. */
@Component
class LabelledLetters {

	/** So many are learned from at most: the latest. */
	private static final int MAX_LETTERS = 200;

	private final CorrectionTable corrections;

	private final TextExtraction texts;

	LabelledLetters(CorrectionTable corrections, TextExtraction texts) {
		this.corrections = corrections;
		this.texts = texts;
	}

	/** A letter whose text is gone is left out. */
	List<ExampleLetters.Example> examples() {
		return this.corrections.latest(MAX_LETTERS).stream().flatMap(this::example).toList();
	}

	private Stream<ExampleLetters.Example> example(CorrectionTable.Labelled letter) {
		Optional<ExtractedText> text = this.texts.stored(letter.content());
		return text.map(LabelledLetters::words)
			.filter((words) -> !words.isEmpty())
			.map((words) -> new ExampleLetters.Example(letter.kind(), words))
			.stream();
	}

	private static List<String> words(ExtractedText text) {
		return Letter.of(text)
			.tokens()
			.stream()
			.filter((token) -> token.zone() != Zone.LATER)
			.map(Token::form)
			.toList();
	}

}
