package de.aktenlauf.text.worker;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import de.aktenlauf.text.Box;
import de.aktenlauf.text.Word;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.tesseract.ETEXT_DESC;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;

/**
 * Tesseract, opened once and used for every page.
 *
 * <p>
 * Loading the model costs as much as a tenth of a page; so the handle stays open. It is
 * confined to the thread of the worker, but its progress may be watched by another.
 */
final class Recognition implements AutoCloseable {

	private static final String LANGUAGE = "deu";

	private final TessBaseAPI api = new TessBaseAPI();

	private final ETEXT_DESC monitor = new ETEXT_DESC();

	Recognition(Path model) {
		if (this.api.Init(model.toString(), LANGUAGE, tesseract.OEM_LSTM_ONLY) != 0) {
			throw new IllegalStateException("the OCR model " + LANGUAGE + " cannot be loaded from its folder");
		}
		this.api.SetPageSegMode(tesseract.PSM_AUTO);
	}

	/** How far the page is, 0 to 100; read by the thread that reports to the server. */
	int progress() {
		return this.monitor.progress();
	}

	/**
	 * Reads a picture.
	 * @param picture one or eight bits
	 * @param resolution its pixels per inch
	 * @return words in reading order, in its pixels
	 */
	List<Word> read(PIX picture, int resolution) {
		this.monitor.progress((short) 0);
		this.api.SetImage(picture);
		this.api.SetSourceResolution(resolution);
		if (this.api.Recognize(this.monitor) != 0) {
			this.api.Clear();
			return List.of();
		}
		try (ResultIterator results = this.api.GetIterator()) {
			return (results == null || results.isNull()) ? List.of() : words(results);
		}
		finally {
			this.api.Clear();
		}
	}

	private static List<Word> words(ResultIterator results) {
		List<Word> words = new ArrayList<>();
		int[] left = new int[1];
		int[] top = new int[1];
		int[] right = new int[1];
		int[] bottom = new int[1];
		int line = -1;
		int paragraph = -1;
		do {
			if (results.IsAtBeginningOf(tesseract.RIL_PARA)) {
				paragraph++;
			}
			if (results.IsAtBeginningOf(tesseract.RIL_TEXTLINE)) {
				line++;
			}
			String text = text(results);
			if (!text.isBlank() && results.BoundingBox(tesseract.RIL_WORD, left, top, right, bottom)) {
				Box box = new Box(left[0], top[0], right[0] - left[0], bottom[0] - top[0]);
				int confidence = Math.clamp(Math.round(results.Confidence(tesseract.RIL_WORD)), 0, 100);
				words.add(new Word(text.strip(), box, confidence, Math.max(0, line), Math.max(0, paragraph)));
			}
		}
		while (results.Next(tesseract.RIL_WORD));
		return words;
	}

	private static String text(ResultIterator results) {
		BytePointer text = results.GetUTF8Text(tesseract.RIL_WORD);
		if (text == null || text.isNull()) {
			return "";
		}
		try {
			return text.getString(StandardCharsets.UTF_8);
		}
		finally {
			tesseract.TessDeleteText(text);
		}
	}

	@Override
	public void close() {
		this.api.End();
		this.api.close();
		this.monitor.close();
	}

}
