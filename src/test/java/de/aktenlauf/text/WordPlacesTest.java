package de.aktenlauf.text;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is to be painted over is found however it stands on the page. */
class WordPlacesTest {

	@ParameterizedTest
	@CsvSource({ "IBAN:DE89 3704 0044,DE89 3704 0044,3", "Tel.:0241 123,0241 123,2", "Herr-Li Mo,Li Mo,2",
			"AnHolgerThelen Straße,Thelen Straße,2", "Mu\u0308ller,Müller,1", "P\uFB01ster,Pfister,1",
			"Maßnahme,Massnahme,1", "MUELLER,Müller,1", "hier einen,rein,0" })
	void a_find_is_whole_and_hides_in_no_spelling(String line, String term, int words) {
		List<Box> found = WordPlaces.find(List.of(page(line)), term).getOrDefault(1, List.of());

		assertThat(found).hasSize(words);
	}

	@Test
	void a_code_says_a_number_in_any_spelling() {
		assertThat(WordPlaces.told("AKTENLAUF:1:35504//0012345:4711", "35504BG0012345")).isFalse();
		assertThat(WordPlaces.told("AKTENLAUF:1:35504//0012345:4711", "35504 // 0012345")).isTrue();
		assertThat(WordPlaces.told("AKTENLAUF", "-")).isFalse();
		assertThat(WordPlaces.told("BEGIN:VCARD N:Weiß;Käthe END:VCARD", "Kaethe Weiss")).isTrue();
		assertThat(WordPlaces.told("https://jobcenter.example/?name=K%C3%A4the%20Wei%C3%9F", "Käthe Weiß")).isTrue();
		assertThat(WordPlaces.told("100 % von Käthe", "Käthe Weiß")).isFalse();
	}

	private static Page page(String line) {
		List<Word> words = new ArrayList<>();
		for (String word : line.split(" ")) {
			words.add(new Word(word, new Box(20 * words.size(), 10, 15, 4), 90, 0, 0));
		}
		return new Page(1, 400, 400, 0, false, TextSource.OCR, 90, words, List.of());
	}

}
