package de.aktenlauf.text.worker;

import java.util.List;

import de.aktenlauf.text.Word;
import org.bytedeco.leptonica.PIX;

/**
 * A page with a trusted text layer.
 *
 * @param picture the page at the resolution of a preview
 * @param quarterTurns clockwise turns that set the words upright
 * @param words in the pixels of the upright picture
 */
record LayeredPage(PIX picture, int quarterTurns, List<Word> words) implements PageContent {

	LayeredPage {
		words = List.copyOf(words);
	}

}
