package de.aktenlauf.web.documents;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import de.aktenlauf.content.ContentStore;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.PageWork;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.TextExtraction;
import de.aktenlauf.text.TextSource;
import de.aktenlauf.text.Word;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.WholeLetters;
import de.aktenlauf.web.page.Screen;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The bytes behind a letter's page: stored previews, PDF, words, original. Each call
 * opens the document, checked and recorded, before a byte leaves.
 */
@Screen
class PictureController {

	// a browser may keep it, but asks each time: who it is may have changed, or the
	// rights
	private static final CacheControl PRIVATE = CacheControl.noCache().cachePrivate();

	private static final CacheControl NEVER = CacheControl.noStore();

	private final Efiles efiles;

	private final PageWork pages;

	private final FileFactsFinder facts;

	private final WholeLetters whole;

	private final TextExtraction texts;

	private final ContentStore contents;

	PictureController(Efiles efiles, PageWork pages, FileFactsFinder facts, WholeLetters whole, TextExtraction texts,
			ContentStore contents) {
		this.efiles = efiles;
		this.pages = pages;
		this.facts = facts;
		this.whole = whole;
		this.texts = texts;
		this.contents = contents;
	}

	@GetMapping("/dokumente/{id}/seiten/{page:\\d{1,4}}")
	ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable int page) {
		ContentId content = open(id).shown();
		return this.texts.preview(content, page)
			.map((preview) -> ResponseEntity.ok()
				.cacheControl(PRIVATE)
				.eTag("\"" + content + "-" + page + "-" + preview.bytes().length + "\"")
				.contentType(MediaType.parseMediaType(preview.mediaType()))
				.body(preview.bytes()))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

	@GetMapping("/dokumente/{id}/pdf")
	ResponseEntity<Resource> pdf(@PathVariable UUID id) {
		return this.texts.pdf(open(id).shown())
			.map((content) -> ResponseEntity.ok()
				.cacheControl(PRIVATE)
				.eTag("\"" + content + "\"")
				.contentType(MediaType.APPLICATION_PDF)
				.body(bytes(content)))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

	@GetMapping("/dokumente/{id}/original")
	ResponseEntity<Resource> original(@PathVariable UUID id) {
		open(id);
		Document document = this.efiles.document(new DocumentId(id));
		this.whole.require(document, document.content());
		String name = "Dokument-" + id + extension(document.mediaType());
		return ResponseEntity.ok()
			.cacheControl(NEVER)
			.contentType(MediaType.parseMediaType(document.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(bytes(document.content()));
	}

	@GetMapping("/dokumente/{id}/worte")
	ResponseEntity<WordsRead> words(@PathVariable UUID id) {
		return this.texts.stored(open(id).shown())
			.map((text) -> ResponseEntity.ok().cacheControl(NEVER).body(WordsRead.of(text)))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

	/** Pages that went into another document are shown there. */
	private Document open(UUID id) {
		DocumentId document = this.pages.current(new DocumentId(id));
		return this.efiles.open(document, this.facts.ofDocument(document));
	}

	private Resource bytes(ContentId content) {
		return new FileSystemResource(this.contents.path(content));
	}

	private static String extension(String mediaType) {
		return switch (mediaType) {
			case "application/pdf" -> ".pdf";
			case "image/tiff" -> ".tif";
			case "image/jpeg" -> ".jpg";
			case "image/png" -> ".png";
			default -> "";
		};
	}

	/**
	 * The words of scanned pages for selection and search in the viewer.
	 *
	 * @param pages all pages in order
	 */
	record WordsRead(List<PageWords> pages) {

		static WordsRead of(ExtractedText text) {
			return new WordsRead(text.pages().stream().map(PageWords::of).toList());
		}

	}

	/**
	 * The words of one page.
	 *
	 * @param width of the upright page
	 * @param height of the upright page
	 * @param words text, x, y, width, height, whether the line ends; null if the PDF has
	 * its own text
	 */
	record PageWords(int width, int height, @Nullable List<Object[]> words) {

		static PageWords of(Page page) {
			return new PageWords(page.width(), page.height(),
					(page.source() == TextSource.OCR) ? words(page.words()) : null);
		}

		private static List<Object[]> words(List<Word> words) {
			return IntStream.range(0, words.size())
				.mapToObj((index) -> word(words.get(index),
						index + 1 == words.size() || words.get(index + 1).line() != words.get(index).line()))
				.toList();
		}

		private static Object[] word(Word word, boolean lineEnds) {
			return new Object[] { word.text(), word.box().x(), word.box().y(), word.box().width(), word.box().height(),
					lineEnds ? 1 : 0 };
		}

	}

}
