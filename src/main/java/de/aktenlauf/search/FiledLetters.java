package de.aktenlauf.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import de.aktenlauf.cases.BenefitCommunity;
import de.aktenlauf.cases.Cases;
import de.aktenlauf.efile.Document;
import de.aktenlauf.efile.DocumentNotFound;
import de.aktenlauf.efile.Efiles;
import de.aktenlauf.efile.KindCatalogue;
import de.aktenlauf.efile.WholeArchive;
import de.aktenlauf.search.Letter.FileOfLetter;
import de.aktenlauf.shared.CaseNumber;
import de.aktenlauf.shared.DocumentId;
import de.aktenlauf.text.ExtractedText;
import de.aktenlauf.text.TextExtraction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** The letters of the e-files. */
@Component
class FiledLetters implements LetterSource {

	private static final Logger LOG = LoggerFactory.getLogger(FiledLetters.class);

	/** Documents whose cases are looked up together. */
	private static final int CHUNK = 200;

	private final Efiles efiles;

	private final WholeArchive archive;

	private final Cases cases;

	private final TextExtraction texts;

	private final KindCatalogue kinds;

	FiledLetters(Efiles efiles, WholeArchive archive, Cases cases, TextExtraction texts, KindCatalogue kinds) {
		this.efiles = efiles;
		this.archive = archive;
		this.cases = cases;
		this.texts = texts;
		this.kinds = kinds;
	}

	@Override
	public Optional<Letter> find(DocumentId id) {
		Document document;
		try {
			document = this.efiles.document(id);
		}
		catch (DocumentNotFound ex) {
			return Optional.empty();
		}
		if (document.emptied()) {
			return Optional.empty();
		}
		String text = text(document)
			.orElseThrow(() -> new IllegalStateException("expected the text of document " + id + ", found none"));
		return Optional.of(letter(document, document.caseNumber().map(this::file), text));
	}

	@Override
	public long count() {
		return this.archive.count();
	}

	@Override
	public void forEach(Consumer<Letter> consumer) {
		try (Stream<Document> all = this.archive.documents()) {
			List<Document> chunk = new ArrayList<>(CHUNK);
			all.filter((document) -> !document.emptied()).forEachOrdered((document) -> {
				chunk.add(document);
				if (chunk.size() == CHUNK) {
					handOver(chunk, consumer);
					chunk.clear();
				}
			});
			handOver(chunk, consumer);
		}
	}

	@Override
	public FileOfLetter file(CaseNumber caseNumber) {
		return this.cases.find(caseNumber).map(FiledLetters::file).orElseGet(() -> unknown(caseNumber));
	}

	@Override
	public List<DocumentId> documents(CaseNumber caseNumber) {
		return this.archive.idsOf(caseNumber);
	}

	private void handOver(List<Document> chunk, Consumer<Letter> consumer) {
		List<CaseNumber> numbers = chunk.stream()
			.flatMap((document) -> document.caseNumber().stream())
			.distinct()
			.toList();
		Map<CaseNumber, FileOfLetter> files = new HashMap<>();
		numbers.forEach((number) -> files.put(number, unknown(number)));
		if (!numbers.isEmpty()) {
			this.cases.findAll(numbers).forEach((known) -> files.put(known.number(), file(known)));
		}
		for (Document document : chunk) {
			Optional<String> text = text(document);
			if (text.isEmpty()) {
				LOG.warn("Document {} has no text; only its title can be found", document.id());
			}
			consumer.accept(letter(document, document.caseNumber().map(files::get), text.orElse("")));
		}
	}

	private Optional<String> text(Document document) {
		return this.texts.stored(document.shown()).map(ExtractedText::text);
	}

	private Letter letter(Document document, Optional<FileOfLetter> file, String text) {
		return new Letter(document.id(), document.kind().name(), this.kinds.describe(document.kind()).german(),
				document.title(), document.channel(), document.receivedOn(), document.health(),
				file.orElse(FileOfLetter.COLLECTIVE), text);
	}

	private static FileOfLetter file(BenefitCommunity known) {
		return new FileOfLetter(Optional.of(known.number()), Optional.of(known.team()), known.worker(),
				known.protection());
	}

	private static FileOfLetter unknown(CaseNumber caseNumber) {
		return new FileOfLetter(Optional.of(caseNumber), Optional.empty(), Optional.empty(),
				FileOfLetter.COLLECTIVE.protection());
	}

}
