package de.aktenlauf.web.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.aktenlauf.content.ContentMissing;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.efile.PageWork;
import de.aktenlauf.routing.CaseFinder;
import de.aktenlauf.routing.CaseMatch;
import de.aktenlauf.routing.Classification;
import de.aktenlauf.routing.Classifier;
import de.aktenlauf.routing.Evidence;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.ContentId;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.shared.MailItemId;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.Page;
import de.aktenlauf.text.TextExtraction;
import de.aktenlauf.web.FileFactsFinder;
import de.aktenlauf.web.page.Format;
import de.aktenlauf.web.page.Words;

import org.springframework.stereotype.Component;

/**
 * Opens letters for screens: checked, recorded, with pages and the words that decided.
 */
@Component
public class Letters {

	private static final int MAX_EVIDENCE = 12;

	/** A sheet of A4 at the resolution of the previews, for want of anything better. */
	private static final int SHEET_WIDTH = 1_240;

	private static final int SHEET_HEIGHT = 1_754;

	private final Efiles efiles;

	private final PageWork pages;

	private final FileFactsFinder facts;

	private final TextExtraction texts;

	private final Classifier classifier;

	private final CaseFinder caseFinder;

	private final KindCatalogue kinds;

	private final Format format;

	private final Words words;

	Letters(Efiles efiles, PageWork pages, FileFactsFinder facts, TextExtraction texts, Classifier classifier,
			CaseFinder caseFinder, KindCatalogue kinds, Format format, Words words) {
		this.efiles = efiles;
		this.pages = pages;
		this.facts = facts;
		this.texts = texts;
		this.classifier = classifier;
		this.caseFinder = caseFinder;
		this.kinds = kinds;
		this.format = format;
		this.words = words;
	}

	/**
	 * Opens a letter for reading.
	 * @param id its document
	 * @return what screens show of it
	 * @throws de.aktenlauf.efile.DocumentNotFound if there is none
	 * @throws de.aktenlauf.access.AccessRefused if the current user may not read it
	 */
	public LetterView open(DocumentId id) {
		DocumentId current = this.pages.current(id);
		Document document = this.efiles.open(current, this.facts.ofDocument(current));
		Optional<ExtractedText> text = text(document);
		List<List<Evidence>> evidence = evidence(document, text);
		boolean pdf = this.texts.pdf(document.shown()).isPresent();
		return new LetterView(current.toString(), document.title(), this.kinds.describe(document.kind()).german(),
				(pdf && text.isEmpty()) ? withoutText(document) : sheets(document, text, evidence),
				evidence.isEmpty() ? 1 : firstPage(document, evidence), pdf,
				IntStream.range(0, evidence.size())
					.mapToObj((index) -> new LetterView.Words(index, evidence.get(index).getFirst().words(),
							evidence.get(index).getFirst().page()))
					.toList(),
				facts(document));
	}

	/** A text that is missing in the store costs the text; the letter stays in sight. */
	private Optional<ExtractedText> text(Document document) {
		try {
			return this.texts.stored(document.shown());
		}
		catch (ContentMissing ex) {
			return Optional.empty();
		}
	}

	private static int firstPage(Document document, List<List<Evidence>> evidence) {
		return Math.clamp(evidence.getFirst().getFirst().page(), 1, Math.max(1, document.pages()));
	}

	/**
	 * The words that decided, where they stand now; the same words at several places are
	 * one.
	 */
	private List<List<Evidence>> evidence(Document document, Optional<ExtractedText> text) {
		List<Evidence> evidence = evidence(document.mailItem());
		if (this.pages.worked(document) && text.isPresent()) {
			ContentId letter = this.efiles.documentOf(document.mailItem()).orElse(document).content();
			evidence = PlacedEvidence.of(evidence, letter, this.pages.plan(document.id()).pages(), text.get().pages());
		}
		return evidence.stream()
			.collect(Collectors.groupingBy((one) -> one.words().toLowerCase(Locale.GERMAN), LinkedHashMap::new,
					Collectors.toList()))
			.values()
			.stream()
			.limit(MAX_EVIDENCE)
			.toList();
	}

	private List<Evidence> evidence(MailItemId mailItem) {
		List<Evidence> evidence = new ArrayList<>(
				this.classifier.stored(mailItem).map(Classification::evidence).orElseGet(List::of));
		this.caseFinder.stored(mailItem).ifPresent((match) -> {
			if (match instanceof CaseMatch.Found found) {
				evidence.addAll(found.evidence());
			}
		});
		return evidence;
	}

	private static List<LetterView.Sheet> sheets(Document document, Optional<ExtractedText> text,
			List<List<Evidence>> evidence) {
		List<Page> read = text.map(ExtractedText::pages).orElseGet(List::of);
		return IntStream.rangeClosed(1, Math.max(document.pages(), 1))
			.mapToObj((number) -> (number <= read.size()) ? sheet(read.get(number - 1), evidence)
					: new LetterView.Sheet(number, 0, 0, false, List.of(), List.of()))
			.toList();
	}

	private List<LetterView.Sheet> withoutText(Document document) {
		return IntStream.rangeClosed(1, document.pages())
			.mapToObj((number) -> new LetterView.Sheet(number, SHEET_WIDTH, SHEET_HEIGHT, false,
					List.of(this.words.of("viewer.textMissing")), List.of()))
			.toList();
	}

	private static LetterView.Sheet sheet(Page page, List<List<Evidence>> evidence) {
		List<String> paragraphs = Arrays.stream(page.text().split("\n\n")).filter((part) -> !part.isBlank()).toList();
		List<LetterView.Mark> marks = IntStream.range(0, evidence.size())
			.boxed()
			.flatMap((index) -> evidence.get(index)
				.stream()
				.filter((one) -> one.page() == page.number())
				.flatMap((one) -> one.boxes().stream())
				.map((box) -> new LetterView.Mark(index, box.x(), box.y(), box.width(), box.height())))
			.toList();
		return new LetterView.Sheet(page.number(), page.width(), page.height(), page.blank(), paragraphs, marks);
	}

	private LetterView.Facts facts(Document document) {
		return new LetterView.Facts(document.caseNumber().map(CaseNumber::value).orElse(null),
				document.caseNumber().map(Letters::href).orElse(null), register(document.register()),
				this.words.ofCode("channel", document.channel().name()), this.format.date(document.receivedOn()),
				this.format.dateTime(document.scannedAt()), this.format.dateTime(document.filedAt()),
				document.kindConfidencePercent(), document.mediaType(), document.content().value(),
				document.mailItem().toString(), document.kind().isOwn());
	}

	/**
	 * A place of the filing plan in words.
	 * @param code its code
	 * @return such as {@code 03 Unterkunft und Heizung}
	 */
	String register(String code) {
		return this.efiles.registers()
			.stream()
			.filter((register) -> register.code().equals(code))
			.findFirst()
			.map((register) -> code + " " + register.german())
			.orElse(code);
	}

	/**
	 * The address of a case's file.
	 * @param caseNumber the case
	 * @return such as {@code /akten/35504/0012345}
	 */
	public static String href(CaseNumber caseNumber) {
		return "/akten/" + caseNumber.value().replace("//", "/");
	}

}
